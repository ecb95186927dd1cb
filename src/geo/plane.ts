/** Plane geometry: distances, nearest points, intersections. */

export type Point = readonly [x: number, y: number];

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
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  if (square === 0) return a;
  const t = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square;
  return interpolate(a, b, Math.min(1, Math.max(0, t)));
}

/** Distance of `p` from the segment a–b. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  return distance(p, nearestOnSegment(p, [a, b]));
}

/** The nearest point of a line: its segment's index, and its distance, on planes of km. */
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

/** Points along a line, at most `step` km apart, including its vertices. */
export function samplePoints(line: Line, step: number): Point[] {
  const out: Point[] = line.slice(0, 1);
  for (const [a, b] of segments(line)) {
    const parts = Math.max(1, Math.ceil(distance(a, b) / step));
    for (let i = 1; i <= parts; i += 1) out.push(interpolate(a, b, i / parts));
  }
  return out;
}
