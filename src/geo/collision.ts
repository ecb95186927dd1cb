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

/** Whether a line crosses or touches a box. */
export function lineMeetsBox(line: readonly (readonly number[])[], box: Box): boolean {
  return line.some((point, index) => segmentMeetsBox(line[index - 1] ?? point, point, box));
}

/** Whether a segment meets a box: their extents overlap, and the corners are not all on one side of it. */
function segmentMeetsBox(
  [ax = NaN, ay = NaN]: readonly number[],
  [bx = NaN, by = NaN]: readonly number[],
  [x0, y0, x1, y1]: Box,
): boolean {
  if (Math.max(ax, bx) < x0 || Math.min(ax, bx) > x1) return false;
  if (Math.max(ay, by) < y0 || Math.min(ay, by) > y1) return false;
  const [dx, dy] = [bx - ax, by - ay];
  // Runs for each segment and candidate of a label, so without arrays.
  const leftTop = dx * (y0 - ay) - dy * (x0 - ax);
  const leftBottom = dx * (y1 - ay) - dy * (x0 - ax);
  const rightTop = dx * (y0 - ay) - dy * (x1 - ax);
  const rightBottom = dx * (y1 - ay) - dy * (x1 - ax);
  return (
    Math.min(leftTop, leftBottom, rightTop, rightBottom) <= 0 &&
    Math.max(leftTop, leftBottom, rightTop, rightBottom) >= 0
  );
}
