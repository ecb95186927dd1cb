/** Writes the site beside the code that Vite has built. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Manifest } from 'vite';
import { printableLines } from '../authoring/printable.ts';
import { builtAssets, codePaths, entryOf, type OneFile } from './assets.ts';
import { MANIFEST, measureBuild, printBudget, readManifest } from './budget.ts';
import { lookCss } from './drawn.ts';
import { writeEditions } from './editions.ts';
import { shortHash, writeFiles, type PlainFile, type SiteFile } from './files.ts';
import { readSiteUrl } from './head.ts';
import { packageFiles } from './packages/packages.ts';
import { PRINT_SHEET } from './print.ts';
import type { Making } from './shell.ts';
import { readSite } from './site.ts';

export interface Built extends Pick<Making, 'shell' | 'inline'> {
  /** The code of pages in one file, where those are asked for. */
  readonly oneFile?: OneFile;
  /** Folder of the built code, and of the site. */
  readonly dist: string;
}

export async function writeSite({ dist, shell, inline, oneFile }: Built): Promise<void> {
  const site = readSiteUrl(process.env.SITE_URL);
  if (site === undefined)
    console.log('SITE_URL is not set: canonical addresses and og:image are left out.');
  await mkdir('.build', { recursive: true });
  await rename(join(dist, 'manifest.json'), MANIFEST);
  const manifest = readManifest();
  const sheet = join(dist, entryOf(manifest).sheet);
  const assets = builtAssets(manifest, {
    css: await readFile(sheet, 'utf8'),
    lookCss: lookCss(),
    print: PRINT_SHEET,
  });
  await rm(sheet); // Pages carry it themselves.

  const { files, stories, known, edition, warnings } = await readSite(site);
  for (const warning of warnings) console.log(printableLines(warning));
  const plain: Making = { shell, inline, assets, pictureAt: (path) => path };
  const all = [...files.values()];
  const making: Making = {
    ...plain,
    pictureAt: await writePictures(dist, all, plain),
    packages: oneFile !== undefined,
  };
  await writeFiles(
    dist,
    all.filter(([, , keep]) => keep !== 'hashed'),
    making,
  );
  await writeEditions(dist, edition, all, making);
  if (oneFile)
    await writeFiles(
      dist,
      packageFiles({
        ...{ stories, known, edition, site, oneFile, files: all, making: plain },
        code: codeFiles(dist, manifest),
      }),
    );
  printBudget(measureBuild(dist, manifest));
  const pages = [...files.keys()].filter((path) => path.endsWith('.html')).length;
  console.log(`Wrote ${pages} pages to ${dist}/.`);
}

/** What the pages may load of the built code. */
function codeFiles(dist: string, manifest: Manifest): PlainFile[] {
  return codePaths(manifest).map((path) => [path, () => readFile(join(dist, path))]);
}

/** Writes pictures under names of their contents, and tells where each is. */
async function writePictures(
  dist: string,
  files: readonly SiteFile[],
  making: Making,
): Promise<Making['pictureAt']> {
  const names = new Map<string, string>();
  for (const [path, make, keep] of files) {
    if (keep !== 'hashed' && keep !== 'both') continue;
    const content = await make(making);
    const { name, ext } = posix.parse(path);
    const hash = shortHash(createHash('sha256').update(content));
    const hashed = `assets/${name}-${hash}${ext}`;
    names.set(path, hashed);
    await writeFiles(dist, [[hashed, () => content]]);
  }
  return (path) => names.get(path) ?? path;
}
