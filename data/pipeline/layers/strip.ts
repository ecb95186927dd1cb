/** Measures of a strip of land between two borders: its middle line, its widths, its least gap. */
import { apart, between, nearestOn, sampled, turn, type Line, type Segment } from './flat.ts';
import type { Point } from './plane.ts';

/** A strip's outline by what lies beyond: one neighbour on each side, one at the end, the gate. */
export interface Strip {
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  readonly end: readonly Segment[];
  /** The lines that cut the strip off from the rest of the country. */
  readonly gate: Line;
}

/** A straight line through a place, from one side of the strip to the other. */
export interface Width {
  readonly at: Point;
  readonly from: Point;
  readonly to: Point;
  readonly km: number;
}

/** How much nearer one is to the right side than to the left, in km, and where both are nearest. */
function balance(p: Point, strip: Strip): { off: number; left: Point; right: Point } {
  const [left, right] = [nearestOn(p, strip.left), nearestOn(p, strip.right)];
  return { off: left.km - right.km, left: left.point, right: right.point };
}

function unit(from: Point, to: Point): Point {
  const km = apart(from, to) || 1;
  return [(to[0] - from[0]) / km, (to[1] - from[1]) / km];
}

/** The place on the gate that is as far from one side as from the other. */
function middleOfGate(strip: Strip): Point {
  const points = sampled(strip.gate, 0.02);
  return points.reduce((best, p) =>
    Math.abs(balance(p, strip).off) < Math.abs(balance(best, strip).off) ? p : best,
  );
}

/** Newton's steps onto the line of equal distance. */
function settled(start: Point, strip: Strip): Point {
  let p = start;
  for (let i = 0; i < 12; i += 1) {
    const { off, left, right } = balance(p, strip);
    const [l, r] = [unit(left, p), unit(right, p)];
    const slope: Point = [l[0] - r[0], l[1] - r[1]];
    const square = slope[0] ** 2 + slope[1] ** 2;
    if (Math.abs(off) < 1e-4 || square < 1e-6) break;
    p = [p[0] - (off * slope[0]) / square, p[1] - (off * slope[1]) / square];
  }
  return p;
}

/**
 * The medial line: all points as far from the left side as from the right, from the gate to the
 * end. It is followed in steps of `step` km across the difference of the two distances, each step
 * set right by Newton's method; the last point lies on the end's border.
 */
export function medialLine(strip: Strip, step = 0.5): Line {
  const line: Point[] = [middleOfGate(strip)];
  for (let i = 0; i < 5000; i += 1) {
    const p = line.at(-1) as Point;
    const { left, right } = balance(p, strip);
    const [l, r] = [unit(left, p), unit(right, p)];
    const ahead = unit([0, 0], [r[1] - l[1], l[0] - r[0]]);
    const next = settled([p[0] + ahead[0] * step, p[1] + ahead[1] * step], strip);
    const met = meeting([p, next], strip.end);
    if (met) return [...line, met];
    line.push(next);
  }
  throw new Error('the medial line found no end: are the sides of the strip right?');
}

function meeting(way: Segment, border: readonly Segment[]): Point | undefined {
  for (const [c, d] of border) {
    const [ca, cb] = [turn(c, d, way[0]), turn(c, d, way[1])];
    const [ac, ad] = [turn(way[0], way[1], c), turn(way[0], way[1], d)];
    if (ca * cb <= 0 && ac * ad <= 0 && ca !== cb) return between(way[0], way[1], ca / (ca - cb));
  }
  return undefined;
}

/** How far along a direction one first meets a border, in km; Infinity if never. */
function sight(p: Point, [ux, uy]: Point, border: readonly Segment[]): number {
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

/** The line through `p` in a direction if it joins left and right without leaving the strip. */
function across(p: Point, angle: number, strip: Strip): Width | undefined {
  const u: Point = [Math.cos(angle), Math.sin(angle)];
  const v: Point = [-u[0], -u[1]];
  const [toLeft, toRight] = [sight(p, u, strip.left), sight(p, v, strip.right)];
  const gate = strip.gate.slice(1).map((q, i): Segment => [strip.gate[i] as Point, q]);
  const clear =
    toLeft <= Math.min(sight(p, u, strip.right), sight(p, u, strip.end), sight(p, u, gate)) &&
    toRight <= Math.min(sight(p, v, strip.left), sight(p, v, strip.end), sight(p, v, gate));
  if (!clear || !Number.isFinite(toLeft + toRight)) return undefined;
  return {
    at: p,
    from: [p[0] + u[0] * toLeft, p[1] + u[1] * toLeft],
    to: [p[0] + v[0] * toRight, p[1] + v[1] * toRight],
    km: toLeft + toRight,
  };
}

/**
 * The strip's width at a place of its medial line: the shortest straight line through it that joins
 * both sides. Undefined where the end's border is nearer than the sides: that is the strip's tip.
 */
export function widthAt(p: Point, strip: Strip): Width | undefined {
  if (nearestOn(p, strip.end).km < nearestOn(p, strip.left).km) return undefined;
  let best: { width: Width; angle: number } | undefined;
  const probe = (angle: number): void => {
    const width = across(p, angle, strip);
    if (width && (!best || width.km < best.width.km)) best = { width, angle };
  };
  const degree = Math.PI / 180;
  for (let i = 0; i < 360; i += 1) probe(i * degree);
  const middle = best?.angle;
  if (middle !== undefined) for (let i = -50; i <= 50; i += 1) probe(middle + (i / 50) * degree);
  return best?.width;
}

/** The shortest line between two borders that do not cross. */
export function leastGap(one: readonly Segment[], other: readonly Segment[]): Width {
  const ends = (list: readonly Segment[]): Point[] => list.flatMap(([a, b]) => [a, b]);
  const forth = ends(one).map((p) => ({ from: p, ...nearestOn(p, other) }));
  const back = ends(other).map((p) => ({ from: p, ...nearestOn(p, one) }));
  const least = <T extends { km: number }>(list: T[]): T =>
    list.reduce((a, b) => (b.km < a.km ? b : a));
  const [f, b] = [least(forth), least(back)];
  const [from, to] = f.km <= b.km ? [f.from, f.point] : [b.point, b.from];
  return { at: between(from, to, 0.5), from, to, km: Math.min(f.km, b.km) };
}
