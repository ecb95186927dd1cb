/** Files of the site, each made when it is asked for: by the build for all, by the dev server for one. */
import type { Hash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { Making } from './shell.ts';

export type Content = string | Uint8Array;

/** Pages refer to the site's code and pictures, and are made anew for an edition. */
export type Make = (making: Making) => Content | Promise<Content>;

/**
 * How a picture is kept: `hashed` in `assets/` alone, under a name of its content, for pages of the living
 * site and of editions; `living` at its path in the living site alone, for others; `both` in both ways.
 */
export type Keep = 'hashed' | 'living' | 'both';

/** A file's path below the site's root, and what makes its content. */
export type SiteFile = readonly [path: string, make: Make, keep?: Keep];

/** A file that refers to no other. */
export type PlainFile = readonly [path: string, make: () => Content | Promise<Content>];

/** Writes files below a folder, with the folders around them where they are lacking. */
export async function writeFiles<Given extends readonly unknown[]>(
  folder: string,
  files: Iterable<
    readonly [path: string, make: (...given: Given) => Content | Promise<Content>, ...unknown[]]
  >,
  ...given: Given
): Promise<void> {
  for (const [path, make] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await make(...given));
  }
}

/** All files of a folder on the disk, as they are, below a folder of the site. */
export async function filesOf(folder: string, to: string): Promise<PlainFile[]> {
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

/** As much of a hash as names a file: eight letters, as in the names of the built code. */
export function shortHash(hash: Hash): string {
  return hash.digest('base64url').slice(0, 8);
}

/** Makes what several files share, once. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
