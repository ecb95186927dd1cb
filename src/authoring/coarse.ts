/** A geometry as few places: enough to tell what may lie over it. */
import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../geo/geo.ts';

/** At most so many places for a line or an edge, beside those farthest out. */
const PLACES = 5;

/** A point, or lines and edges, each as some of its places, to 0.01°. */
export function coarse(geometry: Geometry): LonLat[][] {
  switch (geometry.type) {
    case 'Point':
      return [[rounded(geometry.coordinates)]];
    case 'MultiPoint':
      return geometry.coordinates.map((place) => [rounded(place)]);
    case 'LineString':
      return [sampled(geometry.coordinates)];
    case 'MultiLineString':
      return geometry.coordinates.map(sampled);
    case 'Polygon':
      return geometry.coordinates.slice(0, 1).map(sampled);
    case 'MultiPolygon':
      return withoutSpecks(geometry.coordinates.flatMap((rings) => rings.slice(0, 1))).map(sampled);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(coarse);
  }
}

/** Share of the largest part's width and height below which another part is too small to tell. */
const SPECK = 0.05;

function withoutSpecks(rings: readonly Position[][]): Position[][] {
  const extents = rings.map((ring) =>
    [0, 1].map((axis) => {
      const values = ring.map((place) => place[axis] ?? 0);
      return Math.max(...values) - Math.min(...values);
    }),
  );
  const least = [0, 1].map((axis) => SPECK * Math.max(...extents.map((one) => one[axis] ?? 0)));
  return rings.filter((_, at) =>
    [0, 1].some((axis) => (extents[at]?.[axis] ?? 0) >= (least[axis] ?? 0)),
  );
}

function sampled(line: readonly Position[]): LonLat[] {
  const step = Math.max(1, (line.length - 1) / PLACES);
  const even = Array.from({ length: PLACES + 1 }, (_, index) => Math.round(index * step));
  const kept = new Set([...even, ...extremes(line)]);
  return line.filter((_, index) => kept.has(index)).map(rounded);
}

/** Indices of the places farthest west, east, south and north. */
function extremes(line: readonly Position[]): number[] {
  return [0, 1].flatMap((axis) => {
    const values = line.map((place) => place[axis] ?? 0);
    return [values.indexOf(Math.min(...values)), values.indexOf(Math.max(...values))];
  });
}

function rounded([lon = 0, lat = 0]: Position): LonLat {
  return [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100];
}
