/** The JSON scanner, compared with JSON.parse. */
import { describe, expect, it } from 'vitest';
import { findJsonIssue, locateJsonPaths } from '../../../src/authoring/json.ts';
import { random } from '../geo/random.ts';

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

describe('findJsonIssue', () => {
  it.each(RIGHT)('accepts %j', (text) => {
    expect(findJsonIssue(text)).toBeUndefined();
  });

  it('agrees with JSON.parse, except for duplicate keys', () => {
    const r = random(7);
    let right = 0;
    for (let run = 0; run < 20_000; run += 1) {
      const base = r.pick(RIGHT);
      const at = r.whole(0, base.length);
      const text = base.slice(0, at) + r.pick(PIECES) + base.slice(at + r.whole(0, 2));
      const fault = findJsonIssue(text);
      if (fault?.message.includes('appears twice')) continue;
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
    ['{"a":1,"a":2}', 7, 'the key `a` appears twice'],
    ['['.repeat(200), 101, 'nested too deep'],
  ])('reports offset and reason: %j', (text, offset, words) => {
    expect(findJsonIssue(text)).toMatchObject({ offset });
    expect(findJsonIssue(text)?.message).toContain(words);
  });

  it('accepts very long texts and lists', () => {
    expect(findJsonIssue(`["${'a'.repeat(3e6)}"]`)).toBeUndefined();
    expect(findJsonIssue(`[${'1,'.repeat(1e6)}1]`)).toBeUndefined();
  });
});

describe('locateJsonPaths', () => {
  it('returns offsets of values; missing values have the offset of their parent', () => {
    const text = '{ "a": [1, { "b": 2 }],\n "c": "d" }';
    const paths = [['a', 1, 'b'], ['c'], [], ['a', 1, 'x', 'y'], ['a', 0]];
    expect(locateJsonPaths(text, paths)).toEqual(
      ['2 }', '"d"', '{ "a"', '{ "b"', '1, {'].map((part) => text.indexOf(part)),
    );
  });
});
