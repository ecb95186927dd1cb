/** Formats layers with one feature per line and keys in a fixed order, for readable diffs. */
import type { Geometry, Position } from 'geojson';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import { rewind } from '../../../src/geo/ring.ts';
import { round, roundLine } from '../base/geometry.ts';

/** A feature of a layer; the id is also among the properties. */
export interface LayerFeature<P extends FeatureProperties = FeatureProperties> {
  readonly type: 'Feature';
  readonly id: string;
  readonly properties: P;
  readonly geometry: Geometry;
}

/** Order of properties in the files; others follow alphabetically. */
const PROPERTY_ORDER = [
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

function sortProperties(properties: object): object {
  const place = (key: string): number =>
    PROPERTY_ORDER.includes(key) ? PROPERTY_ORDER.indexOf(key) : PROPERTY_ORDER.length;
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0)),
  );
}

/** Creates a feature with its geometry rounded and wound by the right-hand rule. */
export function createFeature<P extends FeatureProperties>(
  properties: P,
  geometry: Geometry,
  decimals: number,
): LayerFeature<P> {
  const shape = rewind(roundGeometry(geometry, decimals));
  return {
    type: 'Feature',
    id: properties.id,
    properties: sortProperties(properties) as P,
    geometry: shape,
  };
}

/** Rounds a geometry; merges coinciding points and drops rings without area. */
export function roundGeometry(geometry: Geometry, decimals: number): Geometry {
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
      throw new Error(`expected a geometry that layers support, not ${geometry.type}`);
  }
}

/** Formats a layer as a FeatureCollection with one feature per line. */
export function formatLayer(features: readonly LayerFeature[]): string {
  const lines = features.map((one) => JSON.stringify(one));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
