/** Boxes on the screen and whether they are in each other's way. */
import { stretchMeets } from './overlap.ts';

/** Left, top, right and bottom in one unit. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Whether none of the boxes overlaps one of the others; touching is no overlap. */
export function apart(boxes: readonly Box[], others: readonly Box[]): boolean {
  return !boxes.some((box) => others.some((other) => overlap(box, other)));
}

export function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Whether a box lies wholly within another. */
export function inside([x0, y0, x1, y1]: Box, outer: Box): boolean {
  return x0 >= outer[0] && y0 >= outer[1] && x1 <= outer[2] && y1 <= outer[3];
}

/** Whether a line touches a box. */
export function crosses(line: readonly (readonly [x: number, y: number])[], box: Box): boolean {
  return line.some((point, index) => stretchMeets(line[index - 1] ?? point, point, box));
}
