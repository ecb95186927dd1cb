/** Where a name may stand along a line: the stretches that are straight enough to read on. */
import type { Point } from './path.ts';
import type { Frame } from './projection.ts';

/** Share of a stretch's length that must be left between its ends. */
const STRAIGHT = 0.94;
/** Stretches are tried at every such share of their length. */
const STEP = 0.25;

export interface Stretch {
  /** Its middle, in user units. */
  readonly at: Point;
  /** Degrees clockwise, so that letters stand upright. */
  readonly turn: number;
}

/** Straight stretches of this length in user units, those in the picture's box and the straightest first. */
export function along(
  lines: readonly (readonly Point[])[],
  length: number,
  { width, height }: Frame,
): Stretch[] {
  const found = lines.flatMap((line) => stretches(line, length));
  const inBox = ([x, y]: Point) => x > 0 && y > 0 && x < width && y < height;
  return found
    .filter(({ straight }) => straight >= STRAIGHT)
    .toSorted((a, b) => Number(inBox(b.at)) - Number(inBox(a.at)) || b.straight - a.straight)
    .slice(0, 12);
}

function stretches(line: readonly Point[], length: number): (Stretch & { straight: number })[] {
  const ends = distances(line);
  const total = ends.at(-1) ?? 0;
  const count = Math.max(0, Math.floor((total - length) / (length * STEP)) + 1);
  return Array.from({ length: count }, (_, index) => {
    const from = index * length * STEP;
    const [[ax, ay], [mx, my], [bx, by]] = [
      pointAt(line, ends, from),
      pointAt(line, ends, from + length / 2),
      pointAt(line, ends, from + length),
    ];
    const turn = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
    const upright = turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn;
    return {
      at: [(ax + 2 * mx + bx) / 4, (ay + 2 * my + by) / 4] as const,
      turn: upright,
      straight: Math.hypot(bx - ax, by - ay) / length,
    };
  });
}

/** Length of the line up to each of its points. */
export function distances(line: readonly Point[]): number[] {
  let sum = 0;
  return line.map(([x, y], index) => {
    const [px, py] = line[index - 1] ?? [x, y];
    sum += Math.hypot(x - px, y - py);
    return sum;
  });
}

/** The point of a line at a distance from its start; `ends` are its `distances`. */
export function pointAt(line: readonly Point[], ends: readonly number[], distance: number): Point {
  const index = Math.max(
    1,
    ends.findIndex((end) => end >= distance),
  );
  const [[ax, ay], [bx, by]] = [line[index - 1] ?? [0, 0], line[index] ?? [0, 0]];
  const [start, end] = [ends[index - 1] ?? 0, ends[index] ?? 0];
  const t = end > start ? (distance - start) / (end - start) : 0;
  return [ax + t * (bx - ax), ay + t * (by - ay)];
}
