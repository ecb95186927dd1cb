/** Applies a plan: copies to a staging folder, then renames. A failure leaves a complete site. */
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeLedger } from './ledger.ts';
import type { Plan } from './plan.ts';

/** Staging folder within the target, so that renaming stays on one disk. */
const STAGING_FOLDER = '.energy-corridor-map.new';

/** Calls `work` with an empty staging folder in `folder`, and removes it afterwards. */
export function withStagingFolder<T>(folder: string, work: (staging: string) => T): T {
  const staging = join(folder, STAGING_FOLDER);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  try {
    return work(staging);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * Moves assets first, then editions, pages last, each atomically; then removes files no longer needed. A
 * published page finds its assets at any time, and a failed publication can be repeated.
 */
export function applyPlan({
  from,
  to,
  editions,
  changed,
  removed,
  ledgerDuring,
  ledgerAfter,
}: Plan): void {
  mkdirSync(to, { recursive: true });
  withStagingFolder(to, (staging) => {
    const moves = [...editions, ...changed].sort((a, b) => publishOrder(a) - publishOrder(b));
    for (const path of moves) cpSync(join(from, path), join(staging, path), { recursive: true });
    writeLedger(to, ledgerDuring);
    for (const path of moves) {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      renameSync(join(staging, path), join(to, path));
    }
  });
  for (const file of removed) removeFile(to, file);
  writeLedger(to, ledgerAfter);
}

/** Order in which paths are moved; an edition's folder ends in a slash. */
function publishOrder(path: string): number {
  if (path.startsWith('assets/')) return 0;
  if (path.endsWith('/')) return 1;
  return path.endsWith('.html') ? 3 : 2;
}

/** Removes a file and the parent folders that become empty. */
export function removeFile(root: string, file: string): void {
  rmSync(join(root, file));
  removeEmpty(root, dirname(file));
}

/** Removes empty folders up to the root. */
function removeEmpty(root: string, folder: string): void {
  if (folder === '.' || readdirSync(join(root, folder)).length > 0) return;
  rmdirSync(join(root, folder));
  removeEmpty(root, dirname(folder));
}
