/** Shared geometry types: positions and boxes in degrees, sizes and insets on the screen in CSS px. */
import type { Geometry, Position } from 'geojson';

/** Longitude and latitude in degrees (WGS 84), in that order, as in RFC 7946. */
export type LonLat = readonly [lon: number, lat: number];

/** West, south, east, north in degrees. Never crosses the antimeridian, as no feature does. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A GeoJSON position as longitude and latitude. Throws if it has fewer than two numbers. */
export function toLonLat(position: readonly number[]): LonLat {
  const [lon, lat] = position;
  if (lon === undefined || lat === undefined)
    throw new Error(`expected a position of two numbers, not [${position.join(', ')}]`);
  return [lon, lat];
}

/** Width and height in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Space in CSS px at the edges of the map that overlays cover. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The smallest box that contains both. */
export function union(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Whether a position lies in a box; the edge counts as inside. */
export function containsPoint(box: Bounds, [x = NaN, y = NaN]: readonly number[]): boolean {
  return box[0] <= x && x <= box[2] && box[1] <= y && y <= box[3];
}

/** Whether `inner` lies in `outer`; touching edges count as inside. */
export function contains(outer: Bounds, inner: Bounds): boolean {
  return (
    outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
  );
}

/** The lines and rings of a geometry. A point is a line of one position. */
export function linesOf(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((point) => [point]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
  }
}
