/** JSON by our own scanner, against the engine's. */
import { describe, expect, it } from 'vitest';
import { faultOfJson, placesInJson } from '../../../src/authoring/json.ts';

const RIGHT = [
  '{}',
  '[]',
  ' [1, -2.5e+3, "a\\u00e9\\n", true, false, null]\n',
  '{"a":{"b":[{}]}}',
  '"x"',
  '0',
];
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"b"',
  '1',
  '-',
  '0.5',
  'true',
  'nul',
  ' ',
  '\n',
  '\\',
  '"',
  "'",
  '/',
  '1e',
  '01',
  '\u0001',
  'é',
];

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('faultOfJson', () => {
  it.each(RIGHT)('finds nothing wrong with %j', (text) => {
    expect(faultOfJson(text)).toBeUndefined();
  });

  it('agrees with the engine on what is JSON, but for keys that stand twice', () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    let right = 0;
    for (let run = 0; run < 20_000; run += 1) {
      const base = RIGHT[next(RIGHT.length)] ?? '';
      const at = next(base.length + 1);
      const text =
        base.slice(0, at) + (PIECES[next(PIECES.length)] ?? '') + base.slice(at + next(3));
      const fault = faultOfJson(text);
      if (fault?.message.includes('stands twice')) continue;
      expect(fault === undefined, text).toBe(parses(text));
      right += fault === undefined ? 1 : 0;
    }
    expect(right).toBeGreaterThan(500);
  });

  it.each([
    ['[1,]', 3, 'a comma before `]`'],
    ['{"a":1,}', 7, 'a comma before `}`'],
    ['{a:1}', 1, 'no key in double quotes'],
    ["['a']", 1, 'single quotes'],
    ['[1 2]', 3, 'a comma or `]` is missing'],
    ['{"a" 1}', 5, 'a colon is missing'],
    ['[NaN]', 1, '`NaN`'],
    ['["a\nb"]', 3, 'a line end'],
    ['["\\x"]', 2, 'a backslash'],
    ['', 0, 'it ends where a value should be'],
    ['[1] [2]', 4, 'more after its end'],
    ['{"a":1,"a":2}', 7, 'the key `a` stands twice'],
    ['['.repeat(200), 101, 'nested too deep'],
  ])('says where and why: %j', (text, offset, words) => {
    expect(faultOfJson(text)).toMatchObject({ offset });
    expect(faultOfJson(text)?.message).toContain(words);
  });

  it('reads very long texts and lists', () => {
    expect(faultOfJson(`["${'a'.repeat(3e6)}"]`)).toBeUndefined();
    expect(faultOfJson(`[${'1,'.repeat(1e6)}1]`)).toBeUndefined();
  });
});

describe('placesInJson', () => {
  it('says where values stand; what is missing stands where its holder does', () => {
    const text = '{ "a": [1, { "b": 2 }],\n "c": "d" }';
    const paths = [['a', 1, 'b'], ['c'], [], ['a', 1, 'x', 'y'], ['a', 0]];
    expect(placesInJson(text, paths)).toEqual(
      ['2 }', '"d"', '{ "a"', '{ "b"', '1, {'].map((part) => text.indexOf(part)),
    );
  });
});
