/** Simplification of lines and rings in user units, and compact path data. */
import { compactNumber } from './escape.ts';

export type Point = readonly [x: number, y: number];

/**
 * Simplifies a line with Douglas–Peucker. The tolerance may vary by position. The ends are kept.
 */
export function simplify(line: readonly Point[], tolerance: (point: Point) => number): Point[] {
  const keep = new Set([0, line.length - 1]);
  const open: [from: number, to: number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const far = farthest(line, span);
    const point = line[far.index];
    if (!point || far.distance <= tolerance(point)) continue;
    keep.add(far.index);
    open.push([span[0], far.index], [far.index, span[1]]);
  }
  return line.filter((_, index) => keep.has(index));
}

function farthest(line: readonly Point[], [from, to]: readonly [number, number]) {
  const far = { index: from, distance: 0 };
  const [a, b] = [line[from], line[to]];
  for (let index = from + 1; a && b && index < to; index++) {
    const offset = distance(line[index] ?? a, a, b);
    if (offset > far.distance) Object.assign(far, { index, distance: offset });
  }
  return far;
}

/** Distance of a point from a segment. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Twice the signed area of a ring, positive if it runs clockwise on the screen. */
export function doubleArea(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * ny - nx * y;
  }, 0);
}

/**
 * Path data of lines, or of rings if `closed`. Each starts with an absolute position, followed by
 * relative steps between rounded positions, so that rounding errors do not add up. Coincident points
 * are merged.
 */
export function pathData(
  lines: readonly (readonly Point[])[],
  closed: boolean,
  digits: number,
): string {
  return lines.map((line) => subpath(line, closed, digits)).join('');
}

function subpath(line: readonly Point[], closed: boolean, digits: number): string {
  const grid = 10 ** digits;
  const points = line
    .map(([x, y]) => [Math.round(x * grid), Math.round(y * grid)] as const)
    .filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
  const [first, ...rest] = points;
  if (!first || rest.length < (closed ? 2 : 1)) return '';
  const steps = rest.map(([x, y], index) => {
    const [px, py] = points[index] ?? first;
    return [x - px, y - py];
  });
  const write = (numbers: readonly number[]) =>
    joinNumbers(numbers.map((number) => compactNumber(number / grid, digits)));
  return `M${write(first)}l${write(steps.flat())}${closed ? 'z' : ''}`;
}

/** Joins numbers with as few separators as possible. */
function joinNumbers(numbers: readonly string[]): string {
  return numbers.reduce((text, number, index) => {
    if (index === 0 || number.startsWith('-')) return text + number;
    const joined = number.startsWith('.') && (numbers[index - 1] ?? '').includes('.');
    return `${text}${joined ? '' : ' '}${number}`;
  }, '');
}
