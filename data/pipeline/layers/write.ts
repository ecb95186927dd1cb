/** How a layer is written: one feature a line, keys in one order, so that a diff can be read. */
import { rewind } from './winding.ts';
import type { Geometry, Position } from 'geojson';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';

/** A feature of a layer: the same id on top and among the properties. */
export interface LayerFeature<P extends FeatureProperties = FeatureProperties> {
  readonly type: 'Feature';
  readonly id: string;
  readonly properties: P;
  readonly geometry: Geometry;
}

/** The order of properties in the files; those not named here follow, by their names. */
const ORDER = [
  [
    'id',
    'kind',
    'names',
    'local',
    'status',
    'asOf',
    'undated',
    'precisionKm',
    'located',
    'sources',
    'route',
  ],
  ['group', 'current', 'kv', 'mw', 'river', 'roles', 'rank', 'countries', 'figures', 'note'],
].flat();

function ordered(properties: object): object {
  const place = (key: string): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0)),
  );
}

/** A feature with its geometry rounded to so many decimals and wound by the right-hand rule. */
export function feature<P extends FeatureProperties>(
  properties: P,
  geometry: Geometry,
  decimals: number,
): LayerFeature<P> {
  const shape = rewind(rounded(geometry, decimals));
  return {
    type: 'Feature',
    id: properties.id,
    properties: ordered(properties) as P,
    geometry: shape,
  };
}

/** A number to so many decimals, never `-0`. */
export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}

function roundLine(line: readonly Position[], decimals: number): Position[] {
  const points = line.map((p) => p.slice(0, 2).map((n) => round(n, decimals)));
  return points.filter((p, i) => i === 0 || p.join() !== points[i - 1]?.join());
}

/** A geometry rounded; points that fall together become one, rings of no area are left out. */
export function rounded(geometry: Geometry, decimals: number): Geometry {
  const ring = (line: Position[]): Position[] => roundLine(line, decimals);
  const polygon = (rings: Position[][]): Position[][] =>
    rings.map(ring).filter((r) => r.length > 3);
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: geometry.coordinates.map((n) => round(n, decimals)) };
    case 'LineString':
      return { type: 'LineString', coordinates: ring(geometry.coordinates) };
    case 'MultiLineString':
      return {
        type: 'MultiLineString',
        coordinates: geometry.coordinates.map(ring).filter((line) => line.length > 1),
      };
    case 'Polygon':
      return { type: 'Polygon', coordinates: polygon(geometry.coordinates) };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map(polygon).filter((rings) => rings.length > 0),
      };
    default:
      throw new Error(`a layer holds no ${geometry.type}`);
  }
}

/** A layer as text: a FeatureCollection with a feature on each line. */
export function layerText(features: readonly LayerFeature[]): string {
  const lines = features.map((one) => JSON.stringify(one));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
