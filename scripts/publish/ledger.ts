/** The ledger in a published folder: which of its files are ours. It is hidden, so that hosts do not serve it. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const LEDGER_FILE = '.energy-corridor-map.json';

/** Number of publications whose assets are kept, for readers with an open or cached page. */
const MAX_PUBLICATIONS = 3;

export interface Publication {
  /** ISO date and time. */
  readonly date: string;
  /** Paths of content-hashed files. */
  readonly assets: readonly string[];
}

/** Paths are relative to the folder, with slashes. */
export interface Ledger {
  /** Every file that we have published and not removed. */
  readonly files: readonly string[];
  /** Newest first. */
  readonly publications: readonly Publication[];
  /** Versions of withdrawn editions. */
  readonly withdrawn: readonly string[];
}

/** The ledger of a folder; undefined if there is none. Throws if it is damaged. */
export function readLedger(folder: string): Ledger | undefined {
  const file = join(folder, LEDGER_FILE);
  if (!existsSync(file)) return undefined;
  try {
    const { files, publications, withdrawn } = JSON.parse(readFileSync(file, 'utf8')) as Ledger;
    if (![files, publications, withdrawn].every(Array.isArray)) throw new TypeError();
    return { files, publications, withdrawn };
  } catch {
    throw new Error(`${file}: this ledger is damaged; expected it as publish:site has written it`);
  }
}

/** Replaces the ledger atomically. */
export function writeLedger(folder: string, ledger: Ledger): void {
  const file = join(folder, LEDGER_FILE);
  writeFileSync(`${file}.new`, `${JSON.stringify(ledger, undefined, 1)}\n`);
  renameSync(`${file}.new`, file);
}

/** Adds a publication and drops the oldest. Replaces an earlier publication with the same assets. */
export function addPublication(
  publications: readonly Publication[],
  publication: Publication,
): readonly Publication[] {
  const same = ({ assets }: Publication): boolean =>
    assets.join('\n') === publication.assets.join('\n');
  return [publication, ...publications.filter((one) => !same(one))].slice(0, MAX_PUBLICATIONS);
}
