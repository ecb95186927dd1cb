/** Measures of a strip of land between two borders: medial line, widths and shortest gap. */
import {
  distance,
  interpolate,
  nearestPoint,
  samplePoints,
  orientation,
  type Line,
  type Segment,
  type Point,
} from '../../../src/geo/plane.ts';

/** A strip's outline by neighbour: left, right, end, and the gate. */
export interface Strip {
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  readonly end: readonly Segment[];
  /** The line that separates the strip from the rest of the country. */
  readonly gate: Line;
}

/** A straight line through a point from one side of the strip to the other. */
export interface Width {
  readonly at: Point;
  readonly from: Point;
  readonly to: Point;
  readonly km: number;
}

/** The difference of the distances to both sides in km, and the nearest points. */
function sideDistances(p: Point, strip: Strip): { off: number; left: Point; right: Point } {
  const [left, right] = [nearestPoint(p, strip.left), nearestPoint(p, strip.right)];
  return { off: left.km - right.km, left: left.point, right: right.point };
}

function unitVector(from: Point, to: Point): Point {
  const km = distance(from, to) || 1;
  return [(to[0] - from[0]) / km, (to[1] - from[1]) / km];
}

/** The point of the gate equidistant from both sides. */
function middleOfGate(strip: Strip): Point {
  const points = samplePoints(strip.gate, 0.02);
  return points.reduce((best, p) =>
    Math.abs(sideDistances(p, strip).off) < Math.abs(sideDistances(best, strip).off) ? p : best,
  );
}

/** Moves a point to the medial line by Newton's method. */
function moveToMedial(start: Point, strip: Strip): Point {
  let p = start;
  for (let i = 0; i < 12; i += 1) {
    const { off, left, right } = sideDistances(p, strip);
    const [l, r] = [unitVector(left, p), unitVector(right, p)];
    const slope: Point = [l[0] - r[0], l[1] - r[1]];
    const square = slope[0] ** 2 + slope[1] ** 2;
    if (Math.abs(off) < 1e-4 || square < 1e-6) break;
    p = [p[0] - (off * slope[0]) / square, p[1] - (off * slope[1]) / square];
  }
  return p;
}

/**
 * The medial line, equidistant from both sides, from the gate to the end. It advances in steps of `step` km
 * perpendicular to the gradient of the distance difference, corrected by Newton's method; the last point is
 * on the end's border.
 */
export function medialLine(strip: Strip, step = 0.5): Line {
  const line: Point[] = [middleOfGate(strip)];
  for (let i = 0; i < 5000; i += 1) {
    const p = line.at(-1) as Point;
    const { left, right } = sideDistances(p, strip);
    const [l, r] = [unitVector(left, p), unitVector(right, p)];
    const ahead = unitVector([0, 0], [r[1] - l[1], l[0] - r[0]]);
    const next = moveToMedial([p[0] + ahead[0] * step, p[1] + ahead[1] * step], strip);
    const met = findIntersection([p, next], strip.end);
    if (met) return [...line, met];
    line.push(next);
  }
  throw new Error('the medial line does not reach the end of the strip; check its sides');
}

function findIntersection(way: Segment, border: readonly Segment[]): Point | undefined {
  for (const [c, d] of border) {
    const [ca, cb] = [orientation(c, d, way[0]), orientation(c, d, way[1])];
    const [ac, ad] = [orientation(way[0], way[1], c), orientation(way[0], way[1], d)];
    if (ca * cb <= 0 && ac * ad <= 0 && ca !== cb)
      return interpolate(way[0], way[1], ca / (ca - cb));
  }
  return undefined;
}

/** Distance in km from a point to a border in a direction; Infinity if there is none. */
function rayDistance(p: Point, [ux, uy]: Point, border: readonly Segment[]): number {
  let best = Infinity;
  for (const [a, b] of border) {
    const [ax, ay] = [a[0] - p[0], a[1] - p[1]];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const det = dx * uy - dy * ux;
    if (Math.abs(det) < 1e-12) continue;
    const far = (dx * ay - dy * ax) / det;
    const share = (ux * ay - uy * ax) / det;
    if (far >= 0 && far < best && share >= 0 && share <= 1) best = far;
  }
  return best;
}

/** The width through `p` in a direction; undefined if it leaves the strip between left and right. */
function widthInDirection(p: Point, angle: number, strip: Strip): Width | undefined {
  const u: Point = [Math.cos(angle), Math.sin(angle)];
  const v: Point = [-u[0], -u[1]];
  const [toLeft, toRight] = [rayDistance(p, u, strip.left), rayDistance(p, v, strip.right)];
  const gate = strip.gate.slice(1).map((q, i): Segment => [strip.gate[i] as Point, q]);
  const clear =
    toLeft <=
      Math.min(
        rayDistance(p, u, strip.right),
        rayDistance(p, u, strip.end),
        rayDistance(p, u, gate),
      ) &&
    toRight <=
      Math.min(
        rayDistance(p, v, strip.left),
        rayDistance(p, v, strip.end),
        rayDistance(p, v, gate),
      );
  if (!clear || !Number.isFinite(toLeft + toRight)) return undefined;
  return {
    at: p,
    from: [p[0] + u[0] * toLeft, p[1] + u[1] * toLeft],
    to: [p[0] + v[0] * toRight, p[1] + v[1] * toRight],
    km: toLeft + toRight,
  };
}

/**
 * The strip's width at a point of its medial line: the shortest straight line through it that joins both
 * sides. Undefined at the tip, where the end's border is nearer than the sides.
 */
export function widthAt(p: Point, strip: Strip): Width | undefined {
  if (nearestPoint(p, strip.end).km < nearestPoint(p, strip.left).km) return undefined;
  let best: { width: Width; angle: number } | undefined;
  const probe = (angle: number): void => {
    const width = widthInDirection(p, angle, strip);
    if (width && (!best || width.km < best.width.km)) best = { width, angle };
  };
  const degree = Math.PI / 180;
  for (let i = 0; i < 360; i += 1) probe(i * degree);
  const middle = best?.angle;
  if (middle !== undefined) for (let i = -50; i <= 50; i += 1) probe(middle + (i / 50) * degree);
  return best?.width;
}

/** The shortest line between two borders that do not intersect. */
export function shortestGap(one: readonly Segment[], other: readonly Segment[]): Width {
  const ends = (list: readonly Segment[]): Point[] => list.flatMap(([a, b]) => [a, b]);
  const forth = ends(one).map((p) => ({ from: p, ...nearestPoint(p, other) }));
  const back = ends(other).map((p) => ({ from: p, ...nearestPoint(p, one) }));
  const least = <T extends { km: number }>(list: T[]): T =>
    list.reduce((a, b) => (b.km < a.km ? b : a));
  const [f, b] = [least(forth), least(back)];
  const [from, to] = f.km <= b.km ? [f.from, f.point] : [b.point, b.from];
  return { at: interpolate(from, to, 0.5), from, to, km: Math.min(f.km, b.km) };
}
