/** Editions in `v/`: code that gets fixes for as long as it is compatible, and the whole site as it is now. */
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetsFrom } from './assets.ts';
import type { Edition } from './edition.ts';
import { writeFiles, type SiteFile } from './files.ts';
import type { Making } from './shell.ts';

/** What hosts load. */
export const HOST_SCRIPTS = ['embed.js', 'energy-corridor-map.js'];

/** What an edition says it needs of the site's `assets/`: a list of paths below the site's root. */
export const NEEDED = 'assets.json';

/** The way from the root of an edition to the site's. */
const WAY = '../../';

/** Folders that have the scripts of hosts beside the root: `v/<major>/` and `v/<version>/`. */
export function editionFolders(version: string): readonly [major: string, own: string] {
  const [major = ''] = version.split('.');
  return [`v/${major}`, `v/${version}`];
}

/**
 * Writes `v/<major>/`, which has the scripts of hosts for the living stories, and `v/<version>/`, which
 * has every page and all data. Code, fonts and pictures of both are in `assets/` of the site, named by
 * their contents; `assets.json` lists them, so that they are kept for as long as the edition.
 * `integrity.json` says what the scripts of hosts are, so that a browser can refuse any other in their place.
 */
export async function writeEditions(
  dist: string,
  { version, date }: Edition,
  files: readonly SiteFile[],
  making: Making,
): Promise<void> {
  const [major, own] = editionFolders(version);
  for (const folder of [major, own])
    await copyFile(join(dist, 'embed.js'), join(dist, folder, 'embed.js'));
  const assets = assetsFrom(WAY, making.assets);
  const pictureAt = (path: string) => WAY + making.pictureAt(path);
  const ofEdition = files.filter(
    ([path, , keep]) => keep === undefined && !path.startsWith('assets/'),
  );
  await writeFiles(join(dist, own), ofEdition, {
    ...making,
    ...{ assets, pictureAt, pinned: { living: WAY, date } },
  });
  for (const folder of [dist, join(dist, own)])
    await writeFiles(folder, [['integrity.json', () => integrityOf(folder)]]);
  await writeFiles(join(dist, own), [[NEEDED, async () => JSON.stringify(await assetsIn(dist))]]);
}

/** What `integrity` the scripts of a folder have, as JSON. */
async function integrityOf(folder: string): Promise<string> {
  const hashes = HOST_SCRIPTS.map(async (name) => {
    const bytes = await readFile(join(folder, name));
    return [name, `sha384-${createHash('sha384').update(bytes).digest('base64')}`] as const;
  });
  return JSON.stringify(Object.fromEntries(await Promise.all(hashes)));
}

async function assetsIn(dist: string): Promise<string[]> {
  const entries = await readdir(join(dist, 'assets'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
