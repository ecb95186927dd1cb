/** Layout of a label: its lines of text relative to the labelled point. All units are ems. */
import { isRightToLeft, type LabelName } from './names.ts';
import type { Box } from '../geo/collision.ts';

/** MapLibre's line height, and its baseline offset within a line. */
export const LINE_HEIGHT = 1.2;
export const BASELINE = 10.5 / 24;
const BASELINE_SCALED = [27.5 / 24, 17 / 24] as const;

/** A text with its size relative to the label's. */
export interface LabelText extends LabelName {
  readonly scale: number;
}

/** One line of text; `x` and `y` (baseline) are relative to the labelled point. */
export interface LabelLine extends LabelText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'left' | 'middle' | 'right';
  readonly rtl: boolean;
}

/** Side of the point that a block is on: -1, 0, 1 for left, center, right and above, center, below. */
export type Side = readonly [across: -1 | 0 | 1, down: -1 | 0 | 1];

export const CENTER: Side = [0, 0];
/** The sides of a point, best first. */
export const SIDES: readonly Side[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

export interface Block {
  readonly lines: readonly LabelLine[];
  /** Bounding box of the text. */
  readonly box: Box;
}

/** Reduces the gap above and below the point, since the line height already includes leading. */
const LEADING = 0.2;

/** Lays out texts of a width in ems on a side of their point, at a distance of `gap` ems. */
export function layoutBlock(
  side: Side,
  texts: readonly LabelText[],
  width: number,
  gap: number,
): Block {
  const [across, down] = side;
  const height = texts.reduce((sum, { scale }) => sum + LINE_HEIGHT * scale, 0);
  const slant = across !== 0 && down !== 0 ? Math.SQRT1_2 : 1;
  const x = across * (gap * slant + width / 2);
  const y = down * (Math.max(0, gap * slant - LEADING) + height / 2);
  const anchor: LabelLine['anchor'] = across === 0 ? 'middle' : across > 0 ? 'left' : 'right';
  const edge = x - (across * width) / 2;
  // MapLibre centers a block by the number of its lines, regardless of their heights.
  const first = y + ((1 - texts.length) / 2) * LINE_HEIGHT;
  const lines = texts.map((text, index) => ({
    ...text,
    x: edge,
    y:
      first +
      texts.slice(0, index).reduce((sum, { scale }) => sum + LINE_HEIGHT * scale, 0) +
      BASELINE_SCALED[0] * text.scale -
      BASELINE_SCALED[1],
    anchor,
    rtl: isRightToLeft(text.text),
  }));
  return { lines, box: [x - width / 2, y - height / 2, x + width / 2, y + height / 2] };
}
