/** Files of the site, each made when it is asked for: by the build for all, by the dev server for one. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

export type Content = string | Uint8Array;

/** A file's path below the site's root, and what makes its content. */
export type SiteFile = readonly [path: string, make: () => Content | Promise<Content>];

/** Writes files below a folder, with the folders around them where they are lacking. */
export async function writeFiles(folder: string, files: Iterable<SiteFile>): Promise<void> {
  for (const [path, make] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await make());
  }
}

/** All files of a folder on the disk, as they are, below a folder of the site. */
export async function filesOf(folder: string, to: string): Promise<SiteFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const below = file.slice(folder.length + 1).replaceAll('\\', '/');
      return [posix.join(to, below), () => readFile(file)];
    });
}

/** Makes what several files share, once. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
