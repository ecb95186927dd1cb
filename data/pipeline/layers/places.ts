/** Point layers from tables: places, stations, power plants. */
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import { parseKind } from '../../../src/atlas/kinds.ts';
import type { LonLat } from '../../../src/geo/geo.ts';
import {
  asOfFields,
  parseEntry,
  readNote,
  parseNumber,
  parseStatus,
  parseText,
  type EntryFacts,
} from './entries.ts';
import type { Namer } from './names.ts';
import { pointFeatures, parseRecord, type Row } from './tables.ts';
import { createFeature, type LayerFeature } from './write.ts';

/** Decimals of points, as in the sources: 0.0001° is about 10 m. */
const POINT_DECIMALS = 4;

/** Properties with coordinates, as in a table row. */
type Placed = FeatureProperties & { readonly lon: number; readonly lat: number };

function pointLayer(rows: readonly Placed[]): LayerFeature[] {
  return pointFeatures(rows).map((point) =>
    createFeature(point.properties, point.geometry, POINT_DECIMALS),
  );
}

/** Country codes of a cell such as `AF`, or `AF/TJ` for a border crossing. */
function splitCountries(cell: string): string[] {
  return cell.split('/');
}

/** The layer of places; rows without a position get it from the base geography. */
export function placeLayer(
  rows: readonly Row[],
  find: (row: Row) => LonLat,
  namer: Namer,
): LayerFeature[] {
  const placed = rows.map((row): Placed => {
    const [lon, lat] = [row.maybeNumber('lon'), row.maybeNumber('lat')];
    const [x, y] = lon !== undefined && lat !== undefined ? [lon, lat] : find(row);
    return {
      id: row.text('id'),
      kind: parseKind(row.text('kind'), 'places.csv'),
      ...namer(row.text('id')),
      status: 'exists',
      ...asOfFields(row.maybe('asOf')),
      precisionKm: row.number('precisionKm'),
      sources: row.list('sources'),
      rank: row.number('rank'),
      countries: splitCountries(row.text('country')),
      ...readNote(row, 'note'),
      lon: x,
      lat: y,
    };
  });
  return pointLayer(placed);
}

/** The layer of power plants with their capacity and river. */
export function plantLayer(rows: readonly Row[], namer: Namer): LayerFeature[] {
  return pointLayer(
    rows.map((row): Placed => {
      const river = row.maybe('river');
      return {
        id: row.text('id'),
        kind: 'hydropower-plant',
        ...namer(row.text('id')),
        status: parseStatus(row.text('status'), row.where),
        ...asOfFields(row.maybe('asOf')),
        precisionKm: row.number('precisionKm'),
        sources: row.list('sources'),
        mw: row.number('mw'),
        ...(river ? { river } : {}),
        countries: splitCountries(row.text('country')),
        ...readNote(row, 'note_en'),
        lon: row.number('lon'),
        lat: row.number('lat'),
      };
    }),
  );
}

/** A station's facts; its position is that of a way-point. */
export interface StationFacts extends EntryFacts {
  readonly waypoint: string;
  readonly precisionKm: number;
}

/** Parses the stations of a JSON table. */
export function parseStations(table: unknown, file: string): StationFacts[] {
  if (!Array.isArray(table)) throw new Error(`${file}: expected a list`);
  return table.map((value, i) => {
    const where = `${file} station ${i + 1}`;
    const fields = parseRecord(value, where);
    return {
      ...parseEntry(value, where),
      waypoint: parseText(fields, 'waypoint', where),
      precisionKm: parseNumber(fields, 'precisionKm', where),
      countries: splitCountries(parseText(fields, 'country', where)),
    };
  });
}

/**
 * The layer of stations. They have the position of a way-point and the `decimals` of lines, so that lines
 * end exactly there.
 */
export function stationLayer(
  stations: readonly StationFacts[],
  positions: ReadonlyMap<string, LonLat>,
  namer: Namer,
  decimals: number,
): LayerFeature[] {
  return stations.map(({ waypoint, ...facts }) => {
    const at = positions.get(waypoint);
    if (!at) throw new Error(`stations.json: ${facts.id} has an unknown way-point, ${waypoint}`);
    const properties = { ...facts, ...namer(facts.id) };
    return createFeature(properties, { type: 'Point', coordinates: [...at] }, decimals);
  });
}
