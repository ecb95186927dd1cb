/** `quiz:` in story.yaml. */
import { expect, test } from 'vitest';
import { checkOneStep } from './oneStep.ts';

function check(quiz: string, lang?: string, langs?: string[]) {
  const { story, messages } = checkOneStep(`quiz:\n${quiz}`, lang, langs);
  return { quiz: story?.quiz, messages };
}

const whole = `  - ask: { en: How narrow?, ur: کتنا تنگ؟ }
    answer: { en: 'It is {{gap wakhan-gap}}.', ur: 'یہ {{gap wakhan-gap}} ہے۔' }
    wrong: [{ en: Very, ur: بہت }, { en: Not at all, ur: بالکل نہیں }]
    why: { en: Measured., ur: ناپا گیا۔ }
    step: one`;

test('reads questions in the language of the text, with live figures', () => {
  expect(check(whole)).toEqual({
    quiz: [
      {
        ...{
          ask: 'How narrow?',
          answer: 'It is about 16.6 ± 3 km.',
          wrong: ['Very', 'Not at all'],
        },
        ...{ why: 'Measured.', step: 'one' },
      },
    ],
    messages: [],
  });
  expect(check(whole, 'ur').quiz?.[0]?.ask).toBe('کتنا تنگ؟');
});

test('reports mistakes at their place', () => {
  const messagesAfter = (from: string, to: string) => check(whole.replace(from, to)).messages;
  expect(messagesAfter('step: one', 'step: on')).toEqual([
    expect.stringMatching(
      /^first\/story\.yaml:12:11: error: there is no step `on`; .*did you mean `one`/,
    ),
  ]);
  expect(
    messagesAfter('{ en: Very, ur: بہت }', "{ en: 'It is {{gap wakhan-gap}}.', ur: بہت }"),
  ).toEqual([
    expect.stringMatching(/^first\/story\.yaml:10:13: error: “It is .*” is already an answer/),
  ]);
  expect(
    messagesAfter('[{ en: Very, ur: بہت }, { en: Not at all, ur: بالکل نہیں }]', '[]'),
  ).toEqual([
    expect.stringMatching(
      /^first\/story\.yaml:10:12: error: .* has 0 answers; expected 1 to 4 wrong/,
    ),
  ]);
  expect(messagesAfter('    why:', '    because:')).toEqual([
    expect.stringContaining('there is no field `because` here'),
  ]);
});

test('leaves out a question without text in a language, with a warning', () => {
  const { quiz, messages } = check(whole.replace(', ur: کتنا تنگ؟', ''), 'ur');
  expect(quiz).toEqual([]);
  expect(messages).toEqual([
    expect.stringMatching(
      /^first\/story\.yaml:8:10: warning: .*no text in `ur`.*the quiz leaves out the question/,
    ),
  ]);
});
