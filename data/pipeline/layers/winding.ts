/** The right-hand rule of RFC 7946: outer rings are counter-clockwise, holes clockwise. */
import type { Geometry } from 'geojson';
import { rewind as rewindPolygon } from '../base/geometry.ts';

/** Rewinds rings by the rule; geometries without rings stay unchanged. */
export function rewind(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon')
    return { type: 'Polygon', coordinates: rewindPolygon(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon')
    return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(rewindPolygon) };
  return geometry;
}
