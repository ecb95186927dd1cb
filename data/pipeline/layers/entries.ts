/** Reads what every feature carries out of a JSON record, and says what is missing where. */
import type { Entry, FeatureProperties, Figure, Status, Words } from '../../../src/atlas/atlas.ts';
import { record, type Row } from './tables.ts';

/** A feature's facts before it has names and a place on the map. */
export type EntryFacts = Omit<FeatureProperties, 'names' | 'precisionKm'>;

const STATUSES: readonly Status[] = [
  'exists',
  'in-service',
  'built',
  'under-construction',
  'suspended',
  'planned',
  'unknown',
];

type Fields = Readonly<Record<string, unknown>>;

/** A text that must be there. */
export function textOf(fields: Fields, name: string, where: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '')
    throw new Error(`${where}: "${name}" must be a text`);
  return value;
}

/** A number that must be there. */
export function numberOf(fields: Fields, name: string, where: string): number {
  const value = fields[name];
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new Error(`${where}: "${name}" must be a number`);
  return value;
}

/** Texts, at least one. */
export function textsOf(fields: Fields, name: string, where: string): readonly string[] {
  const value = fields[name];
  if (!Array.isArray(value) || value.length === 0 || value.some((v) => typeof v !== 'string'))
    throw new Error(`${where}: "${name}" must be a list of texts with at least one`);
  return value as readonly string[];
}

/** The month up to which the facts were gathered. */
export const AS_OF = '2026-03';

/** The day of the newest source that says so; without one, the month of gathering, marked as no date. */
export function dated(asOf: string | undefined): Pick<Entry, 'asOf' | 'undated'> {
  return asOf === undefined ? { asOf: AS_OF, undated: true } : { asOf };
}

/** A status by its name; throws with the names there are. */
export function statusOf(name: string, where: string): Status {
  const status = STATUSES.find((known) => known === name);
  if (!status) throw new Error(`${where}: status "${name}" is none of ${STATUSES.join(', ')}`);
  return status;
}

/** A text by language, of which English is one. */
export function wordsOf(value: unknown, where: string): Words {
  const fields = record(value, where);
  textOf(fields, 'en', where);
  if (Object.values(fields).some((text) => typeof text !== 'string'))
    throw new Error(`${where}: texts by language expected`);
  return fields as Words;
}

/** Figures of a record, each with a measure, a unit, how it is known, and a value or a range. */
export function figuresOf(value: unknown, where: string): readonly Figure[] {
  if (!Array.isArray(value)) throw new Error(`${where}: "figures" must be a list`);
  value.forEach((one, i) => {
    const fields = record(one, `${where} figure ${i + 1}`);
    ['measure', 'unit', 'how'].forEach((name) => textOf(fields, name, `${where} figure ${i + 1}`));
    if (fields.value === undefined && fields.range === undefined)
      throw new Error(`${where} figure ${i + 1}: a value or a range expected`);
  });
  return value as readonly Figure[];
}

/** The common fields of a record, and those of the further ones that it has. */
export function entryOf(value: unknown, where: string, id?: string): EntryFacts {
  const fields = record(value, where);
  const further = [
    ['group', 'current', 'kv', 'mw', 'river', 'roles', 'rank', 'countries', 'local', 'located'],
  ].flat();
  const has = further.filter((name) => fields[name] !== undefined && fields[name] !== null);
  return {
    id: id ?? textOf(fields, 'id', where),
    kind: textOf(fields, 'kind', where),
    status: statusOf(textOf(fields, 'status', where), where),
    ...dated(fields.asOf === undefined ? undefined : textOf(fields, 'asOf', where)),
    sources: textsOf(fields, 'sources', where),
    ...Object.fromEntries(has.map((name) => [name, fields[name]])),
    ...(fields.figures ? { figures: figuresOf(fields.figures, where) } : {}),
    ...(fields.note ? { note: wordsOf(fields.note, where) } : {}),
  };
}

/** A note from a table's columns: `note` or `note_en`, and its translation beside it. */
export function noteOf(row: Row, english: 'note' | 'note_en'): Pick<Entry, 'note'> {
  const [en, ur] = [row.maybe(english), row.maybe('note_ur')];
  return en ? { note: { en, ...(ur ? { ur } : {}) } } : {};
}
