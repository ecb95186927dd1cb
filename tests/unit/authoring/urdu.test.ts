/** The Urdu texts follow the terminology of `docs/urdu.md`. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDate, formatFigure } from '../../../src/i18n/format.ts';
import { ur } from '../../../src/i18n/ur.ts';

/** Terms to avoid, and their replacements. */
const INSTEAD: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/متبادل (رو|کرنٹ)/, 'آلٹرنیٹنگ کرنٹ'],
  [/راست (رو|کرنٹ)/, 'ڈائریکٹ کرنٹ'],
  [/صلاحیت/, 'گنجائش'],
  [/گرڈ اسٹیشن/, 'سب اسٹیشن'],
  [/ذریعہ|ذرائع/, 'ماخذ، مآخذ'],
  [/٪/, 'فیصد'],
  [/ملین/, 'لاکھ، کروڑ'],
  [/ہماری یونٹ|یونٹیں/, 'ہمارا یونٹ'],
  [/ٹیپ-500/, 'تاپ-500'],
  [/گانچی/, 'غانچی'],
  [/وارسک/, 'ورسک'],
  [/چاربوغ/, 'چارباغ'],
  [/کلپاترو/, 'کلپتارو'],
  [/پنج شیر/, 'پنجشیر'],
  [/ہوگا|ہوگی|ہونگے/, 'ہو گا'],
  [/[يىك]/, 'ی، ک'],
  [/±|[0-9]–[0-9]/, 'words'],
  [
    /[0-9] (جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر)، [12]/,
    'a date without a comma',
  ],
];

/** Every Urdu text, with its file. */
const texts: readonly (readonly [place: string, text: string])[] = [
  ...readdirSync('data/stories', { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => `data/stories/${name}/ur.md`)
    .map((file) => [file, words(readFileSync(file, 'utf8'))] as const),
  ...readdirSync('data/facts')
    .filter((name) => name.endsWith('.json') && name !== 'mentions.json' && name !== 'sources.json')
    .flatMap((name) =>
      [...readFileSync(`data/facts/${name}`, 'utf8').matchAll(/"ur": "((?:[^"\\]|\\.)*)"/g)].map(
        ([, text = '']) => [`data/facts/${name}`, text] as const,
      ),
    ),
  ...readdirSync('data/facts')
    .filter((name) => name.endsWith('.csv'))
    .map(
      (name) => [`data/facts/${name}`, arabic(readFileSync(`data/facts/${name}`, 'utf8'))] as const,
    ),
  ['data/facts/changes.yaml', readFileSync('data/facts/changes.yaml', 'utf8')],
];

/** A story's text without addresses and headings. */
function words(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)/g, ']').replace(/^## .*$/gm, '');
}

/** The cells of a table in Arabic script. */
function arabic(table: string): string {
  return table
    .split(/[,\n]/)
    .filter((cell) => /[\u0600-\u06ff]/.test(cell))
    .join('\n');
}

describe.each(INSTEAD)('not %s', (wrong, right) => {
  test(`but ${right}`, () => {
    expect(
      texts.flatMap(([place, text]) => (wrong.test(text) ? [`${place}: ${text}`] : [])),
    ).toEqual([]);
  });
});

test('finds the texts', () => {
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.some(([, text]) => text.includes('آلٹرنیٹنگ کرنٹ'))).toBe(true);
});

test('the project has one name', () => {
  for (const [place, text] of texts)
    if (!place.endsWith('.csv')) expect(text, place).not.toMatch(/CASA-1000/);
});

test('formats dates, ranges and errors in words, which bidirectional text does not reorder', () => {
  expect(formatDate('2026-03-13', ur)).toBe('13 مارچ 2026');
  const length = { measure: 'length', unit: 'km', how: 'published', sources: ['us'] } as const;
  expect(formatFigure({ ...length, range: [210, 350] }, ur)).toBe('210 سے 350 کلومیٹر');
  expect(formatFigure({ ...length, value: 216, error: 31 }, ur)).toBe(
    'تقریباً 216 کلومیٹر (31 کم یا زیادہ)',
  );
});
