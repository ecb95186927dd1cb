/** Plane geometry in km: distances, nearest points, intersections, point in polygon. */
import type { Point } from './plane.ts';

/** A polyline; a ring repeats its first point at the end. */
export type Line = readonly Point[];

export type Segment = readonly [Point, Point];

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The point at fraction `t` from `a` to `b`. */
export function interpolate(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** Twice the signed area of the triangle a, b, c; positive if `c` is left of a→b. */
export function orientation(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Pairs of consecutive points. */
export function segments(line: Line): Segment[] {
  return line.slice(1).map((point, i) => [line[i] as Point, point]);
}

export function lineLength(line: Line): number {
  return segments(line).reduce((sum, [a, b]) => sum + distance(a, b), 0);
}

/** The point of a segment nearest to `p`. */
export function nearestOnSegment(p: Point, [a, b]: Segment): Point {
  const square = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2;
  if (square === 0) return a;
  const t = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / square;
  return interpolate(a, b, Math.min(1, Math.max(0, t)));
}

/** The nearest point of a line: its segment's index, and its distance in km. */
export interface Nearest {
  readonly point: Point;
  readonly segment: number;
  readonly km: number;
}

/** The nearest point on several segments. Throws if there are none. */
export function nearestPoint(p: Point, list: readonly Segment[]): Nearest {
  let best: Nearest | undefined;
  list.forEach((segment, i) => {
    const point = nearestOnSegment(p, segment);
    const km = distance(p, point);
    if (!best || km < best.km) best = { point, segment: i, km };
  });
  if (!best) throw new Error('nearestPoint: expected at least one segment');
  return best;
}

/** Fraction along a→b (0–1) at which it properly crosses c→d; undefined if they touch or miss. */
export function crossingFraction([a, b]: Segment, [c, d]: Segment): number | undefined {
  const [ca, cb] = [orientation(c, d, a), orientation(c, d, b)];
  const [ac, ad] = [orientation(a, b, c), orientation(a, b, d)];
  if (ca * cb >= 0 || ac * ad >= 0) return undefined;
  return ca / (ca - cb);
}

/** Whether a point is inside rings by the even-odd rule; holes are outside. */
export function isInside([x, y]: Point, rings: readonly Line[]): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [ring[i - 1] as Point, ring[i] as Point];
      if (a[1] > y === b[1] > y) continue;
      if (x < a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1])) odd = !odd;
    }
  }
  return odd;
}

/** Points along a line, at most `step` km apart, including its vertices. */
export function samplePoints(line: Line, step: number): Point[] {
  const out: Point[] = line.slice(0, 1);
  for (const [a, b] of segments(line)) {
    const parts = Math.max(1, Math.ceil(distance(a, b) / step));
    for (let i = 1; i <= parts; i += 1) out.push(interpolate(a, b, i / parts));
  }
  return out;
}

/** Simplifies a line by Douglas–Peucker with a tolerance in km. */
export function simplify(line: Line, km: number): Line {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  let [far, at] = [km, -1];
  for (let i = 1; i < line.length - 1; i += 1) {
    const p = line[i] as Point;
    const away = distance(p, nearestOnSegment(p, [first, last]));
    if (away > far) [far, at] = [away, i];
  }
  if (at < 0) return [first, last];
  return [...simplify(line.slice(0, at + 1), km), ...simplify(line.slice(at), km).slice(1)];
}
