/** Which folder may be published to, and what is in it. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** The path with every link in it followed, also where its end does not exist yet. */
export function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync.native(whole);
  const parent = dirname(whole);
  return parent === whole ? whole : join(realPath(parent), basename(whole));
}

/**
 * The real path of a folder that a site may be put into. Throws a sentence for the root of the disk, for
 * a home and for the repository, for what is around them, and for what is within `dist`.
 */
export function targetFolder(target: string, dist: string, repository: string): string {
  const to = realPath(target);
  const refuse = (why: string): never => {
    throw new Error(`${target}: ${why}; expected a folder of its own, such as /srv/map`);
  };
  if (dirname(to) === to) return refuse('this is the root of the disk');
  if (holds(to, realPath(homedir()))) return refuse('this is a home, or has one in it');
  if (holds(to, realPath(repository)))
    return refuse('this is the repository, or has the repository in it');
  if (holds(realPath(dist), to) || holds(to, realPath(dist)))
    return refuse('this is the built site itself, or around it');
  return to;
}

function holds(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** Files below a folder, as paths with slashes, and links, which are not followed. Hidden ones are the host's own. */
export function contentsOf(folder: string): { files: string[]; links: string[] } {
  if (!existsSync(folder)) return { files: [], links: [] };
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const pathOf = (entry: (typeof entries)[number]): string =>
    relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
  const seen = entries
    .map((entry) => ({ entry, path: pathOf(entry) }))
    .filter(({ path }) => !/(?:^|\/)\./.test(path));
  const those = (is: (entry: (typeof entries)[number]) => boolean): string[] =>
    seen.filter(({ entry }) => is(entry)).map(({ path }) => path);
  return {
    files: those((entry) => entry.isFile()).sort(),
    links: those((entry) => entry.isSymbolicLink()),
  };
}
