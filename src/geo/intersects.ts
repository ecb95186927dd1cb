/** Whether a geometry intersects a box. Lines are straight in degrees. */
import type { Geometry, Position } from 'geojson';
import { lineMeetsBox } from './collision.ts';
import { containsPoint, type Bounds } from './geo.ts';
import { ringsContain } from './ring.ts';

/** Whether any part of a geometry lies in the box. Touching counts, and so does an area around the box. */
export function intersects(geometry: Geometry, box: Bounds): boolean {
  switch (geometry.type) {
    case 'Point':
      return containsPoint(box, geometry.coordinates);
    case 'MultiPoint':
      return geometry.coordinates.some((point) => containsPoint(box, point));
    case 'LineString':
      return lineMeetsBox(geometry.coordinates, box);
    case 'MultiLineString':
      return geometry.coordinates.some((line) => lineMeetsBox(line, box));
    case 'Polygon':
      return areaIntersects(geometry.coordinates, box);
    case 'MultiPolygon':
      return geometry.coordinates.some((rings) => areaIntersects(rings, box));
    case 'GeometryCollection':
      return geometry.geometries.some((part) => intersects(part, box));
  }
}

/** Whether a ring meets the box, or the box lies entirely in the area and outside its holes. */
function areaIntersects(rings: readonly (readonly Position[])[], box: Bounds): boolean {
  if (rings.some((ring) => lineMeetsBox(ring, box))) return true;
  return ringsContain(rings, [box[0], box[1]]);
}
