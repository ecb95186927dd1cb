/** Glyph outlines as compact SVG path data: y down, whole font units. */

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Tolerance of a control point in font units: 0.01 px at the size of map labels. */
const TOLERANCE = 1;

/**
 * Converts path data with y up (`M`, `L`, `Q`, `C`, `Z`) to relative commands with y down. Offsets are
 * between rounded positions, so rounding errors do not add up. Where a TrueType curve continues smoothly,
 * `t` omits the second control point.
 */
export function glyphPath(path: string): string {
  let at: Point = { x: 0, y: 0 };
  let start = at;
  /** Control point of the preceding quadratic curve. */
  let control: Point | undefined;
  return path.replaceAll(/([MLQCZ])([^A-Z]*)/g, (_, command: string, rest: string) => {
    if (command === 'Z') {
      at = start;
      control = undefined;
      return 'z';
    }
    const points = parsePoints(rest);
    const from = at;
    at = points.at(-1) ?? at;
    if (command === 'M') {
      start = at;
      control = undefined;
      return `M${joinNumbers([at.x, at.y])}`;
    }
    const steps = points.flatMap(({ x, y }) => [x - from.x, y - from.y]);
    const before = control;
    control = command === 'Q' ? points[0] : undefined;
    const mirrored = before && { x: 2 * from.x - before.x, y: 2 * from.y - before.y };
    if (command === 'L' && from.y === at.y) return `h${at.x - from.x}`;
    if (command === 'L' && from.x === at.x) return `v${at.y - from.y}`;
    if (!control || !mirrored || !isNear(control, mirrored))
      return command.toLowerCase() + joinNumbers(steps);
    control = mirrored;
    return `t${joinNumbers([at.x - from.x, at.y - from.y])}`;
  });
}

function isNear(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) <= TOLERANCE && Math.abs(a.y - b.y) <= TOLERANCE;
}

function parsePoints(text: string): Point[] {
  const numbers = (text.match(/-?[\d.]+/g) ?? []).map((number) => Math.round(Number(number)));
  return Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[2 * index] ?? 0,
    y: -(numbers[2 * index + 1] ?? 0),
  }));
}

/** Joins numbers; a minus sign needs no separator. */
function joinNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number, index) => (index > 0 && number >= 0 ? ` ${number}` : String(number + 0)))
    .join('');
}
