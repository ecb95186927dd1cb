/** A panhandle of a country, cut off at a gate: the shortest lines from a place to both neighbours. */
import { apart, nearestOn, segments, type Line, type Segment } from './flat.ts';
import type { Point } from './plane.ts';
import type { Strip } from './strip.ts';

/** The borders of a panhandle on the plane; `ring` is the country's outline that holds it. */
export interface Outline {
  readonly ring: Line;
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  readonly end: readonly Segment[];
}

/** A panhandle as an area and as a strip to be measured. */
export interface Corridor {
  readonly ring: Line;
  readonly strip: Strip;
}

/** The ring from one place on it to another, onwards in its own direction. */
function section(ring: Line, from: Point, to: Point): Line {
  const open = ring.slice(0, -1);
  const list = segments(ring);
  const [a, b] = [nearestOn(from, list).segment, nearestOn(to, list).segment];
  const count = (b - a + open.length) % open.length;
  const inner = Array.from({ length: count }, (_, i) => open[(a + 1 + i) % open.length] as Point);
  return [from, ...inner, to].filter(
    (p, i, all) => i === 0 || apart(p, all[i - 1] as Point) > 1e-6,
  );
}

/** The segments of a line that lie on a border, to 10 m. */
function along(line: Line, border: readonly Segment[]): Segment[] {
  return segments(line).filter(([a, b]) => {
    const mid: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    return nearestOn(mid, border).km < 0.01;
  });
}

/**
 * The panhandle beyond a gate place. The gate runs from the left neighbour over the place to the
 * right one. Of the two sections of the outline it is the one that reaches the neighbour at the end.
 */
export function corridorOf(place: Point, outline: Outline): Corridor {
  const [l, r] = [nearestOn(place, outline.left).point, nearestOn(place, outline.right).point];
  const ways = [section(outline.ring, l, r), section(outline.ring, r, l).toReversed()];
  const way = ways.find((line) => along(line, outline.end).length > 0);
  if (!way) throw new Error('the corridor does not reach the neighbour at its end');
  const sides = {
    left: along(way, outline.left),
    right: along(way, outline.right),
    end: along(way, outline.end),
  };
  return { ring: [...way, place, l], strip: { ...sides, gate: [l, place, r] } };
}
