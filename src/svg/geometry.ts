/** Geometry as path data in a frame: projected, clipped and simplified. */
import { geoClipRectangle, type GeoStream } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../geo/geo.ts';
import { cachedByPair } from '../geo/pairCache.ts';
import { distanceToSegment, type Point } from '../geo/plane.ts';
import { doubleArea } from '../geo/ring.ts';
import { simplify } from '../geo/simplify.ts';
import { pathData } from './path.ts';
import { projectIn, type Frame } from './projection.ts';

/** Factor of the tolerance at the edge of the clipped area. */
const EDGE_COARSENING = 5;
/** Rings with a smaller area are omitted; in squares of the frame's tolerance. */
const MIN_RING_AREA = 12;

/** Path data of a geometry; empty if it is outside the clipped area, and for points. */
export function geometryPath(geometry: Geometry, frame: Frame): string {
  switch (geometry.type) {
    case 'Polygon':
      return areaPath([geometry.coordinates], frame);
    case 'MultiPolygon':
      return areaPath(geometry.coordinates, frame);
    case 'LineString':
    case 'MultiLineString':
      return pathData(linesOf(geometry, frame), false, frame.digits);
    case 'GeometryCollection':
      return geometry.geometries.map((part) => geometryPath(part, frame)).join('');
    default:
      return '';
  }
}

/**
 * The lines of a geometry in user units, clipped and simplified; empty for other geometry types. Cached, since
 * obstacles, labels and paths ask for the same.
 */
export const linesOf = cachedByPair((geometry: Geometry, frame: Frame): readonly Point[][] => {
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  const tolerance = toleranceFor(frame);
  return clipped(frame, (stream) => {
    for (const line of lines) streamLine(stream, projected(line, frame));
  }).map((line) => simplify(line, distanceToSegment, tolerance));
});

function areaPath(polygons: readonly Position[][][], frame: Frame): string {
  const kept = rings(polygons, frame).filter(
    (ring) => Math.abs(doubleArea(ring)) > 2 * MIN_RING_AREA * frame.tolerance ** 2,
  );
  return pathData(kept, true, frame.digits);
}

/** The rings of areas in user units, clipped and simplified, without the closing points; empty for other types. */
export function ringsOf(geometry: Geometry, frame: Frame): Point[][] {
  if (geometry.type === 'Polygon') return rings([geometry.coordinates], frame);
  return geometry.type === 'MultiPolygon' ? rings(geometry.coordinates, frame) : [];
}

function rings(polygons: readonly Position[][][], frame: Frame): Point[][] {
  const tolerance = toleranceFor(frame);
  return polygons
    .flatMap((polygon) =>
      clipped(frame, (stream) => {
        stream.polygonStart();
        polygon.forEach((ring, index) =>
          streamLine(stream, withWinding(projected(ring, frame), index === 0)),
        );
        stream.polygonEnd();
      }),
    )
    .map((ring) =>
      simplify([...ring, ...ring.slice(0, 1)], distanceToSegment, tolerance).slice(0, -1),
    );
}

function projected(line: readonly Position[], frame: Frame): Point[] {
  return line.map(([lon = 0, lat = 0]): Point => projectIn(frame, [lon, lat] satisfies LonLat));
}

/** Winds outer rings and holes in opposite directions, so that holes stay open in a path of many areas. */
function withWinding(ring: readonly Point[], outer: boolean): Point[] {
  const open = ring.slice(0, -1);
  return doubleArea(open) > 0 === outer ? [...open] : open.reverse();
}

function streamLine(stream: GeoStream, line: readonly Point[]): void {
  stream.lineStart();
  for (const [x, y] of line) stream.point(x, y);
  stream.lineEnd();
}

/** Clips lines and rings to the frame. Rings come without the closing point. */
function clipped({ clip }: Frame, draw: (stream: GeoStream) => void): Point[][] {
  const lines: Point[][] = [];
  const sink: GeoStream = {
    lineStart: () => lines.push([]),
    point: (x, y) => lines.at(-1)?.push([x, y]),
    lineEnd: () => undefined,
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
  };
  draw(geoClipRectangle(...clip)(sink));
  return lines;
}

/** The frame's tolerance, growing with the distance from its box. */
function toleranceFor(frame: Frame): (point: Point) => number {
  const [x0, y0, x1, y1] = frame.clip;
  const reach = Math.max(-x0, -y0, x1 - frame.width, y1 - frame.height, 1);
  return ([x, y]) => {
    const outside = Math.max(-x, -y, x - frame.width, y - frame.height, 0);
    return frame.tolerance * (1 + (EDGE_COARSENING - 1) * Math.min(1, (4 * outside) / reach));
  };
}
