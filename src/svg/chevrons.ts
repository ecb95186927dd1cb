/** Chevrons along lines in the direction of their coordinates, where there is room. */
import { CHEVRON_OUTLINE } from '../cartography/flow.ts';
import { valueAtZoom, type ChevronStyle } from '../cartography/style.ts';
import { pointAt, cumulativeLengths } from './linePlacement.ts';
import { attributes, compactNumber } from './escape.ts';
import type { DrawnFeature } from '../cartography/drawnFeatures.ts';
import { stateClasses, styleClass } from './classes.ts';
import { linesOf } from './geometry.ts';
import type { Point } from '../geo/plane.ts';
import type { Frame } from './projection.ts';
import { areDisjoint, type Box } from '../geo/collision.ts';

/** Path of a chevron in a 2 × 2 box around the origin. */
export const CHEVRON_PATH = `M${CHEVRON_OUTLINE.map((point) => point.map((value) => compactNumber(value)).join(' ')).join('L')}Z`;

export interface PlacedChevron {
  /** Center, in user units. */
  readonly at: Point;
  /** Rotation in degrees clockwise from the right. */
  readonly turn: number;
  /** Size across the line in px. */
  readonly side: number;
  readonly drawn: DrawnFeature;
}

export interface ChevronContext {
  readonly frame: Frame;
  readonly zoom: number;
  /** User units per px. */
  readonly units: number;
  /** Occupied boxes in px from the picture's corner. */
  readonly taken: readonly Box[];
}

/** Shifts to try when a position is occupied, relative to the spacing. */
const SHIFTS = [0, 0.2, -0.2, 0.4, -0.4];

/** Places the chevrons of a style, clear of occupied boxes and of each other. */
export function placeChevrons(
  style: ChevronStyle,
  features: readonly DrawnFeature[],
  { frame, zoom, units, taken }: ChevronContext,
): PlacedChevron[] {
  const side = valueAtZoom(style.side, zoom);
  const half = side / 2 + style.strokeWidth;
  const boxes = [...taken];
  return features.flatMap((drawn) =>
    linesOf(drawn.feature.geometry, frame)
      .flatMap((line) => alongLine(line, style.spacing * units, side * units))
      .flatMap((places) => {
        const boxOf = ({ at: [x, y] }: ChevronPosition): Box => [
          x / units - half,
          y / units - half,
          x / units + half,
          y / units + half,
        ];
        const free = places.find((place) => areDisjoint([boxOf(place)], boxes));
        if (!free) return [];
        boxes.push(boxOf(free));
        return { ...free, side, drawn };
      }),
  );
}

type ChevronPosition = Pick<PlacedChevron, 'at' | 'turn'>;

/** Evenly spaced positions along a line, each with its alternatives; a single one at the center of a short line. */
function alongLine(line: readonly Point[], step: number, side: number): ChevronPosition[][] {
  const ends = cumulativeLengths(line);
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

/** Renders a chevron as a path. Half of the doubled stroke is hidden by the fill. */
export function renderChevron(
  { strokeWidth }: ChevronStyle,
  { at: [x, y], turn, side }: Omit<PlacedChevron, 'drawn'>,
  others: Readonly<Record<string, string | number | undefined>>,
): string {
  const scale = side / 2;
  const transform = `translate(${compactNumber(x, 1)} ${compactNumber(y, 1)})rotate(${compactNumber(turn, 0)})scale(${compactNumber(scale)})`;
  const width = compactNumber((2 * strokeWidth) / scale);
  return `<path${attributes({ transform, d: CHEVRON_PATH, 'stroke-width': width, ...others })}/>`;
}

/** The symbol that chevrons of a picture reference by this id. */
export function chevronSymbol(id: string): string {
  return `<symbol${attributes({ id, viewBox: '-1 -1 2 2', overflow: 'visible' })}><path d="${CHEVRON_PATH}"/></symbol>`;
}

/** Renders chevrons as one group of references to the symbol; empty if there are none. */
export function renderChevrons(
  style: ChevronStyle,
  marks: readonly PlacedChevron[],
  id: string,
): string {
  if (marks.length === 0) return '';
  const uses = marks.map(({ at: [x, y], turn, side, drawn }) => {
    const corner = `${compactNumber(-side / 2)}em`;
    const box = {
      x: corner,
      y: corner,
      width: `${compactNumber(side)}em`,
      height: `${compactNumber(side)}em`,
    };
    const transform = `translate(${compactNumber(x, 1)} ${compactNumber(y, 1)})rotate(${compactNumber(turn, 0)})`;
    const name = stateClasses(style, drawn.state) || undefined;
    return `<use${attributes({ href: `#${id}`, ...box, transform, class: name })}/>`;
  });
  return `<g class="${styleClass(style)}">${uses.join('')}</g>`;
}
