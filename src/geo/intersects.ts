/** Whether a geometry intersects a box. Lines are straight in degrees. */
import type { Geometry, Position } from 'geojson';
import type { Bounds } from './geo.ts';
import { ringsContain } from './ring.ts';

/** Whether any part of a geometry lies in the box. Touching counts, and so does an area around the box. */
export function intersects(geometry: Geometry, box: Bounds): boolean {
  switch (geometry.type) {
    case 'Point':
      return containsPoint(box, geometry.coordinates);
    case 'MultiPoint':
      return geometry.coordinates.some((point) => containsPoint(box, point));
    case 'LineString':
      return lineIntersects(geometry.coordinates, box);
    case 'MultiLineString':
      return geometry.coordinates.some((line) => lineIntersects(line, box));
    case 'Polygon':
      return areaIntersects(geometry.coordinates, box);
    case 'MultiPolygon':
      return geometry.coordinates.some((rings) => areaIntersects(rings, box));
    case 'GeometryCollection':
      return geometry.geometries.some((part) => intersects(part, box));
  }
}

function containsPoint([west, south, east, north]: Bounds, [x = NaN, y = NaN]: Position): boolean {
  return west <= x && x <= east && south <= y && y <= north;
}

function lineIntersects(line: readonly Position[], box: Bounds): boolean {
  return line.some((to, index) => segmentMeetsBox(line[index - 1] ?? to, to, box));
}

/** Whether a segment meets a box: their extents overlap, and the corners are not all on one side of it. */
export function segmentMeetsBox(
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

/** Whether a ring meets the box, or the box lies entirely in the area and outside its holes. */
function areaIntersects(rings: readonly (readonly Position[])[], box: Bounds): boolean {
  if (rings.some((ring) => lineIntersects(ring, box))) return true;
  return ringsContain(rings, [box[0], box[1]]);
}
