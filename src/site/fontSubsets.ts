/**
 * Subsets of the fonts for Arabic script, the largest files of a page in Urdu. They keep the letters of Urdu,
 * Dari, Pashto, Uyghur and Arabic; ligatures and the letters of other languages are left to fonts of the
 * system.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import type { Alias } from 'vite';

const FONTS = [
  'noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2',
  'noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff2',
  'noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2',
];

/**
 * The kept characters: the Arabic block, what joins and directs its letters, and the forms of joined letters,
 * by which MapLibre asks for them.
 */
export const ARABIC_RANGES = [
  [0x600, 0x6ff],
  [0x200c, 0x200e],
  [0xfb50, 0xfbff],
  [0xfe70, 0xfefc],
] as const;

/** Subsets are kept between builds, in a folder for each set of originals and characters. */
const CACHE = 'node_modules/.cache/font-subsets';

/** Makes the subsets that are missing. Returns the alias with which imports of the fonts get them. */
export async function subsetFonts(): Promise<Alias> {
  const { resolve: find } = createRequire(resolve('package.json'));
  const characters = ARABIC_RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  ).join('');
  const originals = await Promise.all(
    FONTS.map(async (font) => ({
      name: basename(font),
      bytes: await readFile(find(`@fontsource/${font}`)),
    })),
  );
  const hash = createHash('sha256').update(characters);
  for (const { bytes } of originals) hash.update(bytes);
  const folder = resolve(CACHE, hash.digest('hex').slice(0, 12));
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of originals) {
    const path = join(folder, name);
    if (existsSync(path)) continue;
    // Another build may read it at the same time.
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, await subsetFont(bytes, characters, { targetFormat: 'woff2' }));
    await rename(unfinished, path);
  }
  const names = originals.map(({ name }) => name).join('|');
  return {
    find: new RegExp(`^@fontsource/[^/]+/files/(?=(?:${names}))`),
    replacement: `${folder}/`,
  };
}
