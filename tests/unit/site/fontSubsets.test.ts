import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/site/content.ts';
import { ARABIC } from '../../../src/cartography/fonts.ts';
import {
  ARABIC_RANGES,
  LATIN_RANGES,
  READING_WEIGHTS,
  subsetFonts,
} from '../../../src/site/fontSubsets.ts';

const CSS = readFileSync('src/app/css/fonts.css', 'utf8');
const PATHS = CSS.matchAll(/@fontsource\S*(?:arabic|serif-4-latin)\S*\.woff2/g);
const FONTS = [...new Set([...PATHS].map(([path]) => path))];
const isArabic = (font: string) => font.includes('arabic');
const isKept = (code: number) =>
  ARABIC_RANGES.some(([first, last]) => code >= first && code <= last);

describe('subsetFonts', () => {
  let folder = '';
  let find = /^$/;

  beforeAll(async () => {
    const alias = await subsetFonts();
    folder = alias.replacement;
    find = new RegExp(alias.find);
  }, 60_000);

  it('replaces the fonts with subsets, with and without a query, and no others', () => {
    expect(FONTS).toHaveLength(4);
    for (const font of FONTS)
      for (const query of ['', '?url'])
        expect((font + query).replace(find, folder)).toBe(join(folder, basename(font)) + query);
    const latin = '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2';
    expect(latin.replace(find, folder)).toBe(latin);
  });

  it('makes WOFF2 files that are smaller than the originals', () => {
    const { resolve } = createRequire(import.meta.url);
    for (const font of FONTS) {
      const subset = join(folder, basename(font));
      expect(existsSync(subset), subset).toBe(true);
      expect(readFileSync(subset).toString('latin1', 0, 4)).toBe('wOF2');
      const original = statSync(resolve(font)).size;
      expect(statSync(subset).size / original, font).toBeLessThan(0.9);
    }
  });
});

it('the reading font keeps the weights of the style sheets', () => {
  const [font = ''] = FONTS.filter((one) => !isArabic(one));
  const face = CSS.slice(CSS.lastIndexOf('@font-face', CSS.indexOf(font)));
  const { min, max } = READING_WEIGHTS;
  expect(/font-weight: (.*);/.exec(face)?.[1]).toBe(`${min} ${max}`);
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(?:css|svelte)$/.test(path) && !path.endsWith('fonts.css'),
  );
  const weights = sheets.flatMap((path) =>
    [...readFileSync(join('src', path), 'utf8').matchAll(/font(?:-weight)?: (\d{3})\b/g)].map(
      ([, weight]) => Number(weight),
    ),
  );
  expect(weights.length).toBeGreaterThan(20);
  for (const weight of weights) expect(weight >= min && weight <= max, String(weight)).toBe(true);
});

describe('the kept characters', () => {
  it('are those for which style sheets and maps ask the fonts', () => {
    const text = (range: readonly [number, number]) =>
      `U+${[...new Set(range)].map((code) => code.toString(16).toUpperCase().padStart(4, '0')).join('-')}`;
    for (const font of FONTS) {
      const ranges = isArabic(font) ? ARABIC_RANGES : LATIN_RANGES;
      const asked = /unicode-range:([^;]*);/.exec(CSS.slice(CSS.indexOf(font)))?.[1];
      expect(asked?.trim().split(/,\s*/), font).toEqual(ranges.map(text));
    }
    const shown = ARABIC_RANGES.filter(([first]) => first !== 0x200c);
    expect(ARABIC.ranges).toEqual(shown.map(text));
  });

  it('include all letters in Arabic script of stories and names', () => {
    const { stories, atlas } = loadContent('data');
    const text = JSON.stringify([stories, atlas.data, atlas.groups]);
    const letters = new Set(text.match(/\p{Script=Arabic}/gu));
    expect(letters.size).toBeGreaterThan(40);
    for (const letter of letters) expect(isKept(letter.codePointAt(0) ?? NaN), letter).toBe(true);
  });
});
