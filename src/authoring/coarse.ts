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
      return geometry.coordinates.flatMap((rings) => rings.slice(0, 1).map(sampled));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(coarse);
  }
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
