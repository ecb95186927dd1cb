/** Compact path data. */
import type { Point } from '../geo/plane.ts';
import { compactNumber } from './escape.ts';

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
