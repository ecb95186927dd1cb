/** The right-hand rule of RFC 7946: outer rings are counter-clockwise, holes clockwise. */
import type { Geometry, Position } from 'geojson';

/** Signed area of a ring in square degrees; positive if counter-clockwise. */
export function signedRingArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[i - 1], ring[i]];
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}

function windPolygon(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, i) =>
    signedRingArea(ring) > 0 === (i === 0) ? ring : ring.toReversed(),
  );
}

/** Rewinds rings by the rule; geometries without rings stay unchanged. */
export function rewind(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon')
    return { type: 'Polygon', coordinates: windPolygon(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon')
    return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(windPolygon) };
  return geometry;
}
