/** Editions in `v/`: host scripts that receive compatible fixes, and a frozen copy of the whole site. */
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { relocateAssets } from './assets.ts';
import type { Edition } from './edition.ts';
import { writeFiles, type SiteFile } from './files.ts';
import type { RenderContext } from './shell.ts';

/** Scripts that host pages load. */
export const HOST_SCRIPTS = ['embed.js', 'energy-corridor-map.js'];

/** File in which an edition lists the assets that it needs, as paths below the site's root. */
export const ASSET_LIST = 'assets.json';

/** Path from an edition's root to the site's. */
const PATH_TO_ROOT = '../../';

/** Folders with copies of the host scripts: `v/<major>/` and `v/<version>/`. */
export function editionFolders(version: string): readonly [major: string, own: string] {
  const [major = ''] = version.split('.');
  return [`v/${major}`, `v/${version}`];
}

/**
 * Writes `v/<major>/` with host scripts that show the current stories, and `v/<version>/` with every page
 * and all data. Their code, fonts and pictures are in the site's `assets/` under content-hashed names;
 * `assets.json` lists them, so that publishing keeps them as long as the edition. `integrity.json` has the
 * subresource integrity of the host scripts.
 */
export async function writeEditions(
  dist: string,
  { version, date }: Edition,
  files: readonly SiteFile[],
  context: RenderContext,
): Promise<void> {
  const [major, own] = editionFolders(version);
  for (const folder of [major, own])
    await copyFile(join(dist, 'embed.js'), join(dist, folder, 'embed.js'));
  const assets = relocateAssets(PATH_TO_ROOT, context.assets);
  const pictureAt = (path: string) => PATH_TO_ROOT + context.pictureAt(path);
  const pinnedFiles = files.filter(
    ([path, , storage]) => storage === undefined && !path.startsWith('assets/'),
  );
  await writeFiles(join(dist, own), pinnedFiles, {
    ...context,
    ...{ assets, pictureAt, pinnedEdition: { liveRoot: PATH_TO_ROOT, date } },
  });
  for (const folder of [dist, join(dist, own)])
    await writeFiles(folder, [['integrity.json', () => integrityJson(folder)]]);
  await writeFiles(join(dist, own), [
    [ASSET_LIST, async () => JSON.stringify(await listAssets(dist))],
  ]);
}

/** Subresource integrity of the host scripts in a folder, as JSON. */
async function integrityJson(folder: string): Promise<string> {
  const hashes = HOST_SCRIPTS.map(async (name) => {
    const bytes = await readFile(join(folder, name));
    return [name, `sha384-${createHash('sha384').update(bytes).digest('base64')}`] as const;
  });
  return JSON.stringify(Object.fromEntries(await Promise.all(hashes)));
}

async function listAssets(dist: string): Promise<string[]> {
  const entries = await readdir(join(dist, 'assets'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
