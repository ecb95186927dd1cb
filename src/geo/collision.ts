/** Collision tests for boxes on the screen. */
import { segmentMeetsBox } from './intersects.ts';

/** Left, top, right and bottom, all in the same unit. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Whether no box overlaps any of the others. Touching boxes do not overlap. */
export function areDisjoint(boxes: readonly Box[], others: readonly Box[]): boolean {
  return !boxes.some((box) => others.some((other) => boxesOverlap(box, other)));
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Whether a box lies entirely within another. */
export function isInside([x0, y0, x1, y1]: Box, outer: Box): boolean {
  return x0 >= outer[0] && y0 >= outer[1] && x1 <= outer[2] && y1 <= outer[3];
}

/** Whether a line crosses or touches a box. */
export function lineMeetsBox(
  line: readonly (readonly [x: number, y: number])[],
  box: Box,
): boolean {
  return line.some((point, index) => segmentMeetsBox(line[index - 1] ?? point, point, box));
}
