/** Outlines of letters as path data: y down, whole font units, in as few characters as say the same. */

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Font units by which a curve's control point may be off: a hundredth of a pixel at the size of a map's names. */
const OFF = 1;

/**
 * Path data with y up (`M`, `L`, `Q`, `C`, `Z`) as path data with y down, in relative steps between
 * rounded positions, so that rounding never adds up. TrueType's curves run on through the middle of two
 * control points: there the second one need not be said (`t`).
 */
export function glyphPath(path: string): string {
  let at: Point = { x: 0, y: 0 };
  let start = at;
  /** Control point of a curve that has just ended. */
  let control: Point | undefined;
  return path.replaceAll(/([MLQCZ])([^A-Z]*)/g, (_, command: string, rest: string) => {
    if (command === 'Z') {
      at = start;
      control = undefined;
      return 'z';
    }
    const points = pointsOf(rest);
    const from = at;
    at = points.at(-1) ?? at;
    if (command === 'M') {
      start = at;
      control = undefined;
      return `M${joined([at.x, at.y])}`;
    }
    const steps = points.flatMap(({ x, y }) => [x - from.x, y - from.y]);
    const before = control;
    control = command === 'Q' ? points[0] : undefined;
    const mirrored = before && { x: 2 * from.x - before.x, y: 2 * from.y - before.y };
    if (command === 'L' && from.y === at.y) return `h${at.x - from.x}`;
    if (command === 'L' && from.x === at.x) return `v${at.y - from.y}`;
    if (!control || !mirrored || !near(control, mirrored))
      return command.toLowerCase() + joined(steps);
    control = mirrored;
    return `t${joined([at.x - from.x, at.y - from.y])}`;
  });
}

function near(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) <= OFF && Math.abs(a.y - b.y) <= OFF;
}

function pointsOf(text: string): Point[] {
  const numbers = (text.match(/-?[\d.]+/g) ?? []).map((number) => Math.round(Number(number)));
  return Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[2 * index] ?? 0,
    y: -(numbers[2 * index + 1] ?? 0),
  }));
}

/** Numbers with nothing between them where a sign parts them. */
function joined(numbers: readonly number[]): string {
  return numbers
    .map((number, index) => (index > 0 && number >= 0 ? ` ${number}` : String(number + 0)))
    .join('');
}
