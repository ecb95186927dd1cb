/** `changes.yaml`: what changed in the facts, for pages and feeds that tell of it. Build only. */
import type { Words } from '../atlas/atlas.ts';
import { readDate } from './date.ts';
import { checkText } from './escape.ts';
import type { Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import { readFields, readItems, readKnown, readList, readText, type Value } from './value.ts';
import { readYaml } from './yaml.ts';

/** One change: what the facts say since then. */
export interface Change {
  /** ISO day on which the facts were changed. */
  readonly date: string;
  /** Ids of features or groups that it is about. */
  readonly about: readonly string[];
  readonly what: Words;
  /** Ids of the sources that it rests on. */
  readonly sources: readonly string[];
}

/** What a change may name. */
export interface Changeable {
  readonly ids: readonly string[];
  /** Sources by id, with their dates. */
  readonly sources: Readonly<Record<string, { readonly date?: string }>>;
}

/** Reads the table, newest first; a change that is older than a source it rests on is refused. */
export function readChanges(
  file: string,
  text: string,
  known: Changeable,
): { readonly changes: readonly Change[]; readonly problems: readonly Problem[] } {
  const reporter = new Reporter(file, text);
  const root = reporter.attempt(() => readYaml(reporter))?.root;
  const items = root === undefined ? [] : (readList(root, 'a list of changes') ?? []);
  let newer: string | undefined;
  const changes = items.flatMap((item) => {
    const change = readChange(item, known);
    if (change === undefined) return [];
    if (newer !== undefined && change.date > newer)
      item.at('date').error(`this is newer than the change above, of ${newer}`);
    newer = change.date;
    return [change];
  });
  return { changes, problems: reporter.problems };
}

function readChange(item: Value, { ids, sources }: Changeable): Change | undefined {
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
      .error(`\`${later}\` is of ${sources[later]?.date ?? ''}, which is later`);
  return { date, about, what, sources: cited };
}

function readWords(value: Value): Words | undefined {
  if (!readFields(value, ['en', 'ur'])) return undefined;
  const [en, ur] = [value.at('en'), value.at('ur')].map((one) => {
    const words = readText(one);
    if (words !== undefined) checkText(words, (message) => one.error(message));
    return words;
  });
  return en === undefined || ur === undefined ? undefined : { en, ur };
}
