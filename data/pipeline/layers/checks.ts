/** Checks of JSON tables whatever their fields: ids that they refer to, and texts in both languages. */
import type { Cursor } from '../../../src/authoring/cursor.ts';
import { findClosest } from '../../../src/authoring/problem.ts';

/** Ids that a table may refer to. */
export interface KnownIds {
  readonly sources: ReadonlySet<string>;
  /** Features, groups, and entries that are listed but not drawn; not checked if absent. */
  readonly entries?: ReadonlySet<string>;
}

/** Fields with the id of a source. */
const SOURCE = /\b(sources|route)\[\d+\]$/;

/** Fields with the id of another entry. */
const ENTRY = /\b(about|over)\[\d+\]$|\.place$|^links\[\d+\]\.id$/;

/** Reports unknown ids and texts without Urdu in a value, at any depth. */
export function checkReferences(at: Cursor, known: KnownIds): void {
  const { raw, name } = at;
  if (typeof raw === 'object' && raw !== null) {
    if ('en' in raw && !('ur' in raw)) at.error(`${at.label} has no Urdu text`);
    for (const key of Object.keys(raw))
      checkReferences(at.at(Array.isArray(raw) ? Number(key) : key), known);
  } else if (SOURCE.test(name)) checkId(at, 'source', known.sources);
  else if (ENTRY.test(name) && known.entries)
    checkId(at, 'feature, group or listed entry', known.entries);
}

function checkId(at: Cursor, noun: string, known: ReadonlySet<string>): void {
  const id = String(at.raw);
  if (!known.has(id))
    at.error(`there is no ${noun} \`${id}\``, { suggestion: findClosest(id, known) });
}

/** One of a set of values in a cell of a table. Throws with its location. */
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
