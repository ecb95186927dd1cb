/** Facts that tables have on a feature. */
import * as v from 'valibot';
import type { Entry } from '../../../src/atlas/atlas.ts';
import { featureFields, type FeatureProperties } from '../../../src/atlas/schema/feature.ts';
import { optional, range, record } from '../../../src/atlas/schema/values.ts';
import type { Row } from './tables.ts';

/** A feature's facts without names and precision. */
export type EntryFacts = Omit<FeatureProperties, 'names' | 'precisionKm'>;

/** Properties that are computed, or read from other tables than that of the feature. */
const ADDED = [
  'names',
  'local',
  'precisionKm',
  'route',
  'anchor',
  'label',
  'moved',
  'flow',
] as const;

/** The fields of a feature in a table. */
export const entryFields = {
  ...v.omit(featureFields, ADDED).entries,
  asOf: optional(featureFields.entries.asOf),
};

/** The fields of a feature whose id is its key in the table. */
export const keyedFields = v.omit(record(entryFields), ['id']).entries;

/** What a table adds to a feature of the base map. */
export const additions = record({
  asOf: entryFields.asOf,
  roles: entryFields.roles,
  sources: featureFields.entries.sources,
  figures: entryFields.figures,
  note: entryFields.note,
});

/** The range of published lengths in km, or null. */
export const legLength = v.nullable(range);

/** Month of the latest update of the facts. */
export const AS_OF = '2026-03';

/** The date of the newest source; without one, `AS_OF`, marked as undated. */
export function asOfFields(asOf: string | undefined): Pick<Entry, 'asOf' | 'undated'> {
  return asOf === undefined ? { asOf: AS_OF, undated: true } : { asOf };
}

/** Reads a note from the columns `note` or `note_en` and `note_ur`. */
export function readNote(row: Row, english: 'note' | 'note_en'): Pick<Entry, 'note'> {
  const [en, ur] = [row.maybe(english), row.maybe('note_ur')];
  return en ? { note: { en, ...(ur ? { ur } : {}) } } : {};
}
