/** Puts a publication into its folder: beside first, then by renaming. Whatever fails, a whole site stands. */
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeLedger } from './ledger.ts';
import type { Plan } from './plan.ts';

/** What is on its way stands here, on the disk that it is renamed on. */
const BESIDE = '.energy-corridor-map.new';

/** A folder beside what stands in `folder`; it is taken away when `work` is done or has failed. */
export function withBeside<T>(folder: string, work: (beside: string) => T): T {
  const beside = join(folder, BESIDE);
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  try {
    return work(beside);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/**
 * Assets come first, then editions, pages last, each at once; then what nobody needs goes. A page that
 * stands finds its assets at any moment, and after a failure the same publication can be made again.
 */
export function carryOut({ from, to, editions, changed, removed, during, after }: Plan): void {
  mkdirSync(to, { recursive: true });
  withBeside(to, (beside) => {
    const moves = [...editions, ...changed].sort((a, b) => rank(a) - rank(b));
    for (const path of moves) cpSync(join(from, path), join(beside, path), { recursive: true });
    writeLedger(to, during);
    for (const path of moves) {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      renameSync(join(beside, path), join(to, path));
    }
  });
  for (const file of removed) removeFile(to, file);
  writeLedger(to, after);
}

/** The folder of an edition ends in a slash. */
function rank(path: string): number {
  if (path.startsWith('assets/')) return 0;
  if (path.endsWith('/')) return 1;
  return path.endsWith('.html') ? 3 : 2;
}

/** Takes a file away, and the folders around it that have become empty. */
export function removeFile(root: string, file: string): void {
  rmSync(join(root, file));
  removeEmpty(root, dirname(file));
}

/** Takes away the folders that have become empty, up to the root. */
function removeEmpty(root: string, folder: string): void {
  if (folder === '.' || readdirSync(join(root, folder)).length > 0) return;
  rmdirSync(join(root, folder));
  removeEmpty(root, dirname(folder));
}
