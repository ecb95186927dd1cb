/** `worksheet:` in story.yaml: what is wrong with it is told with file, line and what was expected. */
import { expect, test } from 'vitest';
import { checkOneStep } from './oneStep.ts';

function check(worksheet: string, lang?: string, langs?: string[]) {
  const { story, said } = checkOneStep(`worksheet:\n${worksheet}`, lang, langs);
  return { worksheet: story?.worksheet, said };
}

test('places and questions are read in the language of the text, live figures filled in', () => {
  const words = `  places: [broghil-pass, khandud]
  questions:
    - ask: { en: How narrow?, ur: کتنا تنگ؟ }
      answer: { en: 'It is {{gap wakhan-gap}}.', ur: 'یہ {{gap wakhan-gap}} ہے۔' }`;
  expect(check(words)).toEqual({
    worksheet: {
      places: ['broghil-pass', 'khandud'],
      questions: [{ ask: 'How narrow?', answer: 'It is about 16.6 ± 3 km.' }],
    },
    said: [],
  });
  expect(check(words, 'ur').worksheet?.questions[0]?.ask).toBe('کتنا تنگ؟');
});

test('without it a story has none', () => {
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
    '8:12: error: `casa-hvdc` is nothing that a worksheet asks for; expected a country',
  ],
  [
    '  places: [sher-khan-bandar]',
    '8:12: error: where `sher-khan-bandar` is, is known to within 10 km only; expected a place known to 5 km',
  ],
  [
    '  places: [islamabad]',
    '8:12: error: `islamabad` is not on the worksheet’s map; expected a place that the first step shows',
  ],
  [
    '  places: [zorkul]',
    '8:12: error: `zorkul` is so small on this map that its number would hide it',
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
  expect(check(words).said.join('\n')).toContain(expected);
});

test('a question that lacks words in a language is left out there, with a warning', () => {
  const words = '  questions:\n    - { ask: { en: A }, answer: { en: B } }';
  const { worksheet, said } = check(words, 'ur');
  expect(worksheet).toEqual({ questions: [] });
  expect(said[0]).toContain('9:14: warning: `worksheet.questions[0].ask` has no words in `ur`');
});
