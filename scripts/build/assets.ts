/** What the pages load of the bundled code. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Manifest } from 'vite';
import { modulesOf } from './modules.ts';
import type { Assets } from './page.ts';

/** What the pages load: the script's address and the style sheet's text, which they carry themselves. */
export async function readAssets(dist: string, look: string): Promise<Assets> {
  const manifestFile = join(dist, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as Manifest;
  await rm(manifestFile);
  const entry = manifest['src/main.ts'];
  const chunks = [entry, ...(entry?.imports ?? []).map((name) => manifest[name])];
  const sheet = chunks.find((chunk) => chunk?.css)?.css?.[0];
  const worker = Object.values(manifest)
    .flatMap(({ assets = [] }) => assets)
    .find((file) => /worker[^/]*\.js$/.test(file));
  if (!worker) throw new Error('The build gave no worker for the map');
  if (!entry || !sheet)
    throw new Error('The build gave no script or no style sheet for src/main.ts');
  const css = await readFile(join(dist, sheet), 'utf8');
  await rm(join(dist, sheet));
  await refuseUse(dist, sheet);
  return {
    script: await scriptOf(dist, entry.file),
    css: look + css,
    cssFolder: dirname(sheet),
    worker,
    fonts: (lang) =>
      (READING_FONTS[lang] ?? LATIN).map((name) => {
        const font = chunks
          .flatMap((chunk) => chunk?.assets ?? [])
          .find((file) => file.includes(name));
        if (font === undefined) throw new Error(`The style sheet has no font ${name}`);
        return font;
      }),
    modules: (lang) => modulesOf(manifest, ['src/main.ts', `src/i18n/${lang}.ts`]),
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

/** Fonts that the words are set in, by language: asked for early, since they are not waited for. */
const LATIN = ['source-serif-4-latin-wght', 'noto-sans-latin-400', 'noto-sans-latin-600'];
const READING_FONTS: Readonly<Record<string, readonly string[]>> = {
  ur: ['noto-nastaliq-urdu-arabic-400', 'noto-sans-arabic-arabic-400'],
};

/** The entry's address; where the entry does nothing but import one file, that file's, which saves a round trip. */
async function scriptOf(dist: string, entry: string): Promise<string> {
  const text = await readFile(join(dist, entry), 'utf8');
  const only = /^import"\.\/([^"]+)";?\s*$/.exec(text)?.[1];
  return only === undefined ? entry : `${dirname(entry)}/${only}`;
}
