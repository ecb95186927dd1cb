/** Plans what a publication writes and removes. All checks happen before any file changes. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listContents, targetFolder } from './folders.ts';
import { addPublication, readLedger, type Ledger } from './ledger.ts';
import { editionsWithAssetList, assetsOfEditions } from './assetList.ts';

/** Paths are relative to both folders, with slashes. */
export interface Plan {
  readonly from: string;
  /** The real path of the target. */
  readonly to: string;
  /** Folders of new editions, such as `v/1.2.3/`; each is moved as a whole. */
  readonly editions: readonly string[];
  /** New or changed files outside editions. */
  readonly changed: readonly string[];
  /** Files of earlier publications that are no longer needed. */
  readonly removed: readonly string[];
  /** Ledger while the plan is applied: all files that may be ours. */
  readonly ledgerDuring: Ledger;
  readonly ledgerAfter: Ledger;
  /** Whether the folder holds a site that was published before ledgers existed. */
  readonly unmarked: boolean;
}

/** Throws if there is no built site, if the target is not allowed, or if an edition would change. */
export function planPublication(
  dist: string,
  target: string,
  { repository, date }: { readonly repository: string; readonly date: string },
): Plan {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`${dist}: there is no built site, expected index.html; run npm run build`);
  const to = targetFolder(target, dist, repository);
  const built = listContents(dist);
  if (built.links[0] !== undefined)
    throw new Error(`${dist}/${built.links[0]}: this is a link, expected a plain file`);
  const present = listContents(to);
  const marked = readLedger(to);
  const ledger = marked ?? adoptLedger(target, present.files, date);
  const owned = new Set([...ledger.files, ...ledger.publications.flatMap(({ assets }) => assets)]);
  const existing = new Set(present.files);
  const differs = (file: string): boolean => digest(join(dist, file)) !== digest(join(to, file));

  const editions = [...new Set(built.files.flatMap((file) => editionOf(file) ?? []))];
  for (const edition of editions)
    assertUnchanged(edition, target, built.files, existing, ledger, differs);
  const newEditions = editions.filter(
    (edition) => !present.files.some((file) => file.startsWith(edition)),
  );
  const changed = built.files.filter((file) => editionOf(file) === undefined && differs(file));
  for (const file of changed) {
    const link = present.links.find((one) => file === one || file.startsWith(`${one}/`));
    if (link !== undefined)
      throw new Error(
        `${join(target, link)}: this is a link to another place, expected a plain file or folder`,
      );
    if (existing.has(file) && !owned.has(file))
      throw new Error(`${join(target, file)}: this file is not ours and would be replaced`);
  }

  const assets = built.files.filter(isAsset);
  const publications = addPublication(ledger.publications, { date, assets });
  const kept = new Set([
    ...built.files,
    ...publications.flatMap((one) => one.assets),
    ...assetsOfEditions(to, editionsWithAssetList(present.files)),
  ]);
  const removed = [...owned].filter(
    (file) => existing.has(file) && !kept.has(file) && !file.startsWith('v/'),
  );
  const remaining = [...owned].filter((file) => existing.has(file) && !removed.includes(file));
  const { withdrawn } = ledger;
  return {
    from: dist,
    to,
    editions: newEditions,
    changed,
    removed,
    ledgerDuring: { files: union(owned, built.files), publications, withdrawn },
    ledgerAfter: { files: union(remaining, built.files), publications, withdrawn },
    unmarked: marked === undefined && present.files.length > 0,
  };
}

/** A folder without a ledger is empty, or holds a site from before ledgers: then all of its files are ours. */
function adoptLedger(target: string, files: readonly string[], date: string): Ledger {
  if (files.length === 0) return { files, publications: [], withdrawn: [] };
  const code = ['index.html', 'embed.js', 'energy-corridor-map.js', 'data/atlas.json'];
  if (!code.every((name) => files.includes(name)))
    throw new Error(
      `${target}: there are other files in it (${formatList(files, ', ')}); expected an empty folder, or one that publish:site has filled`,
    );
  return { files, publications: [{ date, assets: files.filter(isAsset) }], withdrawn: [] };
}

/** Joins the first `most` names and the number of the remaining ones. */
export function formatList(names: readonly string[], separator: string, most = 5): string {
  const more = names.length - most;
  return [...names.slice(0, most), ...(more > 0 ? [`${more} more`] : [])].join(separator);
}

/** Whether a file name contains a content hash. */
function isAsset(file: string): boolean {
  return file.startsWith('assets/');
}

/** The edition folder of a file. Folders of a major version, such as `v/1/`, are no editions: they may change. */
function editionOf(file: string): string | undefined {
  return /^v\/(?!\d+\/)[^/]+\//.exec(file)?.[0];
}

/** Throws if a published edition would change; this includes pre-releases such as `1.0.0-rc.1`. */
function assertUnchanged(
  edition: string,
  target: string,
  built: readonly string[],
  standing: ReadonlySet<string>,
  { withdrawn }: Ledger,
  differs: (file: string) => boolean,
): void {
  const remedy = 'give package.json a new version';
  if (withdrawn.includes(edition.slice('v/'.length, -1)))
    throw new Error(`${join(target, edition)}: this edition was withdrawn; ${remedy}`);
  const old = [...standing].filter((file) => file.startsWith(edition));
  const all = new Set([...old, ...built.filter((file) => file.startsWith(edition))]);
  const changed = old.length > 0 ? [...all].find(differs) : undefined;
  if (changed !== undefined)
    throw new Error(
      `${join(target, changed)}: this edition is published and would change; ${remedy}`,
    );
}

function union(...lists: readonly Iterable<string>[]): string[] {
  return [...new Set(lists.flatMap((list) => [...list]))].sort();
}

function digest(file: string): string {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : '';
}
