/** Formats layers with one feature per line and keys in the order of the schema, for readable diffs. */
import type { Geometry, Position } from 'geojson';
import { featureFields, type FeatureProperties } from '../../../src/atlas/schema/feature.ts';
import { rewind } from '../../../src/geo/ring.ts';
import { round, roundLine } from '../base/geometry.ts';

/** A feature of a layer; the id is also among the properties. */
export interface LayerFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly properties: FeatureProperties;
  readonly geometry: Geometry;
}

/** Properties in the order of the schema. Throws if it does not have one of them. */
function sortProperties(properties: FeatureProperties): FeatureProperties {
  const order = Object.keys(featureFields.entries);
  const entries = Object.entries(properties);
  const unknown = entries.find(([key]) => !order.includes(key));
  if (unknown)
    throw new Error(`${properties.id}: the schema of features has no property "${unknown[0]}"`);
  return Object.fromEntries(
    entries.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
  ) as unknown as FeatureProperties;
}

/** Creates a feature with its geometry rounded and wound by the right-hand rule. */
export function createFeature(
  properties: FeatureProperties,
  geometry: Geometry,
  decimals: number,
): LayerFeature {
  const shape = rewind(roundGeometry(geometry, decimals));
  return {
    type: 'Feature',
    id: properties.id,
    properties: sortProperties(properties),
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
