/** The questions of a quiz, made of the real atlas and stories. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Material } from '../../../src/quiz/material.ts';
import { placesAlong } from '../../../src/quiz/facts.ts';
import { judge } from '../../../src/quiz/judge.ts';
import { namedKinds, type Level, type Question } from '../../../src/quiz/question.ts';
import { addressOf, COUNT, questionsOf, SEED_MOST, settingOf } from '../../../src/quiz/quiz.ts';
import { loadContent } from '../../../src/site/content.ts';

const { atlas, evidence, stories } = loadContent('data');
const materials = stories.map((story): Material => ({
  story,
  atlas,
  evidence,
  own: story.quiz ?? [],
}));
const first = materials.find(({ story }) => story.id === 'gateway' && story.lang === 'en')!;

const setting = fc.record({
  seed: fc.integer({ min: 0, max: SEED_MOST }),
  count: fc.integer({ min: COUNT.least, max: COUNT.most }),
  level: fc.constantFrom<Level>('easy', 'hard'),
});

/** Long quizzes of each story, both easy and hard; made once, since each law looks at all of them. */
const quizzes = materials
  .filter(({ story }) => story.lang === 'en')
  .flatMap((material) =>
    fc.sample(setting, 4).flatMap(({ seed }) =>
      (['easy', 'hard'] as const).map((level) => ({
        ...{ material, level },
        questions: questionsOf(material, { seed, level, count: COUNT.most }),
      })),
    ),
  );

function every(law: (question: Question, material: Material, level: Level) => void): void {
  for (const { material, level, questions } of quizzes)
    for (const question of questions) law(question, material, level);
}

describe('a quiz', () => {
  test('asks the same for the same seed, in each language', () => {
    fc.assert(
      fc.property(setting, (chosen) => {
        const asked = (lang: string) =>
          questionsOf(
            materials.find(({ story }) => story.id === first.story.id && story.lang === lang)!,
            chosen,
          );
        expect(asked('en')).toEqual(asked('en'));
        const keys = (lang: string) => asked(lang).map(({ key }) => key);
        expect(keys('ur')).toEqual(keys('en'));
      }),
      { numRuns: 5 },
    );
  });

  test('differs by seed', () => {
    const asked = [1, 2, 3, 4, 5, 6].map((seed) =>
      questionsOf(first, { seed, count: 8, level: 'easy' })
        .map(({ key }) => key)
        .join(),
    );
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('has as many questions as asked for, about nothing twice', () => {
    fc.assert(
      fc.property(setting, (chosen) => {
        const asked = questionsOf(first, chosen);
        expect(asked).toHaveLength(chosen.count);
        const about = asked.map((question) => question.about ?? question.key);
        expect(new Set(about).size).toBe(about.length);
      }),
      { numRuns: 10 },
    );
  });

  test('of the first story has questions of every kind', () => {
    const kinds = questionsOf(first, { seed: 1, count: 20, level: 'hard' }).map(({ kind }) => kind);
    for (const kind of ['where', 'what', 'country', 'next', 'legend', 'amount'])
      expect(kinds).toContain(kind);
  });

  test('says with each question which step explains it', () => {
    every(({ step, kind }, { story }) => {
      if (kind === 'own' && step === undefined) return;
      expect(story.steps.map(({ id }) => id)).toContain(step);
    });
  });
});

describe('a choice', () => {
  test('has the right answer among its choices exactly once, and another beside it', () => {
    every((question) => {
      if (!('choices' in question)) return;
      const { choices, right } = question;
      expect(choices.filter((one) => one === right)).toHaveLength(1);
      expect(new Set(choices).size).toBe(choices.length);
      expect(choices.length).toBeGreaterThan(1);
      const verdicts = choices.map((choice) => judge(question, { choice }, atlas).right);
      expect(verdicts.filter(Boolean)).toHaveLength(1);
    });
  });

  test('is between things that are called differently in each language', () => {
    every((question) => {
      if (question.kind !== 'what' && question.kind !== 'country' && question.kind !== 'next')
        return;
      for (const lang of ['en', 'ur']) {
        const names = question.choices.map((id) => atlas.entry(id)?.names[lang]);
        expect(names).not.toContain(undefined);
        expect(new Set(names).size).toBe(names.length);
      }
    });
  });

  test('of the next place along the line is the first of the choices that comes after', () => {
    every((question, material) => {
      if (question.kind !== 'next') return;
      const along = placesAlong(material);
      const from = along.indexOf(question.about);
      const onwards = question.choices.filter((id) => along.indexOf(id) > from);
      const nearest = onwards.toSorted((a, b) => along.indexOf(a) - along.indexOf(b))[0];
      expect(question.right).toBe(nearest);
      expect(along.indexOf(question.right)).toBe(from + 1);
    });
  });
});

describe('where something is', () => {
  test('is never asked more exactly than it is known', () => {
    every((question) => {
      if (question.kind !== 'where') return;
      for (const { properties } of atlas.members(question.about))
        expect(properties.precisionKm).toBeLessThanOrEqual(question.passKm);
    });
  });

  test('can be chosen from a list with exactly one right place', () => {
    every((question) => {
      if (question.kind !== 'where') return;
      const right = question.places.filter((at) => judge(question, { at }, atlas).right);
      expect(right).toHaveLength(1);
      expect(question.places.length).toBeGreaterThan(1);
    });
  });
});

test('no name on the map of a question is of a kind that it asks for', () => {
  every((question, _, chosen) => {
    const named = namedKinds(question, chosen, atlas);
    const asked = [
      ...(question.about === undefined ? [] : [question.about]),
      ...('choices' in question ? question.choices : []),
    ];
    for (const id of asked) expect(named).not.toContain(atlas.entry(id)?.kind);
    if (chosen === 'hard') expect(named).toEqual([]);
  });
});

describe('a setting', () => {
  test('is taken from the address, and as usual where that says nothing of use', () => {
    const of = (asked: Parameters<typeof settingOf>[0]) => settingOf(asked, () => 0.5);
    expect(of({ seed: '7', n: '5', level: 'hard' })).toEqual({ seed: 7, count: 5, level: 'hard' });
    expect(of({})).toEqual({ seed: 5000, count: COUNT.usual, level: 'easy' });
    for (const n of ['0', String(COUNT.most + 1), '99999', 'x', '1e1', ''])
      expect(of({ n }).count).toBe(COUNT.usual);
    for (const seed of ['x', '10000', '-1', '1.5', ' 7']) expect(of({ seed }).seed).toBe(5000);
    expect(of({ seed: '0' }).seed).toBe(0);
    expect(of({ level: 'harder' }).level).toBe('easy');
  });

  test('is the same when it is written to an address and read back', () => {
    fc.assert(
      fc.property(setting, (chosen) => {
        expect(settingOf(addressOf(chosen), () => 0.5)).toEqual(chosen);
      }),
    );
  });

  test('draws seeds that can be read out', () => {
    for (const chance of [0, 0.999999999]) {
      const { seed } = settingOf({}, () => chance);
      expect(seed).toBeGreaterThanOrEqual(1);
      expect(seed).toBeLessThanOrEqual(SEED_MOST);
    }
  });
});
