/** A label's block: its lines of letters, and how they stand to the point that they name. Everything is in ems. */
import { rightToLeft, type Name } from './names.ts';
import type { Box } from '../geo/collision.ts';

/** MapLibre's numbers: line height, and where the baseline lies in a line. */
export const LINE = 1.2;
export const BASELINE = 10.5 / 24;
const SCALED = [27.5 / 24, 17 / 24] as const;

/** A text of a label and its size as a share of the label's. */
export interface Text extends Name {
  readonly scale: number;
}

/** One line of letters; `x` and `y` (its baseline) are from the label's point. */
export interface Line extends Text {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'left' | 'middle' | 'right';
  readonly rtl: boolean;
}

/** Where a block stands, seen from its point: -1, 0, 1 to the left, on it, to the right; and above, on, below. */
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
  readonly lines: readonly Line[];
  /** Its box around the letters. */
  readonly box: Box;
}

/** Letters on a line of their own stand this much closer above and below, whose lines have air of their own. */
const AIR = 0.2;

/** Lays out texts of a width in ems on a side of their point, `gap` ems away from it. */
export function blockAt(side: Side, texts: readonly Text[], width: number, gap: number): Block {
  const [across, down] = side;
  const height = texts.reduce((sum, { scale }) => sum + LINE * scale, 0);
  const slant = across !== 0 && down !== 0 ? Math.SQRT1_2 : 1;
  const x = across * (gap * slant + width / 2);
  const y = down * (Math.max(0, gap * slant - AIR) + height / 2);
  const anchor: Line['anchor'] = across === 0 ? 'middle' : across > 0 ? 'left' : 'right';
  const edge = x - (across * width) / 2;
  // As MapLibre has it, whose middle of a block counts its lines, not their heights.
  const first = y + ((1 - texts.length) / 2) * LINE;
  const lines = texts.map((text, index) => ({
    ...text,
    x: edge,
    y:
      first +
      texts.slice(0, index).reduce((sum, { scale }) => sum + LINE * scale, 0) +
      SCALED[0] * text.scale -
      SCALED[1],
    anchor,
    rtl: rightToLeft(text.text),
  }));
  return { lines, box: [x - width / 2, y - height / 2, x + width / 2, y + height / 2] };
}
