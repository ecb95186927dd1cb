/** The files of the repository, for rules that apply to all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../../../scripts/install.mjs';

/** A file; `path` is relative to the root, with forward slashes. */
export interface File {
  readonly path: string;
  readonly text: string;
}

/** Ignored names, as in .gitignore. In a linked worktree `.git` is a file. */
const ignored = new Set(['node_modules', 'dist', '.git', '.build', 'test-results', '.cache']);
const binary = /\.(png|webp|jpg|ico|woff2|gz|br|pdf|zip)$/;

/** Text files below a folder, sorted by path; empty if the folder is missing. */
export function filesIn(folder: string, pattern = /./): File[] {
  return pathsIn(join(root, folder))
    .map((file) => relative(root, file).split(sep).join('/'))
    .filter((path) => pattern.test(path) && !binary.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function pathsIn(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (ignored.has(entry.name)) return [];
    if (entry.isDirectory()) return pathsIn(path);
    return entry.isFile() && !entry.name.endsWith('.log') ? [path] : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
