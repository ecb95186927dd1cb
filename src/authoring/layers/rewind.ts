/** Normalizes geometries of other programs: ring winding as in RFC 7946, multi-part geometries. Build only. */
import type { Geometry, Position } from 'geojson';
import { doubleSignedArea } from '../ring.ts';

/** Winds outer rings counterclockwise and holes clockwise. */
export function rewind(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon')
    return { ...geometry, coordinates: rewindRings(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon')
    return { ...geometry, coordinates: geometry.coordinates.map(rewindRings) };
  return geometry;
}

function rewindRings(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) =>
    doubleSignedArea(ring) < 0 === index > 0 ? ring : [...ring].reverse(),
  );
}

/** Turns a collection of geometries of one type into a multi-part geometry; returns others unchanged. */
export function toMultiGeometry(geometry: Geometry): Geometry {
  if (geometry.type !== 'GeometryCollection') return geometry;
  const parts = geometry.geometries;
  const points = parts.flatMap((part) => (part.type === 'Point' ? [part.coordinates] : []));
  const lines = parts.flatMap((part) => (part.type === 'LineString' ? [part.coordinates] : []));
  const areas = parts.flatMap((part) => (part.type === 'Polygon' ? [part.coordinates] : []));
  const total = parts.length;
  if (total > 0 && points.length === total) return { type: 'MultiPoint', coordinates: points };
  if (total > 0 && lines.length === total) return { type: 'MultiLineString', coordinates: lines };
  if (total > 0 && areas.length === total) return { type: 'MultiPolygon', coordinates: areas };
  return geometry;
}
