/** Shapes as they are drawn: rings the way round that RFC 7946 asks for: other programs write them as they come. Build only. */
import type { Geometry, Position } from 'geojson';
import { turnOf } from '../ring.ts';

/** The same area with its outer rings against the clock and its holes with it. */
export function rewound(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon')
    return { ...geometry, coordinates: turned(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon')
    return { ...geometry, coordinates: geometry.coordinates.map(turned) };
  return geometry;
}

function turned(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => (turnOf(ring) < 0 === index > 0 ? ring : [...ring].reverse()));
}

/** A collection of shapes of one kind as one shape of several parts; any other as it is. */
export function united(geometry: Geometry): Geometry {
  if (geometry.type !== 'GeometryCollection') return geometry;
  const parts = geometry.geometries;
  const points = parts.flatMap((part) => (part.type === 'Point' ? [part.coordinates] : []));
  const lines = parts.flatMap((part) => (part.type === 'LineString' ? [part.coordinates] : []));
  const areas = parts.flatMap((part) => (part.type === 'Polygon' ? [part.coordinates] : []));
  const all = parts.length;
  if (all > 0 && points.length === all) return { type: 'MultiPoint', coordinates: points };
  if (all > 0 && lines.length === all) return { type: 'MultiLineString', coordinates: lines };
  if (all > 0 && areas.length === all) return { type: 'MultiPolygon', coordinates: areas };
  return geometry;
}
