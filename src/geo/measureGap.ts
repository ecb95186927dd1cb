/** Where two things are nearest to each other, on the sphere. Edges are great circles between their ends. */
import type { Geometry, Position } from 'geojson';
import type { LonLat } from './geo.ts';
import { distanceKm } from './measure.ts';

/** The shortest way from one thing to another. */
export interface Gap {
  readonly km: number;
  readonly from: LonLat;
  readonly to: LonLat;
}

type Vector = readonly [x: number, y: number, z: number];
/** An edge as its two ends; a point is an edge from itself to itself. */
interface Edge {
  readonly a: Vector;
  readonly b: Vector;
}

const RADIANS = Math.PI / 180;

/**
 * The nearest gap between two geometries: 0 km where they touch, cross or one lies in the other.
 * Throws if one is empty. Takes all edges of the one against all of the other.
 */
export function nearestGap(a: Geometry, b: Geometry): Gap {
  const [from, to] = [edgesOf(a), edgesOf(b)];
  const [first, second] = [from[0], to[0]];
  if (!first || !second) throw new Error('a gap needs two things that are somewhere, one is empty');
  const [here, there] = [placeOf(first.a), placeOf(second.a)];
  if (holds(b, here)) return { km: 0, from: here, to: here };
  if (holds(a, there)) return { km: 0, from: there, to: there };
  let best: readonly [number, Vector, Vector] = [Infinity, first.a, second.a];
  for (const one of from) {
    for (const other of to) {
      if (square(one.a, other.a) > reach(one, other, best[0])) continue;
      for (const [p, q] of candidates(one, other)) {
        const apart = square(p, q);
        if (apart < best[0]) best = [apart, p, q];
      }
    }
  }
  const [p, q] = [placeOf(best[1]), placeOf(best[2])];
  return { km: best[0] === 0 ? 0 : distanceKm(p, q), from: p, to: q };
}

/** The square of the distance of ends beyond which two edges cannot come as near as the best so far. */
function reach(one: Edge, other: Edge, best: number): number {
  return (
    (Math.sqrt(best) + Math.sqrt(square(one.a, one.b)) + Math.sqrt(square(other.a, other.b))) ** 2
  );
}

/** The pairs of points among which the nearest of two edges is. */
function candidates(one: Edge, other: Edge): readonly (readonly [Vector, Vector])[] {
  const met = crossing(one, other);
  if (met) return [[met, met]];
  return [
    [one.a, nearestOn(one.a, other)],
    [one.b, nearestOn(one.b, other)],
    [nearestOn(other.a, one), other.a],
    [nearestOn(other.b, one), other.b],
  ];
}

/** The point of an edge nearest to another point. */
function nearestOn(p: Vector, { a, b }: Edge): Vector {
  const normal = cross(a, b);
  const size = Math.hypot(...normal);
  if (size < 1e-15) return a;
  const foot = unit(minus(p, scaled(normal, dot(p, normal) / size ** 2)));
  if (dot(cross(a, foot), normal) >= 0 && dot(cross(foot, b), normal) >= 0) return foot;
  return square(p, a) <= square(p, b) ? a : b;
}

/** Where two edges cross, if they do. */
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

/** Whether a place lies in an area, by the even-odd rule in degrees; false for what is no area. */
function holds(geometry: Geometry, [x, y]: LonLat): boolean {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return false;
  let inside = false;
  for (const ring of linesOf(geometry)) {
    for (let i = 1; i < ring.length; i += 1) {
      const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[i - 1], ring[i]];
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
    }
  }
  return inside;
}

function edgesOf(geometry: Geometry): readonly Edge[] {
  return linesOf(geometry).flatMap((line) => {
    const points = line.map(vectorOf);
    const [first] = points;
    if (points.length === 1 && first) return [{ a: first, b: first }];
    return points.slice(1).map((b, i) => ({ a: points[i] as Vector, b }));
  });
}

function linesOf(geometry: Geometry): readonly Position[][] {
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

function vectorOf([lon = NaN, lat = NaN]: Position): Vector {
  const [x, y] = [lon * RADIANS, lat * RADIANS];
  return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
}

function placeOf([x, y, z]: Vector): LonLat {
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

/** The square of the straight distance of two points, in radii: it grows with that along the ground. */
function square(a: Vector, b: Vector): number {
  const d = minus(a, b);
  return dot(d, d);
}
