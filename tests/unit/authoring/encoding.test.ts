/** Files in other encodings: stories and layers are refused, tables are decoded. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCheck } from '../../../scripts/check/run.ts';
import { decodeTable, decodeText } from '../../../src/authoring/encoding.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';
import { encode } from './encode.ts';
import { problemsOf } from './parse.ts';

const WORDS = {
  en: 'The line from Kabul to Peshawar\n',
  fr: 'La première ligne, à côté du fleuve\n',
  ru: 'Линия из Кабула в Пешавар, ГЭС и ЛЭП\n',
  tg: 'Хати Кобул то Пешавар\n',
  ur: 'کابل سے پشاور تک لائن\n',
  fa: 'خط کابل تا پیشاور\n',
};

/** Encodings for each language other than UTF-8. */
const WIDE = ['utf-16le', 'utf-16be'];
const CASES: readonly (readonly [lang: string, encoding: string, text: string])[] = [
  ...Object.entries(WORDS).flatMap(([lang, text]) =>
    WIDE.map((name) => [lang, name, text] as const),
  ),
  ['ru', 'windows-1251', WORDS.ru],
  ['tg', 'windows-1251', WORDS.tg],
  ['fr', 'windows-1252', WORDS.fr],
  ['fa', 'windows-1256', 'خط کابل تا پشاور\n'.replaceAll('ی', 'ي')],
];

const scratch = mkdtempSync(join(tmpdir(), 'encoding-'));
afterAll(() => rmSync(scratch, { recursive: true }));

describe.each(CASES)('%s in %s', (_, encoding, words) => {
  const text = `id;name\n1;${words}`;
  const bytes = encode(text, encoding);
  const marked = encoding.startsWith('utf-16') ? encode(`\uFEFF${text}`, encoding) : bytes;

  it('is decoded as a table', () => {
    if (/[^\0-\u024F]/.test(text) && bytes !== marked) {
      // Without a byte order mark, UTF-16 of other scripts has zero bytes only in punctuation and digits.
      expect(decodeTable(bytes).text).toBe(text);
    }
    expect(decodeTable(marked)).toEqual({ text, encoding });
  });

  it('is refused as a text, with the encoding and how to save it', () => {
    const [problem, ...more] = problemsOf(() => decodeText('a.md', marked));
    expect(more).toEqual([]);
    expect(problem?.message).toContain(
      encoding.replace(/^w/, 'W').replace(/utf-16[lb]e/, 'UTF-16'),
    );
    expect(problem?.expected).toContain('saved as UTF-8');
  });
});

describe('UTF-8', () => {
  it.each(Object.entries(WORDS))('decodes %s, with and without a byte order mark', (_, text) => {
    for (const given of [text, `\uFEFF${text}`]) {
      expect(decodeText('a.md', encode(given, 'utf-8'))).toBe(text);
      expect(decodeTable(encode(given, 'utf-8'))).toEqual({ text, encoding: 'utf-8' });
    }
    expect(decodeText('a.md', encode(`\uFEFF${text}`, 'utf-8'), true)).toBe(`\uFEFF${text}`);
    expect(decodeText('a.md', new Uint8Array())).toBe('');
  });

  it('reports the first invalid byte', () => {
    const bytes = encode(`one\ntwo ${WORDS.ru}`, 'windows-1251');
    expect(problemsOf(() => decodeText('a.md', bytes))).toMatchObject([{ line: 2, column: 5 }]);
  });
});

/** Every command reports such a file. */
describe('commands', () => {
  const check = createCheck('data');
  it.each([
    ['a.md', 'utf-16le'],
    ['a.geojson', 'utf-16be'],
    ['b.md', 'windows-1251'],
    ['b.geojson', 'windows-1251'],
  ])('check %s in %s', (name, encoding) => {
    const file = join(scratch, name);
    writeFileSync(file, encode(`\n${WORDS.ru}`, encoding));
    expect(check(file).map(formatProblem).join('\n')).toMatch(
      /^\S+:\d+:\d+: error: the file is (?:not )?saved as UTF-.*; expected a file saved as UTF-8.*$/,
    );
  });

  it('mentions fails with the message', () => {
    const file = join(scratch, 'c.md');
    writeFileSync(file, encode(`\uFEFF${WORDS.en}`, 'utf-16le'));
    const run = () => execFileSync('npx', ['tsx', 'scripts/mentions.ts', file], { stdio: 'pipe' });
    expect(run).toThrow('the file is saved as UTF-16');
  });
});
