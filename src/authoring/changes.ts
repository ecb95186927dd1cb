/** `changes.yaml`: changes to the facts, listed on the page and in the feed. Build only. */
import { changeSchema, type Change } from '../atlas/schema/change.ts';
import type { Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import { readList, type Cursor } from './cursor.ts';
import { read } from './read.ts';
import { readYaml } from './yaml.ts';

export type { Change };

/** Ids that a change may refer to. */
export interface KnownIds {
  readonly ids: readonly string[];
  /** Sources by id, with their dates. */
  readonly sources: Readonly<Record<string, { readonly date?: string }>>;
}

/** Reads the list, newest first. A change must not be older than its sources. */
export function readChanges(
  file: string,
  text: string,
  known: KnownIds,
): { readonly changes: readonly Change[]; readonly problems: readonly Problem[] } {
  const reporter = new Reporter(file, text);
  const root = reporter.attempt(() => readYaml(reporter))?.root;
  const items = root === undefined ? [] : (readList(root, 'a list of changes') ?? []);
  let newer: string | undefined;
  const changes = items.flatMap((item) => {
    const change = readChange(item, known);
    if (change === undefined) return [];
    if (newer !== undefined && change.date > newer)
      item.at('date').error(`this is newer than the change above, from ${newer}`);
    newer = change.date;
    return [change];
  });
  return { changes, problems: reporter.problems };
}

function readChange(item: Cursor, { ids, sources }: KnownIds): Change | undefined {
  const change = read(item, changeSchema({ features: ids, sources: Object.keys(sources) }));
  if (change === undefined) return undefined;
  const { date } = change;
  const later = change.sources.find((id) => (sources[id]?.date ?? '') > date);
  if (later === undefined) return change;
  return item
    .at('date')
    .error(`\`${later}\` is from ${sources[later]?.date ?? ''}, which is later`);
}
