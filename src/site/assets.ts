/** What the pages load of the bundled code. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Manifest } from 'vite';
import type { Lang } from '../atlas/atlas.ts';

/** Fonts that take their letters' place when they come, and those that are shown only if they come at once. */
export interface Fonts {
  readonly awaited: readonly string[];
  readonly swift: readonly string[];
}

/** What the pages load; paths are below the site's root. */
export interface Assets {
  readonly script: string;
  /** Path of the interface's words in a language; undefined where the script itself has them, or nobody. */
  readonly words: (lang: Lang) => string | undefined;
  /** Paths of the fonts that a page in this language asks for early. */
  readonly fonts: (lang: Lang) => Fonts;
  /** Text of the style sheet, which pages carry themselves. */
  readonly css: string;
  /** Folder that the style sheet's own addresses are relative to. */
  readonly cssFolder: string;
  /** Path of the live map's code, which the script asks for when the map is wanted. */
  readonly map: string;
  /** Path of the map's worker. */
  readonly worker: string;
}

/** Reads what was built, and takes away what no page loads. Throws if a part is not there. */
export async function readAssets(dist: string, look: string): Promise<Assets> {
  const manifestFile = join(dist, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as Manifest;
  await rm(manifestFile);
  const entry = manifest['src/main.ts'];
  const sheet = entry?.css?.[0];
  const worker = Object.values(manifest)
    .flatMap(({ assets = [] }) => assets)
    .find((file) => /worker[^/]*\.js$/.test(file));
  if (!worker) throw new Error('The build gave no worker for the map');
  const map = manifest['src/maplibre/view.ts']?.file;
  if (!map) throw new Error('The build gave no code for the live map');
  if (!entry || !sheet)
    throw new Error('The build gave no script or no style sheet for src/main.ts');
  const css = await readFile(join(dist, sheet), 'utf8');
  await rm(join(dist, sheet));
  await refuseUse(dist, sheet);
  return {
    script: entry.file,
    css: look + css,
    cssFolder: dirname(sheet),
    map,
    worker,
    fonts: (lang) => {
      const pathOf = (name: string) => {
        const font = entry.assets?.find((file) => file.includes(name));
        if (font === undefined) throw new Error(`The style sheet has no font ${name}`);
        return font;
      };
      const awaited = READING_FONTS[lang] ?? [];
      const swift = awaited.length > 0 ? LATIN.filter((name) => !name.includes('serif')) : LATIN;
      return { awaited: awaited.map(pathOf), swift: swift.map(pathOf) };
    },
    words: (lang) => manifest[`src/i18n/${lang}.ts`]?.file,
  };
}

/** A tool opened later that imports something later still would wait for the sheet, which no longer is a file. */
async function refuseUse(dist: string, sheet: string): Promise<void> {
  const folder = join(dist, dirname(sheet));
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.js')))
    if ((await readFile(join(folder, name), 'utf8')).includes(basename(sheet)))
      throw new Error(
        `${name} asks for ${sheet}, which pages carry in themselves: what it imports with import(), expected by import … from`,
      );
}

/** The fonts of words in Latin script, each by a part of its file's name. */
export const LATIN: readonly string[] = [
  'source-serif-4-latin-wght',
  'noto-sans-latin-400',
  'noto-sans-latin-600',
];
/** The fonts of words in other scripts, by language. */
const READING_FONTS: Readonly<Record<string, readonly string[]>> = {
  ur: ['noto-nastaliq-urdu-arabic-400', 'noto-sans-arabic-arabic-400'],
};
