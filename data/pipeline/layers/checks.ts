/** Checks that the tables of evidence share: dates, words in both languages, ids that there are. */
import type { Words } from '../../../src/atlas/atlas.ts';
import { textsOf, wordsOf } from './entries.ts';
import { record } from './tables.ts';

/** Ids that a table may point at. */
export interface Known {
  /** Features and groups. */
  readonly entries: ReadonlySet<string>;
  /** Things that are listed and not drawn. */
  readonly listed: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** A list of a JSON table. */
export function listOf(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${where}: a list expected`);
  return value;
}

/** An ISO day, month or year. */
export function dateOf(value: unknown, where: string): string {
  if (
    typeof value !== 'string' ||
    !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)
  )
    throw new Error(`${where}: "${String(value)}" is no day, month or year, as in 2023-05`);
  return value;
}

/** Words in English and Urdu, the languages that all words are kept in. */
export function bothWords(value: unknown, where: string): Words {
  const words = wordsOf(value, where);
  if (!words.ur) throw new Error(`${where}: there are no words in Urdu`);
  return words;
}

/** Optional words in both languages. */
export function maybeWords(value: unknown, where: string): Words | undefined {
  return value === undefined ? undefined : bothWords(value, where);
}

/** Sources of a record, at least one, all known. */
export function sourcesOf(value: unknown, where: string, known: Known): readonly string[] {
  const sources = textsOf(record(value, where), 'sources', where);
  const lost = sources.find((id) => !known.sources.has(id));
  if (lost !== undefined) throw new Error(`${where}: sources.json has no source "${lost}"`);
  return sources;
}

/** An id of a feature, a group, or a thing that is listed and not drawn. */
export function idOf(value: unknown, where: string, known: Known): string {
  if (typeof value === 'string' && (known.entries.has(value) || known.listed.has(value)))
    return value;
  throw new Error(`${where}: "${String(value)}" is nowhere, neither drawn nor listed`);
}

/** One of a known set. */
export function oneOf<T extends string>(value: unknown, among: readonly T[], where: string): T {
  const found = among.find((one) => one === value);
  if (found === undefined)
    throw new Error(`${where}: "${String(value)}" is none of ${among.join(', ')}`);
  return found;
}
