/** Boxes on a plane, such as the screen, and what they overlap. */
import type { Point } from './plane.ts';

/** Left, top, right and bottom, all in the same unit. On planes with y up, bottom and top change places. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** The smallest box that contains all points. */
export function boxAround(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1];
}

/** A box enlarged on all sides. */
export function growBox([x0, y0, x1, y1]: Box, by: number): Box {
  return [x0 - by, y0 - by, x1 + by, y1 + by];
}

/** Whether no box overlaps any of the others. Touching boxes do not overlap. */
export function areDisjoint(boxes: readonly Box[], others: readonly Box[]): boolean {
  return !boxes.some((box) => others.some((other) => boxesOverlap(box, other)));
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/**
 * Whether a line crosses or touches a box: for one of its segments, the extents overlap and the corners of
 * the box are not all on one side. Runs for each candidate of a label, so it creates no arrays.
 */
export function lineMeetsBox(line: readonly (readonly number[])[], [x0, y0, x1, y1]: Box): boolean {
  let from = line[0];
  for (const to of line) {
    const [ax = NaN, ay = NaN] = from ?? to;
    const [bx = NaN, by = NaN] = to;
    from = to;
    if ((ax < x0 && bx < x0) || (ax > x1 && bx > x1)) continue;
    if ((ay < y0 && by < y0) || (ay > y1 && by > y1)) continue;
    const dx = bx - ax;
    const dy = by - ay;
    const leftTop = dx * (y0 - ay) - dy * (x0 - ax);
    const leftBottom = dx * (y1 - ay) - dy * (x0 - ax);
    const rightTop = dx * (y0 - ay) - dy * (x1 - ax);
    const rightBottom = dx * (y1 - ay) - dy * (x1 - ax);
    if (
      Math.min(leftTop, leftBottom, rightTop, rightBottom) <= 0 &&
      Math.max(leftTop, leftBottom, rightTop, rightBottom) >= 0
    )
      return true;
  }
  return false;
}
