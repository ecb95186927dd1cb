/** The progress of a quiz as stored by a course system. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver, judge, maxTries, type Answer } from '../../../src/quiz/judge.ts';
import type { QuizData } from '../../../src/quiz/quizData.ts';
import type { Level, Question } from '../../../src/quiz/question.ts';
import { QUESTION_COUNT, createQuestions, MAX_SEED } from '../../../src/quiz/quiz.ts';
import { readSavedQuiz, writeSavedQuiz, type SavedQuiz } from '../../../src/quiz/savedQuiz.ts';
import { loadContent } from '../../../src/site/content.ts';

/** Characters that SCORM 1.2 guarantees for `suspend_data`. */
const MAX_LENGTH = 4096;

const { atlas, evidence, stories } = loadContent('data');
const quizDataIn = (lang: string): QuizData => {
  const story = stories.find((one) => one.id === 'gateway' && one.lang === lang)!;
  return { story, atlas, evidence, storyQuestions: story.quiz ?? [] };
};
const [english, urdu] = [quizDataIn('en'), quizDataIn('ur')];

/** Answers with the maximum number of digits. */
function answerOf(question: Question, random: () => number): Answer {
  if (question.kind === 'where') return { at: [-1 - 178 * random(), -1 - 88 * random()] };
  if (question.kind === 'amount') return { amount: (1 + random()) * 1e-7 };
  const { choices } = question;
  return { choice: choices[Math.floor(random() * choices.length)] ?? question.right };
}

const played = fc
  .record({
    seed: fc.integer({ min: 0, max: MAX_SEED }),
    level: fc.constantFrom<Level>('easy', 'hard'),
    chance: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })),
  })
  .map(({ seed, level, chance }): SavedQuiz => {
    const settings = { seed, level, count: QUESTION_COUNT.max };
    const questions = createQuestions(english, settings);
    const random = () => Number(chance.next().value);
    const answers = questions.map((question) =>
      Array.from({ length: maxTries(question) }, () => answerOf(question, random)),
    );
    return { settings, questions, answers, index: questions.length - 1 };
  });

describe('a saved quiz', () => {
  test('is read back exactly, and is short enough', () => {
    fc.assert(
      fc.property(played, (saved) => {
        const text = writeSavedQuiz(saved);
        expect(text.length).toBeLessThanOrEqual(MAX_LENGTH);
        expect(text).toMatch(/^[ -~]*$/);
        expect(readSavedQuiz(text, english)).toEqual(saved);
      }),
      { numRuns: 12 },
    );
  });

  test('can be resumed in another language', () => {
    const settings = { seed: 7, level: 'easy', count: QUESTION_COUNT.max } as const;
    const questions = createQuestions(english, settings);
    const right = (question: Question): Answer =>
      question.kind === 'where'
        ? { at: question.places.find((at) => judge(question, { at }, atlas).right)! }
        : question.kind === 'amount'
          ? { amount: question.told[0] }
          : { choice: question.right };
    const text = writeSavedQuiz({
      settings,
      questions,
      answers: questions.map((q) => [right(q)]),
      index: 3,
    });
    const saved = readSavedQuiz(text, urdu)!;
    expect(saved.index).toBe(3);
    for (const [at, question] of saved.questions.entries()) {
      const verdicts = saved.answers[at]!.map((answer) => judge(question, answer, atlas));
      expect(isOver(question, verdicts), question.key).toBe(true);
      expect(verdicts[0]?.right, question.key).toBe(true);
    }
  });

  test('is undefined for invalid text and for other questions', () => {
    const settings = { seed: 7, level: 'easy', count: 5 } as const;
    const questions = createQuestions(english, settings);
    const text = writeSavedQuiz({ settings, questions, answers: [], index: 0 });
    expect(readSavedQuiz(text, english)).toBeDefined();
    const changed = [
      ...['', 'null', '[]', '{', '{"of":1}', 'bookmark=3', text.slice(0, -4)],
      text.replace('"seed":"7"', '"seed":"8"'),
      text.replace('"at":0', '"at":"x"'),
      text.replace('"a":[[]', '"a":[["x"]'),
    ];
    for (const one of changed) {
      expect(one).not.toBe(text);
      expect(readSavedQuiz(one, english), one).toBeUndefined();
    }
  });
});
