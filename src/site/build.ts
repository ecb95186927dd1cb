/** Writes the site beside the code that Vite has built. */
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { printableLines } from '../authoring/printable.ts';
import { builtAssets, entryOf } from './assets.ts';
import { MANIFEST, measureBuild, printBudget, readManifest } from './budget.ts';
import { lookCss } from './drawn.ts';
import { writeEditions } from './editions.ts';
import { writeFiles } from './files.ts';
import { readSiteUrl } from './head.ts';
import { PRINT_SHEET } from './print.ts';
import type { Making } from './shell.ts';
import { readSite } from './site.ts';

export interface Built extends Pick<Making, 'shell' | 'inline'> {
  /** Folder of the built code, and of the site. */
  readonly dist: string;
  /** Files below it that the element and the script for frames are made of. */
  readonly code: readonly string[];
}

export async function writeSite({ dist, code, shell, inline }: Built): Promise<void> {
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

  const { files, version, warnings } = await readSite({ shell, inline, assets }, site);
  for (const warning of warnings) console.log(printableLines(warning));
  await writeFiles(dist, files);
  await writeEditions(dist, version, code);
  printBudget(measureBuild(dist, manifest));
  const pages = [...files.keys()].filter((path) => path.endsWith('.html')).length;
  console.log(`Wrote ${pages} pages to ${dist}/.`);
}
