/** `worksheet:` in story.yaml. */
import { expect, test } from 'vitest';
import { checkOneStep } from './oneStep.ts';

function check(worksheet: string, lang?: string, langs?: string[]) {
  const { story, messages } = checkOneStep(`worksheet:\n${worksheet}`, lang, langs);
  return { worksheet: story?.worksheet, messages };
}

test('reads places and questions in the language of the text, with live figures', () => {
  const words = `  places: [broghil-pass, khandud]
  questions:
    - ask: { en: How narrow?, ur: کتنا تنگ؟ }
      answer: { en: 'It is {{gap wakhan-gap}}.', ur: 'یہ {{gap wakhan-gap}} ہے۔' }`;
  expect(check(words)).toEqual({
    worksheet: {
      places: ['broghil-pass', 'khandud'],
      questions: [{ ask: 'How narrow?', answer: 'It is about 16.6 ± 3 km.' }],
    },
    messages: [],
  });
  expect(check(words, 'ur').worksheet?.questions[0]?.ask).toBe('کتنا تنگ؟');
});

test('a story without `worksheet:` has none', () => {
  const { story } = checkOneStep('', 'en', ['en']);
  expect(story).toMatchObject({ id: 'first' });
  expect(story).not.toHaveProperty('worksheet');
});

test.each([
  [
    '  places: [brogil-pass]',
    'first/story.yaml:8:12: error: there is no feature `brogil-pass`; did you mean `broghil-pass`?',
  ],
  [
    '  places: [casa-hvdc]',
    '8:12: error: `casa-hvdc` is not something a worksheet can ask for; expected a country',
  ],
  [
    '  places: [sher-khan-bandar]',
    '8:12: error: the position of `sher-khan-bandar` is known only to within 10 km; expected a place known to within 5 km',
  ],
  [
    '  places: [islamabad]',
    '8:12: error: `islamabad` is not on the worksheet’s map; expected a place that the first step shows',
  ],
  [
    '  places: [zorkul]',
    '8:12: error: `zorkul` is too small on this map: its number would hide it',
  ],
  ['  questions: How far?', '8:14: error: `worksheet.questions` is “How far?”; expected a list'],
  [
    '  questions:\n    - { ask: { en: A }, answer: { en: B } }\n  ask: 1',
    '10:8: error: there is no field `ask` here',
  ],
  [
    '  questions:\n    - { ask: { en: A, de: B }, answer: { en: B } }',
    '9:27: error: there is no field `de` here',
  ],
  [
    '  questions:\n    - { ask: { en: A }, answer: { en: "{{gap nowhere}}" } }',
    '9:39: error: there is nothing called `nowhere` on the map',
  ],
  [
    '  questions:\n    - { ask: { en: "" }, answer: { en: B } }',
    '9:20: error: `worksheet.questions[0].ask.en` is empty; expected a text',
  ],
])('%s', (words, expected) => {
  expect(check(words).messages.join('\n')).toContain(expected);
});

test('leaves out a question without text in a language, with a warning', () => {
  const words = '  questions:\n    - { ask: { en: A }, answer: { en: B } }';
  const { worksheet, messages } = check(words, 'ur');
  expect(worksheet).toEqual({ questions: [] });
  expect(messages[0]).toContain('9:14: warning: `worksheet.questions[0].ask` has no text in `ur`');
});
