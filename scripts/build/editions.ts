/** Editions in `v/`: code that gets fixes for as long as it is compatible, and the whole site as it is now. */
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes `v/<major>/` with the code that hosts load, for the living stories, and `v/<version>/` with
 * everything, words included. `code` are the files of the code, below `dist`.
 */
export async function writeEditions(
  dist: string,
  version: string,
  code: readonly string[],
): Promise<void> {
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
