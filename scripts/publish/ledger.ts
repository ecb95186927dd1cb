/** The mark in a folder that is published to: which of its files are ours. Hidden, so that no host serves it. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const MARK = '.energy-corridor-map.json';

/** Publications whose assets are kept, for readers who have a page of theirs open or in a cache. */
const KEPT = 3;

export interface Publication {
  /** ISO date and time. */
  readonly date: string;
  /** Paths of the files whose names change with their contents. */
  readonly assets: readonly string[];
}

/** Paths are below the folder, with slashes. */
export interface Ledger {
  /** Every file that we have put there and not taken away. */
  readonly files: readonly string[];
  /** Newest first. */
  readonly publications: readonly Publication[];
  /** Versions of editions. */
  readonly withdrawn: readonly string[];
}

/** The ledger of a folder; undefined where there is none. Throws a sentence if it is damaged. */
export function readLedger(folder: string): Ledger | undefined {
  const file = join(folder, MARK);
  if (!existsSync(file)) return undefined;
  try {
    const { files, publications, withdrawn } = JSON.parse(readFileSync(file, 'utf8')) as Ledger;
    if (![files, publications, withdrawn].every(Array.isArray)) throw new TypeError();
    return { files, publications, withdrawn };
  } catch {
    throw new Error(`${file}: expected what publish:site has written there`);
  }
}

/** Replaces the ledger at once. */
export function writeLedger(folder: string, ledger: Ledger): void {
  const file = join(folder, MARK);
  writeFileSync(`${file}.new`, `${JSON.stringify(ledger, undefined, 1)}\n`);
  renameSync(`${file}.new`, file);
}

/** The publications with a new one; those that are too old drop out. The same once more is no new one. */
export function addPublication(
  publications: readonly Publication[],
  publication: Publication,
): readonly Publication[] {
  const same = ({ assets }: Publication): boolean =>
    assets.join('\n') === publication.assets.join('\n');
  return [publication, ...publications.filter((one) => !same(one))].slice(0, KEPT);
}
