/** The point layers that come from tables: places, stations, power plants. */
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import type { LonLat } from '../../../src/geo/geo.ts';
import { dated, entryOf, noteOf, numberOf, statusOf, textOf, type EntryFacts } from './entries.ts';
import type { Namer } from './names.ts';
import { pointsOf, record, type Row } from './tables.ts';
import { feature, type LayerFeature } from './write.ts';

/** Decimals of a degree that a point is given with: 0.0001° is about 10 m, as the sources have it. */
const POINT_DECIMALS = 4;

/** Properties with the place they belong to, as a table row has them. */
type Placed = FeatureProperties & { readonly lon: number; readonly lat: number };

function pointLayer(rows: readonly Placed[]): LayerFeature[] {
  return pointsOf(rows).map((point) => feature(point.properties, point.geometry, POINT_DECIMALS));
}

/** Countries of a table cell, such as `AF` or `AF/TJ` for a border crossing. */
function countriesOf(cell: string): string[] {
  return cell.split('/');
}

/** Places; where a row has no position, the base geography's place of its name or id gives it. */
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
      kind: row.text('kind'),
      ...namer(row.text('id')),
      status: 'exists',
      ...dated(row.maybe('asOf')),
      precisionKm: row.number('precisionKm'),
      sources: row.list('sources'),
      rank: row.number('rank'),
      countries: countriesOf(row.text('country')),
      ...noteOf(row, 'note'),
      lon: x,
      lat: y,
    };
  });
  return pointLayer(placed);
}

/** Power plants, each with its capacity and its river. */
export function plantLayer(rows: readonly Row[], namer: Namer): LayerFeature[] {
  return pointLayer(
    rows.map((row): Placed => {
      const river = row.maybe('river');
      return {
        id: row.text('id'),
        kind: 'hydropower-plant',
        ...namer(row.text('id')),
        status: statusOf(row.text('status'), row.where),
        ...dated(row.maybe('asOf')),
        precisionKm: row.number('precisionKm'),
        sources: row.list('sources'),
        mw: row.number('mw'),
        ...(river ? { river } : {}),
        countries: countriesOf(row.text('country')),
        ...noteOf(row, 'note_en'),
        lon: row.number('lon'),
        lat: row.number('lat'),
      };
    }),
  );
}

/** A station's facts: where it stands is the way-point that it names. */
export interface StationFacts extends EntryFacts {
  readonly waypoint: string;
  readonly precisionKm: number;
}

/** The stations of a JSON table. */
export function stationFacts(table: unknown, file: string): StationFacts[] {
  if (!Array.isArray(table)) throw new Error(`${file}: a list expected`);
  return table.map((value, i) => {
    const where = `${file} station ${i + 1}`;
    const fields = record(value, where);
    return {
      ...entryOf(value, where),
      waypoint: textOf(fields, 'waypoint', where),
      precisionKm: numberOf(fields, 'precisionKm', where),
      countries: countriesOf(textOf(fields, 'country', where)),
    };
  });
}

/**
 * Stations at the ends of the lines; their position is the way-point's, so that lines end on them.
 * `decimals` are those of the lines.
 */
export function stationLayer(
  stations: readonly StationFacts[],
  positions: ReadonlyMap<string, LonLat>,
  namer: Namer,
  decimals: number,
): LayerFeature[] {
  return stations.map(({ waypoint, ...facts }) => {
    const at = positions.get(waypoint);
    if (!at) throw new Error(`stations.json: ${facts.id} stands at way-point ${waypoint}: unknown`);
    const properties = { ...facts, ...namer(facts.id) };
    return feature(properties, { type: 'Point', coordinates: [...at] }, decimals);
  });
}
