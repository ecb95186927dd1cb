/** Label positions along lines: sections that are straight enough to read on. */
import type { Point } from '../geo/plane.ts';
import type { Frame } from './projection.ts';

/** Minimum distance between the ends of a section, relative to its length. */
const MIN_STRAIGHTNESS = 0.94;
/** Distance between the starts of candidate sections, relative to their length. */
const STEP_RATIO = 0.25;

export interface LinePosition {
  /** Center, in user units. */
  readonly at: Point;
  /** Rotation in degrees clockwise that keeps letters upright, -90 to 90. */
  readonly turn: number;
}

/** Straight sections of a length in user units; those in the frame come first, then the straightest. */
export function placeOnLines(
  lines: readonly (readonly Point[])[],
  length: number,
  { width, height }: Frame,
): LinePosition[] {
  const sections = lines.flatMap((line) => sectionsOf(line, length));
  const inFrame = ([x, y]: Point) => x > 0 && y > 0 && x < width && y < height;
  return sections
    .filter(({ straightness }) => straightness >= MIN_STRAIGHTNESS)
    .toSorted(
      (a, b) => Number(inFrame(b.at)) - Number(inFrame(a.at)) || b.straightness - a.straightness,
    )
    .slice(0, 12);
}

function sectionsOf(
  line: readonly Point[],
  length: number,
): (LinePosition & { straightness: number })[] {
  const ends = cumulativeLengths(line);
  const total = ends.at(-1) ?? 0;
  const count = Math.max(0, Math.floor((total - length) / (length * STEP_RATIO)) + 1);
  return Array.from({ length: count }, (_, index) => {
    const from = index * length * STEP_RATIO;
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
      straightness: Math.hypot(bx - ax, by - ay) / length,
    };
  });
}

/** Length of a line up to each of its points. */
export function cumulativeLengths(line: readonly Point[]): number[] {
  let sum = 0;
  return line.map(([x, y], index) => {
    const [px, py] = line[index - 1] ?? [x, y];
    sum += Math.hypot(x - px, y - py);
    return sum;
  });
}

/** The point of a line at a distance from its start; `ends` are its `cumulativeLengths`. */
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
