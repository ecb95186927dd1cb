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

/** Whether a box lies wholly within another. */
export function inside([x0, y0, x1, y1]: Box, outer: Box): boolean {
  return x0 >= outer[0] && y0 >= outer[1] && x1 <= outer[2] && y1 <= outer[3];
}

/** Whether a line touches a box. */
export function crosses(line: readonly (readonly [x: number, y: number])[], box: Box): boolean {
  return line.some((point, index) => {
    const before = line[index - 1] ?? point;
    return mayMeet(before, point, box) && segmentMeets(before, point, box);
  });
}

/** Whether a stretch is not all on one side of a box. */
function mayMeet(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  [x0, y0, x1, y1]: Box,
): boolean {
  return !(
    (ax < x0 && bx < x0) ||
    (ax > x1 && bx > x1) ||
    (ay < y0 && by < y0) ||
    (ay > y1 && by > y1)
  );
}

/** Liang and Barsky: whether what is left of a stretch within the box is anything at all. */
function segmentMeets(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  [x0, y0, x1, y1]: Box,
): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, ax - x0],
    [dx, x1 - ax],
    [-dy, ay - y0],
    [dy, y1 - ay],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    if (from > to) return false;
  }
  return true;
}
