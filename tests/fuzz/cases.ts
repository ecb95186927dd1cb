/** Settings of property tests, and generators of untrusted text. */
import fc from 'fast-check';

/** Cases per property; `npm run test:fuzz` runs 100,000. */
const CASES = Number(process.env['FUZZ_CASES'] ?? 1000);
/** Fixed seed for repeatable runs; `FUZZ_SEED` changes it. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 17);

/** Test timeout in milliseconds. */
export const TIMEOUT = CASES * 20 + 30_000;

/** Checks a property on many values; a failure reports the smallest counterexample. */
export function checkProperty<T>(values: fc.Arbitrary<T>, law: (value: T) => void): void {
  fc.assert(
    fc.property(values, (value) => {
      law(value);
    }),
    { numRuns: CASES, seed: SEED },
  );
}

/** Pieces that break parsers: syntax of each format, characters of each script, extreme numbers. */
const PIECES = [
  ...[' ', '\n', '\r\n', '\t', '\0', '\u001b', '\u200c', '\u202e', '\u2028', '\ufeff', '\ufffd'],
  ...['\ud800', '\udc00', '😀', 'ﷺ', 'é', 'é', 'ß', 'İ', 'ہ', 'ۓ', '۱۲', 'қ', '漢'],
  ...[
    'a',
    'Z',
    'kabul',
    'Kabul',
    'the Panj',
    '0',
    '1',
    '-1',
    '36.8',
    '1e-8',
    '1e999',
    '99999999999',
  ],
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '`',
    '\\',
    '/',
    '%',
    '%41',
    '%ff',
    '&#60;',
    '&lt;',
    '<b onx=1>',
    '<!--',
  ],
  ...[
    '*',
    '**',
    '_',
    '#',
    '## A {#a}',
    '{#',
    '{{',
    '}}',
    '{{length kabul}}',
    '[',
    ']',
    '](',
    '](map:kabul)',
  ],
  ...['![a](dam.jpg "b")', '- ', '1. ', '> ', '> map: ', '---', '---\n', '|', '| ', '```', '    '],
  ...[
    'a: ',
    '? ',
    ': ',
    '&x ',
    '*x',
    '!t ',
    '{',
    '}',
    '[',
    ',',
    '"a": ',
    'null',
    'true',
    '\\u0041',
  ],
  ...[
    'step=a',
    'look=5/36/72',
    '&',
    '=',
    ';',
    'kind:a',
    'date=2024-02',
    'focus=',
    ',',
    '+',
    '°',
    '′',
    'N',
    'E',
  ],
  ...[
    'javascript:',
    'https://a.b',
    'mailto:a@b',
    'map:',
    '..',
    '//',
    '?',
    '5 km',
    '5 000 MW',
    '. ',
  ],
];

/** Texts of such pieces and arbitrary characters, including lone surrogates. */
export const texts = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** Valid ids. */
export const ids = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
