/** Parsers for the fields that all features share. All throw with the location. */
import type { Entry, Figure, LocalizedText } from '../../../src/atlas/atlas.ts';
import {
  featureFields,
  STATUSES,
  type FeatureProperties,
  type Status,
} from '../../../src/atlas/schema/feature.ts';
import { parseRecord, type Row } from './tables.ts';
import { parseKind } from '../../../src/atlas/kinds.ts';

/** A feature's facts without names and precision. */
export type EntryFacts = Omit<FeatureProperties, 'names' | 'precisionKm'>;

type Fields = Readonly<Record<string, unknown>>;

/** Parses a required, non-empty text. */
export function parseText(fields: Fields, name: string, where: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '')
    throw new Error(`${where}: "${name}" must be a text`);
  return value;
}

/** Parses a required number. */
export function parseNumber(fields: Fields, name: string, where: string): number {
  const value = fields[name];
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new Error(`${where}: "${name}" must be a number`);
  return value;
}

/** Parses a list of at least one text. */
export function parseTexts(fields: Fields, name: string, where: string): readonly string[] {
  const value = fields[name];
  if (!Array.isArray(value) || value.length === 0 || value.some((v) => typeof v !== 'string'))
    throw new Error(`${where}: "${name}" must be a list of at least one text`);
  return value as readonly string[];
}

/** Month of the latest update of the facts. */
export const AS_OF = '2026-03';

/** The date of the newest source; without one, `AS_OF`, marked as undated. */
export function asOfFields(asOf: string | undefined): Pick<Entry, 'asOf' | 'undated'> {
  return asOf === undefined ? { asOf: AS_OF, undated: true } : { asOf };
}

/** Parses a status. */
export function parseStatus(name: string, where: string): Status {
  const status = STATUSES.find((known) => known === name);
  if (!status)
    throw new Error(
      `${where}: status "${name}" is unknown, expected one of ${STATUSES.join(', ')}`,
    );
  return status;
}

/** Parses a text by language; English is required. */
export function parseWords(value: unknown, where: string): LocalizedText {
  const fields = parseRecord(value, where);
  parseText(fields, 'en', where);
  if (Object.values(fields).some((text) => typeof text !== 'string'))
    throw new Error(`${where}: expected texts by language`);
  return fields as LocalizedText;
}

/** Parses figures, each with a measure, a unit, a method, and a value or a range. */
export function parseFigures(value: unknown, where: string): readonly Figure[] {
  if (!Array.isArray(value)) throw new Error(`${where}: "figures" must be a list`);
  value.forEach((one, i) => {
    const fields = parseRecord(one, `${where} figure ${i + 1}`);
    ['measure', 'unit', 'how'].forEach((name) =>
      parseText(fields, name, `${where} figure ${i + 1}`),
    );
    if (fields.value === undefined && fields.range === undefined)
      throw new Error(`${where} figure ${i + 1}: expected a value or a range`);
  });
  return value as readonly Figure[];
}

/** Properties that are computed, or read from other tables than that of the feature. */
const ADDED = ['names', 'precisionKm', 'route', 'anchor', 'label', 'moved', 'flow'];

/** Parses the facts of a record: the properties of the schema that it has, in their order. */
export function parseEntry(value: unknown, where: string, id?: string): EntryFacts {
  const fields = parseRecord(value, where);
  const known = Object.keys(featureFields.entries).filter((name) => !ADDED.includes(name));
  const present = known.filter((name) => fields[name] !== undefined && fields[name] !== null);
  return {
    ...Object.fromEntries(present.map((name) => [name, fields[name]])),
    id: id ?? parseText(fields, 'id', where),
    kind: parseKind(parseText(fields, 'kind', where), where),
    status: parseStatus(parseText(fields, 'status', where), where),
    ...asOfFields(fields.asOf === undefined ? undefined : parseText(fields, 'asOf', where)),
    sources: parseTexts(fields, 'sources', where),
    ...(fields.figures ? { figures: parseFigures(fields.figures, where) } : {}),
    ...(fields.note ? { note: parseWords(fields.note, where) } : {}),
  };
}

/** Reads a note from the columns `note` or `note_en` and `note_ur`. */
export function readNote(row: Row, english: 'note' | 'note_en'): Pick<Entry, 'note'> {
  const [en, ur] = [row.maybe(english), row.maybe('note_ur')];
  return en ? { note: { en, ...(ur ? { ur } : {}) } } : {};
}
