/** Files of the site, rendered on demand: all by the build, one at a time by the dev server. */
import type { Hash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { RenderContext } from './shell.ts';

export type Content = string | Uint8Array;

/** Renders a file. Pages depend on the context and are rendered again for each edition. */
export type RenderFile = (context: RenderContext) => Content | Promise<Content>;

/**
 * Where a picture is stored: `hashed` in `assets/` under a content-hashed name, for pages of the site and
 * its editions; `plain` at its path, for other sites; or `both`.
 */
export type PictureStorage = 'hashed' | 'plain' | 'both';

/** A file's path below the site's root and the function that renders it. */
export type SiteFile = readonly [path: string, make: RenderFile, storage?: PictureStorage];

/** A file that does not depend on the render context. */
export type PlainFile = readonly [path: string, make: () => Content | Promise<Content>];

/** Writes files below a folder and creates missing folders. */
export async function writeFiles<Args extends readonly unknown[]>(
  folder: string,
  files: Iterable<
    readonly [path: string, make: (...args: Args) => Content | Promise<Content>, ...unknown[]]
  >,
  ...args: Args
): Promise<void> {
  for (const [path, make] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await make(...args));
  }
}

/** All files of a folder on disk, to be copied to the folder `to` of the site. */
export async function readFolder(folder: string, to: string): Promise<PlainFile[]> {
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

/** The first eight characters of a hash, as in Vite's file names. */
export function shortHash(hash: Hash): string {
  return hash.digest('base64url').slice(0, 8);
}

/** Memoizes a function without arguments. */
export function once<T>(make: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: make() }).value;
}
