/** A feature's geometry as path data in a frame: projected, clipped to what can be seen, simplified. */
import { geoClipRectangle, type GeoStream } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../geo/geo.ts';
import { doubleArea, pathData, simplify, type Point } from './path.ts';
import { projectIn, type Frame } from './projection.ts';

/** How much coarser lines are at the edge of the frame than in its box. */
const COARSER = 5;
/** Rings that enclose less than this many square units are left out. */
const SPECK = 12;

/** Path data; empty where nothing of the geometry can be seen. Points have none. */
export function outline(geometry: Geometry, frame: Frame): string {
  switch (geometry.type) {
    case 'Polygon':
      return area([geometry.coordinates], frame);
    case 'MultiPolygon':
      return area(geometry.coordinates, frame);
    case 'LineString':
    case 'MultiLineString':
      return pathData(linesOf(geometry, frame), false, frame.digits);
    case 'GeometryCollection':
      return geometry.geometries.map((part) => outline(part, frame)).join('');
    default:
      return '';
  }
}

/** The lines of a geometry in user units as drawn; none for other kinds of geometry. */
export function linesOf(geometry: Geometry, frame: Frame): Point[][] {
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  const tolerance = toleranceIn(frame);
  return clipped(frame, (stream) => {
    for (const line of lines) send(stream, projected(line, frame));
  }).map((line) => simplify(line, tolerance));
}

function area(polygons: readonly Position[][][], frame: Frame): string {
  const kept = rings(polygons, frame).filter(
    (ring) => Math.abs(doubleArea(ring)) > 2 * SPECK * frame.tolerance ** 2,
  );
  return pathData(kept, true, frame.digits);
}

/** The rings of a geometry's areas in user units as drawn, without their last points; none for other kinds. */
export function ringsOf(geometry: Geometry, frame: Frame): Point[][] {
  if (geometry.type === 'Polygon') return rings([geometry.coordinates], frame);
  return geometry.type === 'MultiPolygon' ? rings(geometry.coordinates, frame) : [];
}

function rings(polygons: readonly Position[][][], frame: Frame): Point[][] {
  const tolerance = toleranceIn(frame);
  return polygons
    .flatMap((polygon) =>
      clipped(frame, (stream) => {
        stream.polygonStart();
        polygon.forEach((ring, index) => send(stream, wound(projected(ring, frame), index === 0)));
        stream.polygonEnd();
      }),
    )
    .map((ring) => simplify([...ring, ...ring.slice(0, 1)], tolerance).slice(0, -1));
}

function projected(line: readonly Position[], frame: Frame): Point[] {
  return line.map(([lon = 0, lat = 0]): Point => projectIn(frame, [lon, lat] satisfies LonLat));
}

/** Outer rings one way round, holes the other, so that a path of many areas has holes only where they are. */
function wound(ring: readonly Point[], outer: boolean): Point[] {
  const open = ring.slice(0, -1);
  return doubleArea(open) > 0 === outer ? [...open] : open.reverse();
}

function send(stream: GeoStream, line: readonly Point[]): void {
  stream.lineStart();
  for (const [x, y] of line) stream.point(x, y);
  stream.lineEnd();
}

/** What is left of lines and rings within the frame. Rings come without their last point. */
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

/** The frame's tolerance within its box, growing with the distance from it. */
function toleranceIn(frame: Frame): (point: Point) => number {
  const [x0, y0, x1, y1] = frame.clip;
  const reach = Math.max(-x0, -y0, x1 - frame.width, y1 - frame.height, 1);
  return ([x, y]) => {
    const outside = Math.max(-x, -y, x - frame.width, y - frame.height, 0);
    return frame.tolerance * (1 + (COARSER - 1) * Math.min(1, (4 * outside) / reach));
  };
}
