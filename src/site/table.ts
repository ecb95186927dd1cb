/** The data as tables: one row for each feature, figure or source, for programs that read CSV. */
import { geojsonToWKT } from '@terraformer/wkt';
import { csvFormat } from 'd3-dsv';
import type { Atlas, Figure, LayerData } from '../atlas/atlas.ts';

/** Tells programs that guess the encoding (Excel) that a table is in UTF-8; readers of UTF-8 skip it. */
const MARK = '\uFEFF';
type Row = Readonly<Record<string, string>>;

/** A layer as CSV: a column for each property, the geometry as well-known text in the last one, `WKT`. */
export function layerCsv({ features }: LayerData): string {
  return csvOf(
    features.map(({ properties, geometry }) => ({
      ...flat(properties),
      WKT: geojsonToWKT(geometry),
    })),
    ['WKT'],
  );
}

/** What is made of several features, as CSV; without a geometry, which is that of its members. */
export function groupsCsv({ groups }: Pick<Atlas, 'groups'>): string {
  return csvOf(groups.map(flat));
}

/** Every statement of a number in the atlas, a row each. */
export function figuresCsv({ layers, data, groups }: Pick<Atlas, 'layers' | 'data' | 'groups'>) {
  const entries = [
    ...layers.flatMap(({ id }) =>
      (data[id]?.features ?? []).map(({ properties }) => ({ layer: id, entry: properties })),
    ),
    ...groups.map((entry) => ({ layer: 'groups', entry })),
  ];
  return csvOf(
    entries.flatMap(({ layer, entry }) =>
      (entry.figures ?? []).map(({ range, ...figure }) => ({
        layer,
        id: entry.id,
        ...flat({ ...figure, ...(range && { low: range[0], high: range[1] }) }),
      })),
    ),
  );
}

/** The sources as CSV; the other tables name them by `id`. */
export function sourcesCsv({ sources }: Pick<Atlas, 'sources'>): string {
  return csvOf(Object.values(sources).map(flat));
}

/**
 * Properties as text by column: `names.en` becomes `names_en`, a list is joined with `; `, a figure
 * is a line of words (each is whole in `figures.csv`). What is absent has no column.
 */
export function flat(properties: object): Row {
  const row: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties) as [string, unknown][]) {
    if (name === 'figures') row[name] = (value as Figure[]).map(figureText).join('\n');
    else if (Array.isArray(value)) row[name] = value.join('; ');
    else if (typeof value === 'object' && value !== null)
      for (const [key, text] of Object.entries(flat(value))) row[`${name}_${key}`] = text;
    else if (typeof value === 'string') row[name] = value;
    else if (typeof value === 'number' || typeof value === 'boolean') row[name] = `${value}`;
  }
  return row;
}

/** One statement in words: `length 485 km; published; kabar-thecentral; As built: …`. */
function figureText({ measure, value, range, error, unit, how, date, sources, note }: Figure) {
  const amount = range ? range.join('–') : String(value ?? '');
  const about = error === undefined ? '' : ` ± ${error}`;
  return [`${measure} ${amount}${about} ${unit}`, how, date, sources.join(', '), note?.en]
    .filter((part) => part !== undefined && part !== '')
    .join('; ');
}

/** Rows with the columns of all of them; columns of one property stand together, `last` at the end. */
function csvOf(rows: readonly Row[], last: readonly string[] = []): string {
  const columns = new Map<string, Set<string>>();
  for (const column of rows.flatMap((row) => Object.keys(row))) {
    const [property = column] = column.split('_');
    columns.set(property, (columns.get(property) ?? new Set()).add(column));
  }
  const all = [...columns.values()].flatMap((group) => [...group]);
  const ordered = [...all.filter((column) => !last.includes(column)), ...last];
  const guarded = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map((cell) => cell.map(guard) as [string, string])),
  );
  return `${MARK}${csvFormat(guarded, ordered.map(guard))}\n`;
}

const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBERS = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:; [+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)*$/i;

/** A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
function guard(text: string): string {
  return FORMULA.test(text) && !NUMBERS.test(text) ? `'${text}` : text;
}
