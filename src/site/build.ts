/** Writes the site's pages and data next to the code that Vite has built. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Manifest } from 'vite';
import { printableLines } from '../authoring/printable.ts';
import { builtAssets, type SingleFileCode } from './assets.ts';
import { measureBuild, printBudget } from './budget.ts';
import { codePaths, entryChunk, MANIFEST, readManifest } from './manifest.ts';
import { mapCss } from './staticMaps.ts';
import { writeEditions } from './editions.ts';
import { shortHash, writeFiles, type PlainFile, type SiteFile } from './files.ts';
import { readSiteUrl } from './head.ts';
import { packageFiles } from './packages/packages.ts';
import { PRINT_STYLESHEET } from './printStyles.ts';
import type { RenderContext } from './shell.ts';
import { readSite } from './site.ts';

export interface BuildOutput extends Pick<RenderContext, 'shell' | 'inline'> {
  /** Code of single-file pages, if packages are built. */
  readonly singleFile?: SingleFileCode;
  /** Output folder of the code and the site. */
  readonly dist: string;
}

export async function writeSite({ dist, shell, inline, singleFile }: BuildOutput): Promise<void> {
  const site = readSiteUrl(process.env.SITE_URL);
  if (site === undefined)
    console.log('SITE_URL is not set: canonical URLs and og:image are left out.');
  await mkdir('.build', { recursive: true });
  await rename(join(dist, 'manifest.json'), MANIFEST);
  const manifest = readManifest();
  const sheet = join(dist, entryChunk(manifest).sheet);
  const assets = builtAssets(manifest, {
    css: await readFile(sheet, 'utf8'),
    mapCss: mapCss(),
    print: PRINT_STYLESHEET,
  });
  await rm(sheet); // Pages inline it.

  const { files, stories, content, edition, warnings } = await readSite(site);
  for (const warning of warnings) console.log(printableLines(warning));
  const baseContext: RenderContext = { shell, inline, assets, pictureAt: (path) => path };
  const all = [...files.values()];
  const context: RenderContext = {
    ...baseContext,
    pictureAt: await writePictures(dist, all, baseContext),
    hasPackages: singleFile !== undefined,
  };
  await writeFiles(
    dist,
    all.filter(([, , storage]) => storage !== 'hashed'),
    context,
  );
  await writeEditions(dist, edition, all, context);
  if (singleFile)
    await writeFiles(
      dist,
      packageFiles({
        ...{ stories, content, edition, site, singleFile, files: all, context: baseContext },
        code: codeFiles(dist, manifest),
      }),
    );
  printBudget(measureBuild(dist, manifest));
  const pages = [...files.keys()].filter((path) => path.endsWith('.html')).length;
  console.log(`Wrote ${pages} pages to ${dist}/.`);
}

/** Built files that pages may load. */
function codeFiles(dist: string, manifest: Manifest): PlainFile[] {
  return codePaths(manifest).map((path) => [path, () => readFile(join(dist, path))]);
}

/** Writes pictures under content-hashed names; returns a function from path to hashed path. */
async function writePictures(
  dist: string,
  files: readonly SiteFile[],
  context: RenderContext,
): Promise<RenderContext['pictureAt']> {
  const names = new Map<string, string>();
  for (const [path, make, storage] of files) {
    if (storage !== 'hashed' && storage !== 'both') continue;
    const content = await make(context);
    const { name, ext } = posix.parse(path);
    const hash = shortHash(createHash('sha256').update(content));
    const hashed = `assets/${name}-${hash}${ext}`;
    names.set(path, hashed);
    await writeFiles(dist, [[hashed, () => content]]);
  }
  return (path) => names.get(path) ?? path;
}
