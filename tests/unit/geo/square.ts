/** A closed ring counterclockwise around a square, from its lower left corner. */
export const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
