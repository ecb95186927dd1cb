/** Labels: where each may stand, and which find a place. Everything is in px of the screen. */
import { at, type LabelStyle } from '../look/style.ts';
import type { Scene } from '../model/scene.ts';
import type { Drawn } from '../look/drawn.ts';
import { linesOf } from './geometry.ts';
import { LOCAL_SIZE, namesOf, rightToLeft, spacing, type Name } from './names.ts';
import type { Point } from './path.ts';
import type { Frame } from './projection.ts';
import { along } from './along.ts';
import { apart, type Box } from './room.ts';
import { pointIn } from './symbols.ts';
import { wrap } from './wrap.ts';

/** Width in px of a text set in a size in px. Given from outside: a canvas or a font file knows it. */
export type Measure = (text: string, font: { size: number; bold: boolean }) => number;

export type Side = 'left' | 'right' | 'bottom' | 'top' | 'center';

/** One line of letters; `x` and `y` (its baseline) are from the label's point, in ems of the label. */
export interface Line extends Name {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'left' | 'middle' | 'right';
  readonly rtl: boolean;
  /** Size as a share of the label's. */
  readonly scale: number;
}

export interface Label {
  readonly style: LabelStyle;
  readonly drawn: Drawn;
  /** In user units. */
  readonly at: Point;
  /** Degrees clockwise. */
  readonly turn: number;
  readonly size: number;
  readonly spacing: number;
  readonly lines: readonly Line[];
  /** What it takes of the screen, in px from the picture's corner; more than one where it is turned. */
  readonly boxes: readonly Box[];
}

/** MapLibre's numbers, in ems: line height, baseline of a line from its middle, lift of labels above and below. */
const LINE = 1.2;
const BASELINE = 10.5 / 24;
const SCALED = [27.5 / 24, 17 / 24] as const;
const LIFT = 7 / 24;
const PADDING = 3;
const MAX_WIDTH = 8;

const SIDES: readonly Side[] = ['left', 'right', 'bottom', 'top'];

/** Sides as fractions: where in the label's block its anchor is. */
const ALIGN: Readonly<Record<Side, readonly [across: number, down: number]>> = {
  left: [0, 0.5],
  right: [1, 0.5],
  bottom: [0.5, 1],
  top: [0.5, 0],
  center: [0.5, 0.5],
};

export interface Ground {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly zoom: number;
  /** User units to a px. */
  readonly units: number;
  readonly measure: Measure;
}

/**
 * Places labels: later styles first, within a style by rank, each at the first side where nothing is
 * in its way; what finds no place is left out. The result is in the styles' order.
 */
export function placeLabels(
  wanted: readonly { readonly style: LabelStyle; readonly features: readonly Drawn[] }[],
  ground: Ground,
): Label[] {
  const taken: Box[] = [];
  const rank = ({ feature }: Drawn) => feature.properties.rank ?? 0;
  const placed = wanted.toReversed().map(({ style, features }) => {
    if (ground.zoom < (style.minzoom ?? 0)) return [];
    return features
      .toSorted((a, b) => rank(a) - rank(b))
      .flatMap((drawn) => {
        const label = candidates(style, drawn, ground).find(({ boxes }) => apart(boxes, taken));
        if (label) taken.push(...label.boxes);
        return label ?? [];
      });
  });
  return placed.toReversed().flat();
}

/** The ways in which a feature may be labelled, best first. */
function candidates(style: LabelStyle, drawn: Drawn, ground: Ground): Label[] {
  const { frame, scene, zoom, units, measure } = ground;
  const { geometry, properties } = drawn.feature;
  const size = at(style.size, zoom);
  const [name, local] = namesOf(properties, style, scene.lang, zoom);
  const wide = spacing(style, name.lang);
  const width = (text: string) =>
    measure(text, { size, bold: style.bold ?? false }) / size +
    wide * Math.max(Array.from(text).length - 1, 0);
  const label = { style, drawn, size, spacing: wide };
  if (style.along) {
    const length = width(name.text) * size * units;
    const line = { ...name, x: 0, y: BASELINE, anchor: 'middle' as const, scale: 1 };
    return along(linesOf(geometry, frame), length, frame).map(({ at: point, turn }) => ({
      ...label,
      at: point,
      turn,
      lines: [{ ...line, rtl: rightToLeft(name.text) }],
      boxes: turnedBoxes(point, turn, length / units, size, units),
    }));
  }
  const place = properties.anchor ?? (geometry.type === 'Point' ? geometry.coordinates : undefined);
  const point = place && pointIn(frame, [...place]);
  if (!point) return [];
  const lines = wrap(name.text, MAX_WIDTH, width).map((text) => ({ ...name, text, scale: 1 }));
  // A script for which there is no font has no width.
  if (local && width(local.text) > 0) {
    const wrapped = wrap(local.text, MAX_WIDTH / LOCAL_SIZE, width);
    lines.push(...wrapped.map((text) => ({ ...local, text, scale: LOCAL_SIZE })));
  }
  const widest = Math.max(...lines.map(({ text, scale }) => width(text) * scale));
  const sides = style.offset > 0 ? SIDES : (['center'] as const);
  return sides.map((side) => {
    const block = blockAt(side, lines, widest, style.offset, PADDING / size);
    const [x, y] = [point[0] / units, point[1] / units];
    const [x0, y0, x1, y1] = block.box;
    return {
      ...label,
      at: point,
      turn: 0,
      lines: block.lines,
      boxes: [
        [
          x + x0 * size - PADDING,
          y + y0 * size - PADDING,
          x + x1 * size + PADDING,
          y + y1 * size + PADDING,
        ],
      ],
    };
  });
}

/**
 * The lines and the box of a label whose anchor side is at its point, in ems from there. As in
 * MapLibre, what has an offset is moved by its padding too.
 */
function blockAt(
  side: Side,
  texts: readonly (Name & { readonly scale: number })[],
  width: number,
  offset: number,
  padding: number,
): { lines: Line[]; box: Box } {
  const [across, down] = ALIGN[side];
  const height = texts.reduce((sum, { scale }) => sum + LINE * scale, 0);
  const x = (offset + padding) * (side === 'left' ? 1 : side === 'right' ? -1 : 0);
  const y = (offset - LIFT + padding) * (side === 'top' ? 1 : side === 'bottom' ? -1 : 0);
  const first = ((1 - texts.length) / 2) * LINE + (0.5 - down) * height + y;
  const anchor: Line['anchor'] = side === 'left' || side === 'right' ? side : 'middle';
  const lines = texts.map(({ text, lang, scale }, index) => ({
    text,
    lang,
    scale,
    x,
    y:
      first +
      texts.slice(0, index).reduce((sum, line) => sum + LINE * line.scale, 0) +
      SCALED[0] * scale -
      SCALED[1],
    anchor,
    rtl: rightToLeft(text),
  }));
  const left = x - across * width;
  const top = y - down * height;
  return { lines, box: [left, top, left + width, top + height] };
}

/** A turned label as a row of squares along its line. */
function turnedBoxes(
  [x, y]: Point,
  turn: number,
  length: number,
  size: number,
  units: number,
): Box[] {
  const half = (size * LINE) / 2 + PADDING;
  const count = Math.max(2, Math.ceil(length / size));
  const [dx, dy] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return Array.from({ length: count }, (_, index) => {
    const away = ((index + 0.5) / count - 0.5) * length;
    const [cx, cy] = [x / units + dx * away, y / units + dy * away];
    return [cx - half, cy - half, cx + half, cy + half] as const;
  });
}
