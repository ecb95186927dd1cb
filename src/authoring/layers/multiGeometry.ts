/** Multi-part geometries of other programs. Build only. */
import type { Geometry } from 'geojson';

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
