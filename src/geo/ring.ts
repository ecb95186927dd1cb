/** Rings of areas: point in polygon, signed area, winding. */
import type { Geometry, Position } from 'geojson';

type Points = readonly (readonly number[])[];

/** Whether a point lies within a ring. */
export function ringContains(ring: Points, [x = NaN, y = NaN]: readonly number[]): boolean {
  let inside = false;
  ring.forEach(([ax = NaN, ay = NaN], index) => {
    const [bx = NaN, by = NaN] = ring.at(index - 1) ?? [];
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
  });
  return inside;
}

/** Whether a point lies within rings by the even-odd rule; holes are outside. */
export function ringsContain(rings: readonly Points[], point: readonly number[]): boolean {
  return rings.filter((ring) => ringContains(ring, point)).length % 2 === 1;
}

/**
 * Twice the signed area of a ring in its unit squared, relative to its first point for precision. Positive
 * if it runs counterclockwise with y up, or clockwise on the screen. The ring may be closed or open.
 */
export function doubleArea(ring: Points): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[i - 1], ring[i]];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

/** Winds the rings of a polygon as in RFC 7946: the outer ring counterclockwise, holes clockwise. */
export function rewindRings(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) =>
    doubleArea(ring) < 0 === index > 0 ? ring : ring.toReversed(),
  );
}

/** Winds the rings of an area as in RFC 7946; returns other geometries unchanged. */
export function rewind(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon')
    return { ...geometry, coordinates: rewindRings(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon')
    return { ...geometry, coordinates: geometry.coordinates.map(rewindRings) };
  return geometry;
}
