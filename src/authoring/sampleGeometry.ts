/** Reduces a geometry to a few positions, enough to tell what may cover it. */
import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../geo/geo.ts';

/** Positions kept per line or edge, in addition to the extremes. */
const SAMPLES_PER_LINE = 5;

/** Points, lines and outer rings as a few positions each, rounded to 0.01°. */
export function sampleGeometry(geometry: Geometry): LonLat[][] {
  switch (geometry.type) {
    case 'Point':
      return [[roundPosition(geometry.coordinates)]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [roundPosition(position)]);
    case 'LineString':
      return [sampleLine(geometry.coordinates)];
    case 'MultiLineString':
      return geometry.coordinates.map(sampleLine);
    case 'Polygon':
      return geometry.coordinates.slice(0, 1).map(sampleLine);
    case 'MultiPolygon':
      return withoutSmallParts(geometry.coordinates.flatMap((rings) => rings.slice(0, 1))).map(
        sampleLine,
      );
    case 'GeometryCollection':
      return geometry.geometries.flatMap(sampleGeometry);
  }
}

/** Parts smaller than this share of the largest one's width and height are dropped. */
const MIN_PART_SHARE = 0.05;

function withoutSmallParts(rings: readonly Position[][]): Position[][] {
  const extents = rings.map((ring) =>
    [0, 1].map((axis) => {
      const values = ring.map((position) => position[axis] ?? 0);
      return Math.max(...values) - Math.min(...values);
    }),
  );
  const minimum = [0, 1].map(
    (axis) => MIN_PART_SHARE * Math.max(...extents.map((one) => one[axis] ?? 0)),
  );
  return rings.filter((_, at) =>
    [0, 1].some((axis) => (extents[at]?.[axis] ?? 0) >= (minimum[axis] ?? 0)),
  );
}

function sampleLine(line: readonly Position[]): LonLat[] {
  const step = Math.max(1, (line.length - 1) / SAMPLES_PER_LINE);
  const even = Array.from({ length: SAMPLES_PER_LINE + 1 }, (_, index) => Math.round(index * step));
  const kept = new Set([...even, ...extremeIndices(line)]);
  return line.filter((_, index) => kept.has(index)).map(roundPosition);
}

/** Indices of the westernmost, easternmost, southernmost and northernmost positions. */
function extremeIndices(line: readonly Position[]): number[] {
  return [0, 1].flatMap((axis) => {
    const values = line.map((position) => position[axis] ?? 0);
    return [values.indexOf(Math.min(...values)), values.indexOf(Math.max(...values))];
  });
}

function roundPosition([lon = 0, lat = 0]: Position): LonLat {
  return [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100];
}
