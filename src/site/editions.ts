/** Editions in `v/`: code that gets fixes for as long as it is compatible, and the whole site as it is now. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What hosts load. */
export const HOST_SCRIPTS = ['embed.js', 'energy-corridor-map.js'];

/** The value of a script's `integrity`. */
function integrityOf(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/**
 * Writes `v/<major>/` with the code that hosts load, for the living stories, and `v/<version>/` with
 * everything, words included. `code` are the files of the code, below `dist`. `integrity.json` says what
 * the scripts of hosts are, so that a browser can refuse any other in their place.
 */
export async function writeEditions(
  dist: string,
  version: string,
  code: readonly string[],
): Promise<void> {
  const hashes = await Promise.all(
    HOST_SCRIPTS.map(async (name) => [name, integrityOf(await readFile(join(dist, name)))]),
  );
  await writeFile(join(dist, 'integrity.json'), JSON.stringify(Object.fromEntries(hashes)));
  const all = join(dist, 'v');
  await rm(all, { recursive: true, force: true });
  const [major = ''] = version.split('.');
  for (const file of new Set(code)) {
    const to = join(all, major, file);
    await mkdir(dirname(to), { recursive: true });
    await cp(join(dist, file), to);
  }
  // A folder is not copied into itself: what is in it goes one by one.
  for (const name of await readdir(dist))
    if (name !== 'v') await cp(join(dist, name), join(all, version, name), { recursive: true });
}
