/** What a course system keeps of a quiz. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver, judge, triesOf, type Answer } from '../../../src/quiz/judge.ts';
import type { Material } from '../../../src/quiz/material.ts';
import type { Level, Question } from '../../../src/quiz/question.ts';
import { COUNT, questionsOf, SEED_MOST } from '../../../src/quiz/quiz.ts';
import { readSaved, writeSaved, type Saved } from '../../../src/quiz/saved.ts';
import { loadContent } from '../../../src/site/content.ts';

/** Letters that SCORM 1.2 promises to keep. */
const MOST = 4096;

const { atlas, evidence, stories } = loadContent('data');
const materialOf = (lang: string): Material => {
  const story = stories.find((one) => one.id === 'gateway' && one.lang === lang)!;
  return { story, atlas, evidence, own: story.quiz ?? [] };
};
const [english, urdu] = [materialOf('en'), materialOf('ur')];

/** Answers with as many digits as there can be. */
function answerOf(question: Question, random: () => number): Answer {
  if (question.kind === 'where') return { at: [-1 - 178 * random(), -1 - 88 * random()] };
  if (question.kind === 'amount') return { amount: (1 + random()) * 1e-7 };
  const { choices } = question;
  return { choice: choices[Math.floor(random() * choices.length)] ?? question.right };
}

const played = fc
  .record({
    seed: fc.integer({ min: 0, max: SEED_MOST }),
    level: fc.constantFrom<Level>('easy', 'hard'),
    chance: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })),
  })
  .map(({ seed, level, chance }): Saved => {
    const setting = { seed, level, count: COUNT.most };
    const questions = questionsOf(english, setting);
    const random = () => Number(chance.next().value);
    const answers = questions.map((question) =>
      Array.from({ length: triesOf(question) }, () => answerOf(question, random)),
    );
    return { setting, questions, answers, index: questions.length - 1 };
  });

describe('a quiz that is kept', () => {
  test('is read back as it was, to the last digit, and is short enough', () => {
    fc.assert(
      fc.property(played, (saved) => {
        const text = writeSaved(saved);
        expect(text.length).toBeLessThanOrEqual(MOST);
        expect(text).toMatch(/^[ -~]*$/);
        expect(readSaved(text, english)).toEqual(saved);
      }),
      { numRuns: 12 },
    );
  });

  test('goes on in another language', () => {
    const setting = { seed: 7, level: 'easy', count: COUNT.most } as const;
    const questions = questionsOf(english, setting);
    const right = (question: Question): Answer =>
      question.kind === 'where'
        ? { at: question.places.find((at) => judge(question, { at }, atlas).right)! }
        : question.kind === 'amount'
          ? { amount: question.told[0] }
          : { choice: question.right };
    const text = writeSaved({
      setting,
      questions,
      answers: questions.map((q) => [right(q)]),
      index: 3,
    });
    const saved = readSaved(text, urdu)!;
    expect(saved.index).toBe(3);
    for (const [at, question] of saved.questions.entries()) {
      const verdicts = saved.answers[at]!.map((answer) => judge(question, answer, atlas));
      expect(isOver(question, verdicts), question.key).toBe(true);
      expect(verdicts[0]?.right, question.key).toBe(true);
    }
  });

  test('is begun anew where the text is no such thing, or of other questions', () => {
    const setting = { seed: 7, level: 'easy', count: 5 } as const;
    const questions = questionsOf(english, setting);
    const text = writeSaved({ setting, questions, answers: [], index: 0 });
    expect(readSaved(text, english)).toBeDefined();
    const changed = [
      ...['', 'null', '[]', '{', '{"of":1}', 'bookmark=3', text.slice(0, -4)],
      text.replace('"seed":"7"', '"seed":"8"'),
      text.replace('"at":0', '"at":"x"'),
      text.replace('"a":[[]', '"a":[["x"]'),
    ];
    for (const one of changed) {
      expect(one).not.toBe(text);
      expect(readSaved(one, english), one).toBeUndefined();
    }
  });
});
