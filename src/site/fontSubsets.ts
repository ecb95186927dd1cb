/**
 * Subsets of the largest fonts. Those for Arabic script keep the letters of Urdu, Dari, Pashto, Uyghur and
 * Arabic; ligatures and the letters of other languages are left to fonts of the system. The reading font keeps
 * the weights that style sheets use.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import type { Alias } from 'vite';

/** First and last code point of each range. */
type Ranges = readonly (readonly [number, number])[];

/**
 * The kept characters: the Arabic block, what joins and directs its letters, and the forms of joined letters,
 * by which MapLibre asks for them.
 */
export const ARABIC_RANGES: Ranges = [
  [0x600, 0x6ff],
  [0x200c, 0x200e],
  [0xfb50, 0xfbff],
  [0xfe70, 0xfefc],
];
/** Those for which style sheets ask the reading font. */
export const LATIN_RANGES: Ranges = [
  [0x0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
];
/** Weights of the reading font that style sheets use. */
export const READING_WEIGHTS = { min: 400, max: 700 } as const;

interface Subset {
  readonly font: string;
  readonly ranges: Ranges;
  readonly weights?: typeof READING_WEIGHTS;
}

const SUBSETS: readonly Subset[] = [
  ...[
    '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2',
    '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff2',
    '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2',
  ].map((font) => ({ font, ranges: ARABIC_RANGES })),
  {
    font: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    ranges: LATIN_RANGES,
    weights: READING_WEIGHTS,
  },
];

/** Subsets are kept between builds, in a folder for each set of originals and settings. */
const CACHE = 'node_modules/.cache/font-subsets';

/** Makes the subsets that are missing. Returns the alias with which imports of the fonts get them. */
export async function subsetFonts(): Promise<Alias> {
  const { resolve: find } = createRequire(resolve('package.json'));
  const hash = createHash('sha256').update(JSON.stringify(SUBSETS));
  const originals = new Map<Subset, Buffer>();
  for (const subset of SUBSETS) {
    const bytes = await readFile(find(subset.font));
    originals.set(subset, bytes);
    hash.update(bytes);
  }
  const folder = resolve(CACHE, hash.digest('hex').slice(0, 12));
  await mkdir(folder, { recursive: true });
  for (const [{ font, ranges, weights }, bytes] of originals) {
    const path = join(folder, basename(font));
    if (existsSync(path)) continue;
    const smaller = await subsetFont(bytes, charactersOf(ranges), {
      targetFormat: 'woff2',
      ...(weights && { variationAxes: { wght: weights } }),
    });
    // Another build may read it at the same time.
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, smaller);
    await rename(unfinished, path);
  }
  const names = SUBSETS.map(({ font }) => basename(font)).join('|');
  return {
    find: new RegExp(`^@fontsource(?:-variable)?/[^/]+/files/(?=(?:${names}))`),
    replacement: `${folder}/`,
  };
}

function charactersOf(ranges: Ranges): string {
  return ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');
}
