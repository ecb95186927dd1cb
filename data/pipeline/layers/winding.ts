/** The right-hand rule of RFC 7946: outlines run counter-clockwise, holes clockwise. */
import type { Geometry, Position } from 'geojson';

/** The signed area of a ring in square degrees: positive if it runs counter-clockwise. */
export function windingOf(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[i - 1], ring[i]];
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}

function polygon(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, i) => (windingOf(ring) > 0 === (i === 0) ? ring : ring.toReversed()));
}

/** The same geometry with its rings wound by the rule; what has no rings stays as it is. */
export function rewind(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon')
    return { type: 'Polygon', coordinates: polygon(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon')
    return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) };
  return geometry;
}
