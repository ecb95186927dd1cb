/** The question bank of each story, parsed by an independent GIFT parser. */
import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatChoice } from '../../../../src/app/quiz/questionText.ts';
import { judge } from '../../../../src/quiz/judge.ts';
import { loadContent } from '../../../../src/site/content.ts';
import { escapeHtml, textOf } from '../../../../src/site/html.ts';
import {
  questionBankFiles,
  bankQuestions,
  createTextContext,
} from '../../../../src/site/packages/questionBank.ts';
import { giftText } from '../../../../src/site/packages/gift.ts';

const SITE = 'https://map.example.org/';
const { stories, ...content } = loadContent('data');

type Parsed = ReturnType<typeof parse>[number];
type Asked = Exclude<Parsed, { type: 'Category' | 'Description' }>;
const isAsked = (one: Parsed): one is Asked =>
  one.type !== 'Category' && one.type !== 'Description';

/** The text that a course shows. */
const shown = (html: string) => textOf(html).trim();

describe.each(stories.map((story) => [`${story.id}/${story.lang}`, story] as const))(
  '%s',
  (path, story) => {
    const context = createTextContext(story, content);
    const bank = bankQuestions(context);
    let items: Parsed[] = [];
    let asked: Asked[] = [];
    beforeAll(async () => {
      const [file] = questionBankFiles([story], content, SITE);
      expect(file?.[0]).toBe(`${path}/quiz.gift`);
      items = parse(String(await file?.[1]()));
      asked = items.filter(isAsked);
    });

    test('has all questions in one category, with distinct names', () => {
      expect(items[0]).toMatchObject({ type: 'Category' });
      expect(items.length - asked.length).toBe(1);
      expect(asked).toHaveLength(bank.length);
      expect(bank.length).toBeGreaterThan(0);
      expect(new Set(asked.map(({ title }) => title)).size).toBe(bank.length);
      for (const { kind } of bank) expect(kind).not.toBe('where');
      expect(bank.filter(({ kind }) => kind === 'own')).toHaveLength(story.quiz?.length ?? 0);
    });

    test('marks exactly the right answers', () => {
      for (const [index, question] of bank.entries()) {
        const one = asked[index]!;
        if (question.kind === 'amount') {
          if (one.type !== 'Numerical') throw new Error(`${question.key}: is ${one.type}`);
          const choices = one.choices;
          if (Array.isArray(choices)) throw new Error(`${question.key}: has many answers`);
          const { type, numberLow = NaN, numberHigh = NaN } = choices;
          expect(type, question.key).toBe('high-low');
          const isRight = (amount: number) => judge(question, { amount }, content.atlas).right;
          for (const amount of [...question.told, numberLow * 1.001, numberHigh * 0.999])
            expect(isRight(amount), `${question.key} ${amount}`).toBe(true);
          for (const amount of [numberLow * 0.999, numberHigh * 1.001])
            expect(isRight(amount), `${question.key} ${amount}`).toBe(false);
        } else {
          if (one.type !== 'MC') throw new Error(`${question.key}: is ${one.type}`);
          const right = one.choices.filter(({ isCorrect }) => isCorrect);
          expect(right.map(({ text }) => shown(text.text))).toEqual([
            formatChoice(question.right, question, context),
          ]);
          const all = one.choices.map(({ text }) => shown(text.text));
          expect(new Set(all)).toEqual(
            new Set(question.choices.map((choice) => formatChoice(choice, question, context))),
          );
          expect(new Set(all).size, question.key).toBe(question.choices.length);
        }
      }
    });

    test('has question and feedback in its language', () => {
      for (const [index, { stem, globalFeedback }] of asked.entries())
        for (const part of [stem, globalFeedback]) {
          expect(part?.format, bank[index]!.key).toBe('html');
          expect(part?.text).toContain(`lang="${story.lang}" dir="${story.dir}"`);
          expect(shown(part?.text ?? '').length, bank[index]!.key).toBeGreaterThan(10);
        }
    });

    test('does not reveal the answer in the question', () => {
      for (const [index, question] of bank.entries())
        if (question.kind === 'what')
          expect(shown(asked[index]!.stem.text)).not.toContain(
            formatChoice(question.right, question, context),
          );
    });
  },
);

test('is deterministic', async () => {
  const make = () => questionBankFiles(stories.slice(0, 1), content, SITE)[0]![1]();
  expect(await make()).toBe(await make());
});

test('preserves any text except for whitespace', () => {
  const mark = fc.constantFrom(
    ...'~ = # { } : \\ / % $ [ ] < > & " - \n \n\n // :: -> a ب ٫'.split(' '),
  );
  const text = fc
    .array(mark, { minLength: 1, maxLength: 12 })
    .map((parts) => `a${parts.join('')}z`);
  const plain = (html: string) => html.replaceAll(/\s+/g, ' ');
  fc.assert(
    fc.property(text, text, text, text, (ask, right, wrong, feedback) => {
      const [, one] = parse(
        giftText(ask, [
          {
            name: ask,
            prompt: escapeHtml(ask),
            answer: { right: escapeHtml(right), wrong: [escapeHtml(wrong)] },
            feedback: escapeHtml(feedback),
          },
        ]),
      );
      if (one?.type !== 'MC') throw new Error(`is ${one?.type ?? 'nothing'}`);
      expect(one.title).toBe(plain(ask));
      expect(textOf(one.stem.text)).toBe(plain(ask));
      expect(one.choices.map((choice) => textOf(choice.text.text))).toEqual(
        [right, wrong].map(plain),
      );
      expect(textOf(one.globalFeedback?.text ?? '')).toBe(plain(feedback));
    }),
  );
});
