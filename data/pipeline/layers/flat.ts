/** Geometry on the plane, in km: distances, nearest points, crossings, inside or out. */
import type { Point } from './plane.ts';

/** A run of points; a ring's first point is repeated at its end. */
export type Line = readonly Point[];

/** Two points. */
export type Segment = readonly [Point, Point];

export function apart(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The point `t` of the way from `a` to `b`. */
export function between(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** Twice the signed area of the triangle; positive if `c` lies left of a→b. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** The pairs of neighbouring points. */
export function segments(line: Line): Segment[] {
  return line.slice(1).map((point, i) => [line[i] as Point, point]);
}

export function lengthOf(line: Line): number {
  return segments(line).reduce((sum, [a, b]) => sum + apart(a, b), 0);
}

/** The area of a ring in km²; negative if it runs clockwise. */
export function signedArea(ring: Line): number {
  return segments(ring).reduce((sum, [a, b]) => sum + (a[0] * b[1] - b[0] * a[1]) / 2, 0);
}

/** Where on a→b one is nearest to `p`. */
export function nearestOnSegment(p: Point, [a, b]: Segment): Point {
  const square = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2;
  if (square === 0) return a;
  const t = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / square;
  return between(a, b, Math.min(1, Math.max(0, t)));
}

/** A point of a line: which segment it lies on, and how far it is from what was asked about. */
export interface Nearest {
  readonly point: Point;
  readonly segment: number;
  readonly km: number;
}

/** The nearest point of several segments; throws if there are none. */
export function nearestOn(p: Point, list: readonly Segment[]): Nearest {
  let best: Nearest | undefined;
  list.forEach((segment, i) => {
    const point = nearestOnSegment(p, segment);
    const km = apart(p, point);
    if (!best || km < best.km) best = { point, segment: i, km };
  });
  if (!best) throw new Error('nearestOn: no segments to be near to');
  return best;
}

/** How far along a→b (0–1) it properly crosses c→d; undefined where they only touch or miss. */
export function crossing([a, b]: Segment, [c, d]: Segment): number | undefined {
  const [ca, cb] = [turn(c, d, a), turn(c, d, b)];
  const [ac, ad] = [turn(a, b, c), turn(a, b, d)];
  if (ca * cb >= 0 || ac * ad >= 0) return undefined;
  return ca / (ca - cb);
}

/** Whether a point is inside rings by the even-odd rule, so that holes are outside. */
export function inside([x, y]: Point, rings: readonly Line[]): boolean {
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

/** Points along a line, no more than `step` km apart, its own points among them. */
export function sampled(line: Line, step: number): Point[] {
  const out: Point[] = line.slice(0, 1);
  for (const [a, b] of segments(line)) {
    const parts = Math.max(1, Math.ceil(apart(a, b) / step));
    for (let i = 1; i <= parts; i += 1) out.push(between(a, b, i / parts));
  }
  return out;
}

/** A line without the points that stray less than `km` from it (Douglas and Peucker's way). */
export function simplified(line: Line, km: number): Line {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  let [far, at] = [km, -1];
  for (let i = 1; i < line.length - 1; i += 1) {
    const p = line[i] as Point;
    const away = apart(p, nearestOnSegment(p, [first, last]));
    if (away > far) [far, at] = [away, i];
  }
  if (at < 0) return [first, last];
  return [...simplified(line.slice(0, at + 1), km), ...simplified(line.slice(at), km).slice(1)];
}
