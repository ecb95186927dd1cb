/** The nearest points of two geometries on the sphere. Edges are great-circle arcs. */
import type { Geometry, Position } from 'geojson';
import { linesOf, type LonLat } from './geo.ts';
import { distanceKm } from './measure.ts';
import { ringsContain } from './ring.ts';

/** The nearest points of two geometries and the distance between them. */
export interface NearestPoints {
  readonly km: number;
  readonly from: LonLat;
  readonly to: LonLat;
}

type Vector = readonly [x: number, y: number, z: number];
/** An edge as its two ends; a point is an edge of zero length. */
interface Edge {
  readonly a: Vector;
  readonly b: Vector;
}

const RADIANS = Math.PI / 180;

/**
 * The nearest points of two geometries: 0 km if they touch, cross or contain each other. Compares all
 * pairs of edges. Throws if a geometry is empty.
 */
export function nearestPoints(a: Geometry, b: Geometry): NearestPoints {
  const [from, to] = [edgesOf(a), edgesOf(b)];
  const [first, second] = [from[0], to[0]];
  if (!first || !second) throw new Error('nearestPoints: expected two non-empty geometries');
  const [startOfA, startOfB] = [lonLatOf(first.a), lonLatOf(second.a)];
  if (areaContains(b, startOfA)) return { km: 0, from: startOfA, to: startOfA };
  if (areaContains(a, startOfB)) return { km: 0, from: startOfB, to: startOfB };
  let best: readonly [number, Vector, Vector] = [Infinity, first.a, second.a];
  for (const one of from) {
    for (const other of to) {
      if (squaredDistance(one.a, other.a) > reachSquared(one, other, best[0])) continue;
      for (const [p, q] of candidates(one, other)) {
        const distance = squaredDistance(p, q);
        if (distance < best[0]) best = [distance, p, q];
      }
    }
  }
  const [p, q] = [lonLatOf(best[1]), lonLatOf(best[2])];
  return { km: best[0] === 0 ? 0 : distanceKm(p, q), from: p, to: q };
}

/** Squared distance between first ends beyond which two edges cannot improve on the best so far. */
function reachSquared(one: Edge, other: Edge, best: number): number {
  return (
    (Math.sqrt(best) +
      Math.sqrt(squaredDistance(one.a, one.b)) +
      Math.sqrt(squaredDistance(other.a, other.b))) **
    2
  );
}

/** Pairs of points that include the nearest points of two edges. */
function candidates(one: Edge, other: Edge): readonly (readonly [Vector, Vector])[] {
  const point = crossing(one, other);
  if (point) return [[point, point]];
  return [
    [one.a, nearestOn(one.a, other)],
    [one.b, nearestOn(one.b, other)],
    [nearestOn(other.a, one), other.a],
    [nearestOn(other.b, one), other.b],
  ];
}

/** The point of an edge nearest to a given point. */
function nearestOn(p: Vector, { a, b }: Edge): Vector {
  const normal = cross(a, b);
  const size = Math.hypot(...normal);
  if (size < 1e-15) return a;
  const foot = unit(minus(p, scaled(normal, dot(p, normal) / size ** 2)));
  if (dot(cross(a, foot), normal) >= 0 && dot(cross(foot, b), normal) >= 0) return foot;
  return squaredDistance(p, a) <= squaredDistance(p, b) ? a : b;
}

/** The point where two edges cross; undefined if they do not. */
function crossing(one: Edge, other: Edge): Vector | undefined {
  const [n, m] = [cross(one.a, one.b), cross(other.a, other.b)];
  if (dot(n, other.a) * dot(n, other.b) > 0 || dot(m, one.a) * dot(m, one.b) > 0) return undefined;
  const line = cross(n, m);
  if (Math.hypot(...line) < 1e-18) return undefined;
  const point = unit(line);
  const near = dot(point, one.a) > 0 ? point : scaled(point, -1);
  const within = ({ a, b }: Edge) => dot(near, a) >= dot(a, b) && dot(near, b) >= dot(a, b);
  return within(one) && within(other) ? near : undefined;
}

/** Whether a place lies in an area, by the even-odd rule in degrees; false for points and lines. */
function areaContains(geometry: Geometry, place: LonLat): boolean {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return false;
  return ringsContain(linesOf(geometry), place);
}

function edgesOf(geometry: Geometry): readonly Edge[] {
  return linesOf(geometry).flatMap((line) => {
    const points = line.map(vectorOf);
    const [first] = points;
    if (points.length === 1 && first) return [{ a: first, b: first }];
    return points.slice(1).map((b, i) => ({ a: points[i] as Vector, b }));
  });
}

function vectorOf([lon = NaN, lat = NaN]: Position): Vector {
  const [x, y] = [lon * RADIANS, lat * RADIANS];
  return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
}

function lonLatOf([x, y, z]: Vector): LonLat {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const scaled = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by];
const unit = (a: Vector): Vector => scaled(a, 1 / Math.hypot(...a));
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Squared chord length between two points, in Earth radii: it grows with the distance on the ground. */
function squaredDistance(a: Vector, b: Vector): number {
  const d = minus(a, b);
  return dot(d, d);
}
