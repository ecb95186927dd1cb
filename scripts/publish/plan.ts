/** What a publication writes and removes: worked out, and refused, before anything is touched. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentsOf, targetFolder } from './folders.ts';
import { addPublication, readLedger, type Ledger } from './ledger.ts';
import { editionsIn, needsOfAll } from './needs.ts';

/** Paths are below both folders, with slashes. */
export interface Plan {
  readonly from: string;
  /** The real path. */
  readonly to: string;
  /** Folders of editions that are new, `v/1.2.3/`: each is moved as a whole. */
  readonly editions: readonly string[];
  /** Files outside of these that are new or other than those that stand. */
  readonly changed: readonly string[];
  /** Files of earlier publications that nobody needs any more. */
  readonly removed: readonly string[];
  /** While it is done: all that may be ours. */
  readonly during: Ledger;
  readonly after: Ledger;
  /** Whether the folder holds a site that was published before folders were marked. */
  readonly unmarked: boolean;
}

/** Throws a sentence if there is no built site, if the target may not be taken, or if an edition would change. */
export function planPublication(
  dist: string,
  target: string,
  { repository, date }: { readonly repository: string; readonly date: string },
): Plan {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`${dist}: there is no built site, expected index.html; run npm run build`);
  const to = targetFolder(target, dist, repository);
  const built = contentsOf(dist);
  if (built.links[0] !== undefined)
    throw new Error(`${dist}/${built.links[0]}: this is a link, expected a plain file`);
  const there = contentsOf(to);
  const marked = readLedger(to);
  const ledger = marked ?? ledgerOf(target, there.files, date);
  const ours = new Set([...ledger.files, ...ledger.publications.flatMap(({ assets }) => assets)]);
  const standing = new Set(there.files);
  const differs = (file: string): boolean => digest(join(dist, file)) !== digest(join(to, file));

  const editions = [...new Set(built.files.flatMap((file) => editionOf(file) ?? []))];
  for (const edition of editions)
    refuseChange(edition, target, built.files, standing, ledger, differs);
  const fresh = editions.filter((edition) => !there.files.some((file) => file.startsWith(edition)));
  const changed = built.files.filter((file) => editionOf(file) === undefined && differs(file));
  for (const file of changed) {
    const link = there.links.find((one) => file === one || file.startsWith(`${one}/`));
    if (link !== undefined)
      throw new Error(`${join(target, link)}: this is a link, and leads elsewhere`);
    if (standing.has(file) && !ours.has(file))
      throw new Error(`${join(target, file)}: this file is not ours, and would be replaced`);
  }

  const assets = built.files.filter(isAsset);
  const publications = addPublication(ledger.publications, { date, assets });
  const kept = new Set([
    ...built.files,
    ...publications.flatMap((one) => one.assets),
    ...needsOfAll(to, editionsIn(there.files)),
  ]);
  const removed = [...ours].filter(
    (file) => standing.has(file) && !kept.has(file) && !file.startsWith('v/'),
  );
  const left = [...ours].filter((file) => standing.has(file) && !removed.includes(file));
  const { withdrawn } = ledger;
  return {
    from: dist,
    to,
    editions: fresh,
    changed,
    removed,
    during: { files: union(ours, built.files), publications, withdrawn },
    after: { files: union(left, built.files), publications, withdrawn },
    unmarked: marked === undefined && there.files.length > 0,
  };
}

/** A folder without a mark is empty, or holds a site of the time before there were marks: all in it is ours. */
function ledgerOf(target: string, files: readonly string[], date: string): Ledger {
  if (files.length === 0) return { files, publications: [], withdrawn: [] };
  const code = ['index.html', 'embed.js', 'energy-corridor-map.js', 'data/atlas.json'];
  if (!code.every((name) => files.includes(name)))
    throw new Error(
      `${target}: there are other files in it (${listOf(files, ', ')}); expected an empty folder, or one that publish:site has filled`,
    );
  return { files, publications: [{ date, assets: files.filter(isAsset) }], withdrawn: [] };
}

/** The first few of many names. */
export function listOf(names: readonly string[], between: string, most = 5): string {
  const more = names.length - most;
  return [...names.slice(0, most), ...(more > 0 ? [`${more} more`] : [])].join(between);
}

/** Files whose names change with their contents. */
function isAsset(file: string): boolean {
  return file.startsWith('assets/');
}

/** The folder of the edition that a file belongs to. One of a major number alone, `v/1/`, gets fixes. */
function editionOf(file: string): string | undefined {
  return /^v\/(?!\d+\/)[^/]+\//.exec(file)?.[0];
}

/** An edition that is out never changes, also one before the first (`1.0.0-rc.1`). */
function refuseChange(
  edition: string,
  target: string,
  built: readonly string[],
  standing: ReadonlySet<string>,
  { withdrawn }: Ledger,
  differs: (file: string) => boolean,
): void {
  const give = 'give package.json a new version';
  if (withdrawn.includes(edition.slice('v/'.length, -1)))
    throw new Error(`${join(target, edition)}: this edition was withdrawn; ${give}`);
  const old = [...standing].filter((file) => file.startsWith(edition));
  const all = new Set([...old, ...built.filter((file) => file.startsWith(edition))]);
  const other = old.length > 0 ? [...all].find(differs) : undefined;
  if (other !== undefined)
    throw new Error(`${join(target, other)}: this edition is out and would change; ${give}`);
}

function union(...lists: readonly Iterable<string>[]): string[] {
  return [...new Set(lists.flatMap((list) => [...list]))].sort();
}

function digest(file: string): string {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : '';
}
