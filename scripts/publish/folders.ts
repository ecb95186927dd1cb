/** Checks and lists the target folder of a publication. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** Resolves all symbolic links of a path, also if its last segments do not exist yet. */
export function realPath(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync.native(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
}

/**
 * The real path of a folder that may be published to. Throws for the root of the disk, a home folder, the
 * repository, folders that contain them, and folders within or around `dist`.
 */
export function targetFolder(target: string, dist: string, repository: string): string {
  const to = realPath(target);
  const refuse = (reason: string): never => {
    throw new Error(`${target}: ${reason}; expected a folder of its own, such as /srv/map`);
  };
  if (dirname(to) === to) return refuse('this is the root of the disk');
  if (contains(to, realPath(homedir()))) return refuse('this is a home, or has one in it');
  if (contains(to, realPath(repository)))
    return refuse('this is the repository, or has the repository in it');
  if (contains(realPath(dist), to) || contains(to, realPath(dist)))
    return refuse('this is the built site itself, or around it');
  return to;
}

function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** Files and symbolic links below a folder, as paths with slashes. Skips hidden files, which are the host's. */
export function listContents(folder: string): { files: string[]; links: string[] } {
  if (!existsSync(folder)) return { files: [], links: [] };
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const pathOf = (entry: (typeof entries)[number]): string =>
    relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
  const visible = entries
    .map((entry) => ({ entry, path: pathOf(entry) }))
    .filter(({ path }) => !/(?:^|\/)\./.test(path));
  const pathsWhere = (test: (entry: (typeof entries)[number]) => boolean): string[] =>
    visible.filter(({ entry }) => test(entry)).map(({ path }) => path);
  return {
    files: pathsWhere((entry) => entry.isFile()).sort(),
    links: pathsWhere((entry) => entry.isSymbolicLink()),
  };
}
