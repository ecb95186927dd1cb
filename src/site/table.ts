/** Data as CSV tables with a row for each feature, group, figure or source. */
import { geojsonToWKT } from '@terraformer/wkt';
import { csvFormat } from 'd3-dsv';
import type { Atlas, Figure, LayerData } from '../atlas/atlas.ts';

/** Makes Excel read a table as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
type Row = Readonly<Record<string, string>>;

/** A layer as CSV: a column for each property; the last, `WKT`, has the geometry as well-known text. */
export function layerCsv({ features }: LayerData): string {
  return csvOf(
    features.map(({ properties, geometry }) => ({
      ...flattenProperties(properties),
      WKT: geojsonToWKT(geometry),
    })),
    ['WKT'],
  );
}

/** Groups as CSV, without geometry, which their members have. */
export function groupsCsv({ groups }: Pick<Atlas, 'groups'>): string {
  return csvOf(groups.map(flattenProperties));
}

/** Every figure of the atlas as CSV. */
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
        ...flattenProperties({ ...figure, ...(range && { low: range[0], high: range[1] }) }),
      })),
    ),
  );
}

/** Sources as CSV; other tables refer to their `id`. */
export function sourcesCsv({ sources }: Pick<Atlas, 'sources'>): string {
  return csvOf(Object.values(sources).map(flattenProperties));
}

/**
 * Properties as text by column: `names.en` becomes `names_en`, lists are joined with `; `, and each figure
 * becomes one line (`figures.csv` has all its fields). Absent values have no column.
 */
export function flattenProperties(properties: object): Row {
  const row: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties) as [string, unknown][]) {
    if (name === 'figures') row[name] = (value as Figure[]).map(figureText).join('\n');
    else if (Array.isArray(value)) row[name] = value.join('; ');
    else if (typeof value === 'object' && value !== null)
      for (const [key, text] of Object.entries(flattenProperties(value)))
        row[`${name}_${key}`] = text;
    else if (typeof value === 'string') row[name] = value;
    else if (typeof value === 'number' || typeof value === 'boolean') row[name] = `${value}`;
  }
  return row;
}

/** A figure as text: `length 485 km; published; kabar-thecentral; As built: …`. */
function figureText({ measure, value, range, error, unit, how, date, sources, note }: Figure) {
  const amount = range ? range.join('–') : String(value ?? '');
  const about = error === undefined ? '' : ` ± ${error}`;
  return [`${measure} ${amount}${about} ${unit}`, how, date, sources.join(', '), note?.en]
    .filter((part) => part !== undefined && part !== '')
    .join('; ');
}

/** CSV with the union of all columns. Columns of one property are adjacent; those in `last` come last. */
function csvOf(rows: readonly Row[], last: readonly string[] = []): string {
  const columns = new Map<string, Set<string>>();
  for (const column of rows.flatMap((row) => Object.keys(row))) {
    const [property = column] = column.split('_');
    columns.set(property, (columns.get(property) ?? new Set()).add(column));
  }
  const all = [...columns.values()].flatMap((group) => [...group]);
  const ordered = [...all.filter((column) => !last.includes(column)), ...last];
  const escaped = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map((cell) => cell.map(escapeFormula) as [string, string]),
    ),
  );
  return `${BYTE_ORDER_MARK}${csvFormat(escaped, ordered.map(escapeFormula))}\n`;
}

const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBERS = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:; [+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)*$/i;

/** Prefixes an apostrophe to text that a spreadsheet would run as a formula; numbers stay unchanged. */
function escapeFormula(text: string): string {
  return FORMULA.test(text) && !NUMBERS.test(text) ? `'${text}` : text;
}
