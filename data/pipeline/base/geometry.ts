/** Plane geometry on `[lon, lat]` points: areas, distances, rounding, clipping. */
import type { Position } from 'geojson';
import type { Bounds } from '../../../src/geo/geo.ts';
import { distanceToSegment, type Point } from '../../../src/geo/plane.ts';

/** The detailed region. */
export const REGION: Bounds = [52, 24, 88, 48];
/** The core region around the CASA-1000 line, with the finest detail. */
export const CORE: Bounds = [66, 33, 76, 43];

const KM_PER_DEGREE = 111.2;

/** First coordinate as longitude. */
export const lon = (p: Readonly<Position>): number => p[0] as number;
/** Second coordinate as latitude. */
export const lat = (p: Readonly<Position>): number => p[1] as number;

/** Distance of a point from a box in degrees; 0 inside. */
export function degreesOutside(p: Position, box: Bounds): number {
  const dx = Math.max(box[0] - lon(p), 0, lon(p) - box[2]);
  const dy = Math.max(box[1] - lat(p), 0, lat(p) - box[3]);
  return Math.hypot(dx, dy);
}

/** Rounds to a number of decimals; never returns `-0`. */
export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}

/** Rounds a point. */
export function roundPoint(p: Position, decimals: number): Position {
  return [round(lon(p), decimals), round(lat(p), decimals)];
}

/** Whether two points have the same coordinates. */
export function samePoint(a: Position, b: Position): boolean {
  return lon(a) === lon(b) && lat(a) === lat(b);
}

/** Removes points equal to the one before. */
export function withoutRepeats(line: Position[]): Position[] {
  return line.filter((p, i) => i === 0 || !samePoint(p, line[i - 1] as Position));
}

/** Rounds a line and removes repeated points. */
export function roundLine(line: Position[], decimals: number): Position[] {
  return withoutRepeats(line.map((p) => roundPoint(p, decimals)));
}

/** Distance in km on a plane scaled at the mean latitude; accurate for short distances. */
export function kmBetween(a: Position, b: Position): number {
  const k = Math.cos(((lat(a) + lat(b)) * Math.PI) / 360);
  return Math.hypot((lon(a) - lon(b)) * k, lat(a) - lat(b)) * KM_PER_DEGREE;
}

/** Distance in km from a point to the segment a–b. */
export function kmToSegment(p: Position, a: Position, b: Position): number {
  const k = Math.cos((lat(p) * Math.PI) / 180);
  const fromA = (q: Position): Point => [(lon(q) - lon(a)) * k, lat(q) - lat(a)];
  return distanceToSegment(fromA(p), [0, 0], fromA(b)) * KM_PER_DEGREE;
}

/** Absolute area of a closed ring in km² on the sphere. */
export function ringKm2(ring: Position[]): number {
  const radius = (KM_PER_DEGREE * 180) / Math.PI;
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1] as Position;
    const b = ring[i] as Position;
    const sines = Math.sin((lat(a) * Math.PI) / 180) + Math.sin((lat(b) * Math.PI) / 180);
    sum += (((lon(b) - lon(a)) * Math.PI) / 180) * sines;
  }
  return Math.abs(sum / 2) * radius * radius;
}

/** Area of a polygon in km² without its holes. */
export function polygonKm2(polygon: Position[][]): number {
  return polygon.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * ringKm2(ring), 0);
}

/** The part of segment a–b inside the box, or null (Liang–Barsky). */
function clipSegment(a: Position, b: Position, box: Bounds): [Position, Position] | null {
  const dx = lon(b) - lon(a);
  const dy = lat(b) - lat(a);
  let t0 = 0;
  let t1 = 1;
  const sides: [number, number][] = [
    [-dx, lon(a) - box[0]],
    [dx, box[2] - lon(a)],
    [-dy, lat(a) - box[1]],
    [dy, box[3] - lat(a)],
  ];
  for (const [p, q] of sides) {
    if (p === 0 && q < 0) return null;
    if (p < 0) t0 = Math.max(t0, q / p);
    if (p > 0) t1 = Math.min(t1, q / p);
  }
  if (t0 > t1) return null;
  const at = (t: number): Position => [lon(a) + t * dx, lat(a) + t * dy];
  return [t0 === 0 ? a : at(t0), t1 === 1 ? b : at(t1)];
}

/** The parts of a line inside the box. */
export function clipLine(line: Position[], box: Bounds): Position[][] {
  const parts: Position[][] = [];
  for (let i = 1; i < line.length; i++) {
    const cut = clipSegment(line[i - 1] as Position, line[i] as Position, box);
    if (!cut) continue;
    const open = parts.at(-1);
    if (open && samePoint(open.at(-1) as Position, cut[0])) open.push(cut[1]);
    else parts.push([...cut]);
  }
  return parts;
}
