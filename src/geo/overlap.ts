/** Whether a geometry lies in a box of the map, whole or in part. Lines are straight in degrees. */
import type { Geometry, Position } from 'geojson';
import type { Bounds } from './geo.ts';

/** Whether any of it lies in the box; touching the edge counts. An area counts from within, too. */
export function overlaps(geometry: Geometry, box: Bounds): boolean {
  switch (geometry.type) {
    case 'Point':
      return holds(box, geometry.coordinates);
    case 'MultiPoint':
      return geometry.coordinates.some((point) => holds(box, point));
    case 'LineString':
      return enters(geometry.coordinates, box);
    case 'MultiLineString':
      return geometry.coordinates.some((line) => enters(line, box));
    case 'Polygon':
      return covers(geometry.coordinates, box);
    case 'MultiPolygon':
      return geometry.coordinates.some((rings) => covers(rings, box));
    case 'GeometryCollection':
      return geometry.geometries.some((part) => overlaps(part, box));
  }
}

function holds([west, south, east, north]: Bounds, [x = NaN, y = NaN]: Position): boolean {
  return west <= x && x <= east && south <= y && y <= north;
}

function enters(line: readonly Position[], box: Bounds): boolean {
  return line.some((to, index) => stretchMeets(line[index - 1] ?? to, to, box));
}

/** Whether a stretch meets a box: their extents do, and the corners are not all on one side of it. */
export function stretchMeets(
  from: Readonly<Position>,
  to: Readonly<Position>,
  [west, south, east, north]: Bounds,
): boolean {
  const [ax = NaN, ay = NaN] = from;
  const [bx = NaN, by = NaN] = to;
  if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) return false;
  if (Math.max(ay, by) < south || Math.min(ay, by) > north) return false;
  const sides = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ].map(([x = 0, y = 0]) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax)));
  return Math.min(...sides) <= 0 && Math.max(...sides) >= 0;
}

/** An area meets the box if one of its rings does, or if the box lies in it whole: outside its holes. */
function covers(rings: readonly (readonly Position[])[], box: Bounds): boolean {
  if (rings.some((ring) => enters(ring, box))) return true;
  const around = rings.filter((ring) => surrounds(ring, [box[0], box[1]]));
  return around.length % 2 === 1;
}

/** Whether a place lies within a ring. */
export function surrounds(
  ring: readonly (readonly number[])[],
  [x = NaN, y = NaN]: readonly number[],
): boolean {
  let inside = false;
  ring.forEach(([ax = NaN, ay = NaN], index) => {
    const [bx = NaN, by = NaN] = ring.at(index - 1) ?? [];
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
  });
  return inside;
}
