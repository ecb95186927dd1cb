/** Validates polygons with an independent geometry library. */
import type { FeatureCollection, Position } from 'geojson';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import { doubleArea } from '../../../src/geo/ring.ts';

/** Whether the polygon's winding follows RFC 7946. */
function isRightHanded(polygon: Position[][]): boolean {
  return polygon.every((ring, i) => doubleArea(ring) > 0 === (i === 0));
}

/** The polygons of a feature collection, each with its feature's id. */
function* polygonsOf(collection: FeatureCollection): Generator<[string, Position[][]]> {
  for (const { id, geometry } of collection.features) {
    if (geometry.type === 'Polygon') yield [String(id), geometry.coordinates];
    if (geometry.type === 'MultiPolygon')
      for (const polygon of geometry.coordinates) yield [String(id), polygon];
  }
}

/** Throws for invalid geometries and for rings with the wrong winding. */
export function assertValid(collection: FeatureCollection): void {
  const reader = new GeoJSONReader();
  for (const [id, polygon] of polygonsOf(collection)) {
    if (!isRightHanded(polygon))
      throw new Error(`${id}: a ring has the wrong winding, expected RFC 7946`);
  }
  for (const { id, geometry } of collection.features) {
    const check = new IsValidOp(reader.read(geometry));
    if (!check.isValid()) throw new Error(`${String(id)}: ${check.getValidationError()}`);
  }
}
