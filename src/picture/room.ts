/** Boxes on the screen and whether they are in each other's way. */

/** Left, top, right and bottom in one unit. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Whether none of the boxes overlaps one of the others; touching is no overlap. */
export function apart(boxes: readonly Box[], others: readonly Box[]): boolean {
  return !boxes.some((box) => others.some((other) => overlap(box, other)));
}

export function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
