/** Parsers for fields of JSON tables: dates, texts in both languages, ids. All throw with the location. */
import type { LocalizedText } from '../../../src/atlas/atlas.ts';
import { parseTexts, parseWords } from './entries.ts';
import { parseRecord } from './tables.ts';

/** Ids that a table may refer to. */
export interface KnownIds {
  /** Features and groups. */
  readonly entries: ReadonlySet<string>;
  /** Entries that are listed but not drawn. */
  readonly listed: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** Parses a list. */
export function parseList(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${where}: expected a list`);
  return value;
}

/** Parses an ISO day, month or year. */
export function parseDate(value: unknown, where: string): string {
  if (
    typeof value !== 'string' ||
    !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)
  )
    throw new Error(
      `${where}: "${String(value)}" is not a date, expected a day, month or year such as 2023-05`,
    );
  return value;
}

/** Parses a text that must exist in English and Urdu. */
export function parseBothWords(value: unknown, where: string): LocalizedText {
  const words = parseWords(value, where);
  if (!words.ur) throw new Error(`${where}: has no Urdu text`);
  return words;
}

/** Parses an optional text in English and Urdu. */
export function parseOptionalWords(value: unknown, where: string): LocalizedText | undefined {
  return value === undefined ? undefined : parseBothWords(value, where);
}

/** Parses the sources of a record: at least one, all known. */
export function parseSources(value: unknown, where: string, known: KnownIds): readonly string[] {
  const sources = parseTexts(parseRecord(value, where), 'sources', where);
  const missing = sources.find((id) => !known.sources.has(id));
  if (missing !== undefined) throw new Error(`${where}: sources.json has no source "${missing}"`);
  return sources;
}

/** Parses an id of a feature, a group or a listed entry. */
export function parseId(value: unknown, where: string, known: KnownIds): string {
  if (typeof value === 'string' && (known.entries.has(value) || known.listed.has(value)))
    return value;
  throw new Error(
    `${where}: "${String(value)}" is unknown, expected the id of a feature, a group or a listed entry`,
  );
}

/** Parses one of a set of values. */
export function parseOneOf<T extends string>(
  value: unknown,
  values: readonly T[],
  where: string,
): T {
  const found = values.find((one) => one === value);
  if (found === undefined)
    throw new Error(
      `${where}: "${String(value)}" is unknown, expected one of ${values.join(', ')}`,
    );
  return found;
}
