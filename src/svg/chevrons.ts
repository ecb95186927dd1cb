/** Marks along lines that point the way their coordinates lead, as many as there is room for. */
import { CHEVRON } from '../cartography/flow.ts';
import { at, type ChevronStyle } from '../cartography/style.ts';
import { pointAt, distances } from './along.ts';
import { attributes, short } from './escape.ts';
import type { Drawn } from '../cartography/drawn.ts';
import { stateClasses, styleClass } from './classes.ts';
import { linesOf } from './geometry.ts';
import type { Point } from './path.ts';
import type { Frame } from './projection.ts';
import { apart, type Box } from '../geo/collision.ts';

/** A mark's outline, for a box of 2 × 2 around the origin. */
export const OUTLINE = `M${CHEVRON.map((point) => point.map((value) => short(value)).join(' ')).join('L')}Z`;

export interface Chevron {
  /** Its middle, in user units. */
  readonly at: Point;
  /** Degrees clockwise from the right. */
  readonly turn: number;
  /** Size across the line in px. */
  readonly side: number;
  readonly drawn: Drawn;
}

export interface Room {
  readonly frame: Frame;
  readonly zoom: number;
  /** User units to a px. */
  readonly units: number;
  /** What is taken of the screen, in px from the picture's corner. */
  readonly taken: readonly Box[];
}

/** Where a mark may stand instead where something is in its way, in shares of the step. */
const SHIFTS = [0, 0.2, -0.2, 0.4, -0.4];

/** The marks of a style, where neither names nor other marks are in their way. */
export function placeChevrons(
  style: ChevronStyle,
  features: readonly Drawn[],
  { frame, zoom, units, taken }: Room,
): Chevron[] {
  const side = at(style.side, zoom);
  const half = side / 2 + style.strokeWidth;
  const boxes = [...taken];
  return features.flatMap((drawn) =>
    linesOf(drawn.feature.geometry, frame)
      .flatMap((line) => alongLine(line, style.spacing * units, side * units))
      .flatMap((places) => {
        const boxOf = ({ at: [x, y] }: Place): Box => [
          x / units - half,
          y / units - half,
          x / units + half,
          y / units + half,
        ];
        const free = places.find((place) => apart([boxOf(place)], boxes));
        if (!free) return [];
        boxes.push(boxOf(free));
        return { ...free, side, drawn };
      }),
  );
}

type Place = Pick<Chevron, 'at' | 'turn'>;

/** Places evenly along a line, each with those beside it; one in the middle of a line that has room for no more. */
function alongLine(line: readonly Point[], step: number, side: number): Place[][] {
  const ends = distances(line);
  const length = ends.at(-1) ?? 0;
  if (length < 2 * side) return [];
  const count = Math.max(1, Math.floor(length / step));
  return Array.from({ length: count }, (_, index) =>
    SHIFTS.map((shift) => {
      const middle = ((index + 0.5 + shift) / count) * length;
      const [ax, ay] = pointAt(line, ends, middle - side / 2);
      const [bx, by] = pointAt(line, ends, middle + side / 2);
      const turn = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
      return { at: pointAt(line, ends, middle), turn };
    }),
  );
}

/** One mark as a path of its own; the stroke is half hidden beneath it. */
export function chevron(
  { strokeWidth }: ChevronStyle,
  { at: [x, y], turn, side }: Omit<Chevron, 'drawn'>,
  others: Readonly<Record<string, string | number | undefined>>,
): string {
  const scale = side / 2;
  const transform = `translate(${short(x, 1)} ${short(y, 1)})rotate(${short(turn, 0)})scale(${short(scale)})`;
  const width = short((2 * strokeWidth) / scale);
  return `<path${attributes({ transform, d: OUTLINE, 'stroke-width': width, ...others })}/>`;
}

/** What the marks of a picture in a page refer to, by this id. */
export function chevronSymbol(id: string): string {
  return `<symbol${attributes({ id, viewBox: '-1 -1 2 2', overflow: 'visible' })}><path d="${OUTLINE}"/></symbol>`;
}

/** The same as SVG, one group; empty if there are none. */
export function chevronGroup(style: ChevronStyle, marks: readonly Chevron[], id: string): string {
  if (marks.length === 0) return '';
  const uses = marks.map(({ at: [x, y], turn, side, drawn }) => {
    const corner = `${short(-side / 2)}em`;
    const box = { x: corner, y: corner, width: `${short(side)}em`, height: `${short(side)}em` };
    const transform = `translate(${short(x, 1)} ${short(y, 1)})rotate(${short(turn, 0)})`;
    const name = stateClasses(style, drawn.state) || undefined;
    return `<use${attributes({ href: `#${id}`, ...box, transform, class: name })}/>`;
  });
  return `<g class="${styleClass(style)}">${uses.join('')}</g>`;
}
