/** `changes.yaml`: changes to the facts, listed on the page and in the feed. Build only. */
import type { LocalizedText } from '../atlas/atlas.ts';
import { readDate } from './date.ts';
import { checkCharacters } from './escape.ts';
import type { Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import { readFields, readItems, readKnown, readList, readText, type Cursor } from './cursor.ts';
import { readYaml } from './yaml.ts';

/** One change to the facts. */
export interface Change {
  /** ISO day of the change. */
  readonly date: string;
  /** Ids of the features or groups it concerns. */
  readonly about: readonly string[];
  readonly what: LocalizedText;
  /** Ids of its sources. */
  readonly sources: readonly string[];
}

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
  if (!readFields(item, ['date', 'about', 'what', 'sources'])) return undefined;
  const date = readDate(item.at('date'), 'day');
  const about = readItems(item.at('about'), (one) => readKnown(one, ids, 'feature'));
  const what = readWords(item.at('what'));
  const cited = readItems(item.at('sources'), (one) =>
    readKnown(one, Object.keys(sources), 'source'),
  );
  if (date === undefined || what === undefined || about.length === 0) return undefined;
  if (cited.length === 0) return item.at('sources').error('a change needs a source');
  const later = cited.find((id) => (sources[id]?.date ?? '') > date);
  if (later !== undefined)
    return item
      .at('date')
      .error(`\`${later}\` is from ${sources[later]?.date ?? ''}, which is later`);
  return { date, about, what, sources: cited };
}

function readWords(value: Cursor): LocalizedText | undefined {
  if (!readFields(value, ['en', 'ur'])) return undefined;
  const [en, ur] = [value.at('en'), value.at('ur')].map((one) => {
    const words = readText(one);
    if (words !== undefined) checkCharacters(words, (message) => one.error(message));
    return words;
  });
  return en === undefined || ur === undefined ? undefined : { en, ur };
}
