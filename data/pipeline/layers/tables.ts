/** Reads the tables of `data/facts`. Errors have file and line. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { csvParseRows } from 'd3-dsv';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type * as v from 'valibot';
import { parseTable } from '../../../src/authoring/parseJson.ts';
import { checkReferences, type KnownIds } from './checks.ts';

/** A row of a CSV table; its methods throw with file, line and column. */
export interface Row {
  /** Location for error messages, such as `places.csv:12`. */
  readonly where: string;
  /** A non-empty text. */
  text(column: string): string;
  /** A text; undefined if the cell is empty. */
  maybe(column: string): string | undefined;
  number(column: string): number;
  /** A number; undefined if the cell is empty. */
  maybeNumber(column: string): number | undefined;
  /** Texts separated by semicolons. */
  list(column: string): string[];
}

/** The rows of a CSV text whose first line names the columns. */
export function parseRows(text: string, file: string): Row[] {
  const [header, ...rows] = csvParseRows(text);
  if (!header) throw new Error(`${file}: the table is empty`);
  let line = 1 + (text.slice(0, text.indexOf('\n')).match(/\n/g)?.length ?? 0);
  return rows.map((cells) => {
    line += 1;
    const where = `${file}:${line}`;
    line += cells.join('').split('\n').length - 1;
    if (cells.length !== header.length)
      throw new Error(`${where}: expected ${header.length} columns, found ${cells.length}`);
    return rowOf(new Map(header.map((name, i) => [name, (cells[i] ?? '').trim()])), where);
  });
}

function rowOf(cells: ReadonlyMap<string, string>, where: string): Row {
  const maybe = (column: string): string | undefined => {
    const cell = cells.get(column);
    if (cell === undefined) throw new Error(`${where}: there is no column "${column}"`);
    return cell === '' ? undefined : cell;
  };
  const text = (column: string): string => {
    const cell = maybe(column);
    if (cell === undefined) throw new Error(`${where}: "${column}" must not be empty`);
    return cell;
  };
  const toNumber = (column: string, cell: string): number => {
    const value = Number(cell);
    if (!Number.isFinite(value))
      throw new Error(`${where}: "${column}" must be a number, not "${cell}"`);
    return value;
  };
  return {
    where,
    text,
    maybe,
    number: (column) => toNumber(column, text(column)),
    maybeNumber: (column) => {
      const cell = maybe(column);
      return cell === undefined ? undefined : toNumber(column, cell);
    },
    list: (column) =>
      (maybe(column) ?? '')
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
  };
}

/** The rows of a CSV file. */
export function readTable(folder: string, file: string): Row[] {
  return parseRows(readFileSync(path.join(folder, file), 'utf8'), file);
}

/**
 * Reads a JSON table by its schema, and checks ids that it refers to if they are given. Throws with every
 * problem at its line and column.
 */
export function readFacts<S extends v.GenericSchema>(
  folder: string,
  file: string,
  schema: S,
  known?: KnownIds,
): v.InferOutput<S> {
  const text = readFileSync(path.join(folder, file), 'utf8');
  return parseTable(file, text, schema, (root) => {
    if (known) checkReferences(root, known);
  });
}

/** The package has no types: @types/geojson describes only the format. */
const { parse } = createRequire(import.meta.url)('geojson') as {
  parse: (rows: readonly object[], options: object) => FeatureCollection<Geometry, object>;
};

/** Converts rows with `lon` and `lat` to point features; other fields become properties. */
export function pointFeatures<T extends { readonly lon: number; readonly lat: number }>(
  rows: readonly T[],
): Feature<Geometry, Omit<T, 'lon' | 'lat'>>[] {
  return parse(rows, { Point: ['lat', 'lon'] }).features as Feature<
    Geometry,
    Omit<T, 'lon' | 'lat'>
  >[];
}
