/** Cuts a panhandle from a country at a gate: the shortest lines from a place to both neighbours. */
import {
  distance,
  nearestPoint,
  segments,
  type Line,
  type Segment,
  type Point,
} from '../../../src/geo/plane.ts';
import type { Strip } from './stripMeasures.ts';

/** The borders of a panhandle on the plane; `ring` is the country's outline that contains it. */
export interface Outline {
  readonly ring: Line;
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  readonly end: readonly Segment[];
}

/** A panhandle as an area and as a strip for measuring. */
export interface Corridor {
  readonly ring: Line;
  readonly strip: Strip;
}

/** The section of a ring between two points on it, in the ring's direction. */
function ringSection(ring: Line, from: Point, to: Point): Line {
  const open = ring.slice(0, -1);
  const list = segments(ring);
  const [a, b] = [nearestPoint(from, list).segment, nearestPoint(to, list).segment];
  const count = (b - a + open.length) % open.length;
  const inner = Array.from({ length: count }, (_, i) => open[(a + 1 + i) % open.length] as Point);
  return [from, ...inner, to].filter(
    (p, i, all) => i === 0 || distance(p, all[i - 1] as Point) > 1e-6,
  );
}

/** The segments of a line within 10 m of a border. */
function segmentsAlong(line: Line, border: readonly Segment[]): Segment[] {
  return segments(line).filter(([a, b]) => {
    const mid: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    return nearestPoint(mid, border).km < 0.01;
  });
}

/**
 * The panhandle beyond a gate, which runs from the left neighbour through the place to the right one. Of
 * the two sections of the outline, the panhandle is the one that reaches the neighbour at the end.
 */
export function cutCorridor(place: Point, outline: Outline): Corridor {
  const [l, r] = [
    nearestPoint(place, outline.left).point,
    nearestPoint(place, outline.right).point,
  ];
  const sections = [ringSection(outline.ring, l, r), ringSection(outline.ring, r, l).toReversed()];
  const boundary = sections.find((line) => segmentsAlong(line, outline.end).length > 0);
  if (!boundary) throw new Error('the corridor does not reach the neighbour at its end');
  const sides = {
    left: segmentsAlong(boundary, outline.left),
    right: segmentsAlong(boundary, outline.right),
    end: segmentsAlong(boundary, outline.end),
  };
  return { ring: [...boundary, place, l], strip: { ...sides, gate: [l, place, r] } };
}
