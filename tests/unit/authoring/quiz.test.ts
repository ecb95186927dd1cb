/** `quiz:` in story.yaml: what is wrong with it is told with file, line and what was expected. */
import { expect, test } from 'vitest';
import { checkOneStep } from './oneStep.ts';

function check(quiz: string, lang?: string, langs?: string[]) {
  const { story, said } = checkOneStep(`quiz:\n${quiz}`, lang, langs);
  return { quiz: story?.quiz, said };
}

const whole = `  - ask: { en: How narrow?, ur: کتنا تنگ؟ }
    answer: { en: 'It is {{gap wakhan-gap}}.', ur: 'یہ {{gap wakhan-gap}} ہے۔' }
    wrong: [{ en: Very, ur: بہت }, { en: Not at all, ur: بالکل نہیں }]
    why: { en: Measured., ur: ناپا گیا۔ }
    step: one`;

test('questions are read in the language of the text, live figures filled in', () => {
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
    said: [],
  });
  expect(check(whole, 'ur').quiz?.[0]?.ask).toBe('کتنا تنگ؟');
});

test('what is wrong is told where it stands', () => {
  const said = (from: string, to: string) => check(whole.replace(from, to)).said;
  expect(said('step: one', 'step: on')).toEqual([
    expect.stringMatching(
      /^first\/story\.yaml:12:11: error: there is no step `on`; .*did you mean `one`/,
    ),
  ]);
  expect(said('{ en: Very, ur: بہت }', "{ en: 'It is {{gap wakhan-gap}}.', ur: بہت }")).toEqual([
    expect.stringMatching(/^first\/story\.yaml:10:13: error: “It is .*” is already an answer/),
  ]);
  expect(said('[{ en: Very, ur: بہت }, { en: Not at all, ur: بالکل نہیں }]', '[]')).toEqual([
    expect.stringMatching(
      /^first\/story\.yaml:10:12: error: .* has 0 answers; expected 1 to 4 wrong/,
    ),
  ]);
  expect(said('    why:', '    because:')).toEqual([
    expect.stringContaining('there is no field `because` here'),
  ]);
});

test('a question that lacks words in a language is left out there, with a warning', () => {
  const { quiz, said } = check(whole.replace(', ur: کتنا تنگ؟', ''), 'ur');
  expect(quiz).toEqual([]);
  expect(said).toEqual([
    expect.stringMatching(
      /^first\/story\.yaml:8:10: warning: .*no words in `ur`.*its quiz lacks the question/,
    ),
  ]);
});
