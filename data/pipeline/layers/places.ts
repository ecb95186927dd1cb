/** Point layers from tables: places, stations, power plants. */
import * as v from 'valibot';
import { ALL_KINDS } from '../../../src/atlas/kinds.ts';
import {
  featureFields,
  STATUSES,
  type FeatureProperties,
} from '../../../src/atlas/schema/feature.ts';
import { country, line, record, type Infer } from '../../../src/atlas/schema/values.ts';
import type { LonLat } from '../../../src/geo/geo.ts';
import { parseOneOf } from './checks.ts';
import { asOfFields, entryFields, readNote } from './entries.ts';
import type { Namer } from './names.ts';
import { pointFeatures, type Row } from './tables.ts';
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
      kind: parseOneOf(row.text('kind'), ALL_KINDS, `${row.where}: kind`),
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
        status: parseOneOf(row.text('status'), STATUSES, `${row.where}: status`),
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

/** The table of stations; their positions are those of way-points. */
export const stationTable = v.array(
  record({
    ...entryFields,
    waypoint: line(),
    precisionKm: featureFields.entries.precisionKm,
    country,
  }),
  'a list',
);

/**
 * The layer of stations. They have the position of a way-point and the `decimals` of lines, so that lines
 * end exactly there.
 */
export function stationLayer(
  stations: Infer<typeof stationTable>,
  positions: ReadonlyMap<string, LonLat>,
  namer: Namer,
  decimals: number,
): LayerFeature[] {
  return stations.map(({ waypoint, country, ...facts }) => {
    const at = positions.get(waypoint);
    if (!at) throw new Error(`stations.json: ${facts.id} has an unknown way-point, ${waypoint}`);
    const properties = {
      ...facts,
      ...asOfFields(facts.asOf),
      ...namer(facts.id),
      countries: [country],
    };
    return createFeature(properties, { type: 'Point', coordinates: [...at] }, decimals);
  });
}
