/** The questions of a quiz, created from the real atlas and stories. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuizData } from '../../../src/quiz/quizData.ts';
import { placesAlongLine } from '../../../src/quiz/factQuestions.ts';
import { judge } from '../../../src/quiz/judge.ts';
import { labelledKinds, type Level, type Question } from '../../../src/quiz/question.ts';
import {
  writeQuizSettings,
  QUESTION_COUNT,
  createQuestions,
  MAX_SEED,
  readQuizSettings,
} from '../../../src/quiz/quiz.ts';
import { loadContent } from '../../../src/site/content.ts';

const { atlas, evidence, stories } = loadContent('data');
const materials = stories.map((story): QuizData => ({
  story,
  atlas,
  evidence,
  storyQuestions: story.quiz ?? [],
}));
const first = materials.find(({ story }) => story.id === 'gateway' && story.lang === 'en')!;

const setting = fc.record({
  seed: fc.integer({ min: 0, max: MAX_SEED }),
  count: fc.integer({ min: QUESTION_COUNT.min, max: QUESTION_COUNT.max }),
  level: fc.constantFrom<Level>('easy', 'hard'),
});

/** Long quizzes of each story, easy and hard. Created once: every law checks all of them. */
const quizzes = materials
  .filter(({ story }) => story.lang === 'en')
  .flatMap((material) =>
    fc.sample(setting, 4).flatMap(({ seed }) =>
      (['easy', 'hard'] as const).map((level) => ({
        ...{ material, level },
        questions: createQuestions(material, { seed, level, count: QUESTION_COUNT.max }),
      })),
    ),
  );

function every(law: (question: Question, material: QuizData, level: Level) => void): void {
  for (const { material, level, questions } of quizzes)
    for (const question of questions) law(question, material, level);
}

describe('a quiz', () => {
  test('has the same questions for the same seed, in each language', () => {
    fc.assert(
      fc.property(setting, (chosen) => {
        const asked = (lang: string) =>
          createQuestions(
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
      createQuestions(first, { seed, count: 8, level: 'easy' })
        .map(({ key }) => key)
        .join(),
    );
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('has the requested number of questions, about different subjects', () => {
    fc.assert(
      fc.property(setting, (chosen) => {
        const asked = createQuestions(first, chosen);
        expect(asked).toHaveLength(chosen.count);
        const about = asked.map((question) => question.about ?? question.key);
        expect(new Set(about).size).toBe(about.length);
      }),
      { numRuns: 10 },
    );
  });

  test('has questions of every kind for the first story', () => {
    const kinds = createQuestions(first, { seed: 1, count: 20, level: 'hard' }).map(
      ({ kind }) => kind,
    );
    for (const kind of ['where', 'what', 'country', 'next', 'legend', 'amount'])
      expect(kinds).toContain(kind);
  });

  test('has a step that explains each question', () => {
    every(({ step, kind }, { story }) => {
      if (kind === 'own' && step === undefined) return;
      expect(story.steps.map(({ id }) => id)).toContain(step);
    });
  });
});

describe('a choice', () => {
  test('has exactly one right answer and at least one wrong one', () => {
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

  test('has choices with different names in each language', () => {
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

  test('of the next place along the line is the first choice that comes after it', () => {
    every((question, material) => {
      if (question.kind !== 'next') return;
      const along = placesAlongLine(material);
      const from = along.indexOf(question.about);
      const onwards = question.choices.filter((id) => along.indexOf(id) > from);
      const nearest = onwards.toSorted((a, b) => along.indexOf(a) - along.indexOf(b))[0];
      expect(question.right).toBe(nearest);
      expect(along.indexOf(question.right)).toBe(from + 1);
    });
  });
});

describe('a where question', () => {
  test('never requires more precision than the data have', () => {
    every((question) => {
      if (question.kind !== 'where') return;
      for (const { properties } of atlas.members(question.about))
        expect(properties.precisionKm).toBeLessThanOrEqual(question.passKm);
    });
  });

  test('has a list with exactly one right place', () => {
    every((question) => {
      if (question.kind !== 'where') return;
      const right = question.places.filter((at) => judge(question, { at }, atlas).right);
      expect(right).toHaveLength(1);
      expect(question.places.length).toBeGreaterThan(1);
    });
  });
});

test('labelledKinds excludes the kinds that a question asks for', () => {
  every((question, _, chosen) => {
    const named = labelledKinds(question, chosen, atlas);
    const asked = [
      ...(question.about === undefined ? [] : [question.about]),
      ...('choices' in question ? question.choices : []),
    ];
    for (const id of asked) expect(named).not.toContain(atlas.entry(id)?.kind);
    if (chosen === 'hard') expect(named).toEqual([]);
  });
});

describe('quiz settings', () => {
  test('are read from the URL, with defaults for missing and invalid values', () => {
    const of = (asked: Parameters<typeof readQuizSettings>[0]) =>
      readQuizSettings(asked, () => 0.5);
    expect(of({ seed: '7', n: '5', level: 'hard' })).toEqual({ seed: 7, count: 5, level: 'hard' });
    expect(of({})).toEqual({ seed: 5000, count: QUESTION_COUNT.default, level: 'easy' });
    for (const n of ['0', String(QUESTION_COUNT.max + 1), '99999', 'x', '1e1', ''])
      expect(of({ n }).count).toBe(QUESTION_COUNT.default);
    for (const seed of ['x', '10000', '-1', '1.5', ' 7']) expect(of({ seed }).seed).toBe(5000);
    expect(of({ seed: '0' }).seed).toBe(0);
    expect(of({ level: 'harder' }).level).toBe('easy');
  });

  test('are the same when written and read back', () => {
    fc.assert(
      fc.property(setting, (chosen) => {
        expect(readQuizSettings(writeQuizSettings(chosen), () => 0.5)).toEqual(chosen);
      }),
    );
  });

  test('have a random seed from 1 to MAX_SEED by default', () => {
    for (const chance of [0, 0.999999999]) {
      const { seed } = readQuizSettings({}, () => chance);
      expect(seed).toBeGreaterThanOrEqual(1);
      expect(seed).toBeLessThanOrEqual(MAX_SEED);
    }
  });
});
