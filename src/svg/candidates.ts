/** Candidate positions for the label of a feature, best first. */
import type { Geometry } from 'geojson';
import { LOCAL_SIZE } from '../cartography/labels.ts';
import { valueAtZoom } from '../cartography/style.ts';
import { placeOnLines, cumulativeLengths, pointAt } from './linePlacement.ts';
import {
  BASELINE,
  layoutBlock,
  CENTER,
  LINE_HEIGHT,
  SIDES,
  type Side,
  type LabelText,
} from './block.ts';
import { linesOf, ringsOf } from './geometry.ts';
import { interiorPoints } from './interiorPoints.ts';
import type { LabelContext, PlacedBlock, LabelTarget } from './labels.ts';
import { labelNames, isRightToLeft, letterSpacing } from './names.ts';
import type { Point } from '../geo/plane.ts';
import { projectIn } from './projection.ts';
import type { Box } from '../geo/collision.ts';
import type { Obstacles } from './obstacles.ts';
import { wrapText } from './wrap.ts';

/** Padding around labels, so that no two touch. */
const PADDING_PX = 3;
/** Maximum width of a block. */
const MAX_WIDTH_EM = 8;
/** Gap between a symbol or line and its label. */
const GAP_PX = 4;
/** Positions along the visible part of a line for labels beside it, best first. */
const LINE_FRACTIONS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

/** All candidate positions of a label, regardless of collisions. */
export function labelCandidates(
  target: LabelTarget,
  context: LabelContext,
  { symbols }: Obstacles,
): PlacedBlock[] {
  const { style, drawn } = target;
  const { frame, zoom, units } = context;
  const { geometry, properties } = drawn.feature;
  const size = valueAtZoom(style.size, zoom);

  const place = geometry.type === 'Point' ? geometry.coordinates : properties.anchor;
  const point = place && toPixel(place, context);
  if (point && !target.named && !inFrame(point, context)) return [];
  const layout = labelLayout(target, size, context);
  const common = { style, drawn, size, spacing: layout.spacing };

  /** Blocks on sides of a place in px, at a distance of `gap` px. */
  const beside = ([x, y]: Point, sides: readonly Side[], gap: number): PlacedBlock[] =>
    sides.map((side) => {
      const { lines, box } = layoutBlock(side, layout.texts, layout.width, gap / size);
      const [x0, y0, x1, y1] = box;
      return {
        ...common,
        at: [x * units, y * units],
        turn: 0,
        lines,
        middle: [(x0 + x1) / 2, (y0 + y1) / 2],
        boxes: [
          [
            x + x0 * size - PADDING_PX,
            y + y0 * size - PADDING_PX,
            x + x1 * size + PADDING_PX,
            y + y1 * size + PADDING_PX,
          ],
        ],
      };
    });

  if (point && geometry.type === 'Point') {
    const gap = (symbols.get(drawn.feature.id)?.radius ?? 0) + GAP_PX;
    return beside(point, SIDES, gap);
  }
  if (point && style.offset > 0) return beside(point, SIDES, style.offset * size);
  if (point) {
    const others = target.named
      ? interiorPoints(ringsInPixels(geometry, context), context.free, point)
      : [];
    return [point, ...others].flatMap((middle) => beside(middle, [CENTER], 0));
  }
  const lines = linesOf(geometry, frame);
  const { halfWidth } = target;
  const following = style.followsLine ? alongLine(lines) : [];
  if (!target.named) return following;
  return [
    ...following,
    ...visiblePoints(lines).flatMap((place) => beside(place, SIDES, halfWidth + GAP_PX)),
  ];

  /** The label along straight sections of a line, above or below it. */
  function alongLine(parts: readonly (readonly Point[])[]): PlacedBlock[] {
    const [name] = layout.whole;
    const length = name.width * size;
    const line = { ...name, x: 0, y: BASELINE, anchor: 'middle' as const, scale: 1 };
    const offset = (halfWidth + (size * LINE_HEIGHT) / 2) * units;
    const positions = placeOnLines(parts, length * units, frame);
    return positions.flatMap(({ at: [x, y], turn }): PlacedBlock[] => {
      const angle = (turn * Math.PI) / 180;
      return [-offset, offset].map((away) => {
        const point: Point = [x - Math.sin(angle) * away, y + Math.cos(angle) * away];
        return {
          ...common,
          at: point,
          turn,
          lines: [{ ...line, rtl: isRightToLeft(name.text) }],
          middle: [0, 0],
          boxes: turnedBoxes(point, turn, length, size, units),
        };
      });
    });
  }

  /** Points on the visible part of a line. */
  function visiblePoints(parts: readonly (readonly Point[])[]): Point[] {
    const [x0, y0, x1, y1] = context.free;
    const points = parts.flatMap((part) => {
      const ends = cumulativeLengths(part);
      const length = ends.at(-1) ?? 0;
      const count = Math.max(2, Math.ceil(length / (8 * units)));
      return Array.from({ length: count + 1 }, (_, index): Point => {
        const [x, y] = pointAt(part, ends, (index / count) * length);
        return [x / units, y / units];
      });
    });
    const free = points.filter(([x, y]) => x > x0 && y > y0 && x < x1 && y < y1);
    return LINE_FRACTIONS.map((fraction) => free[Math.round(fraction * (free.length - 1))]).filter(
      (place) => place !== undefined,
    );
  }
}

/** The texts of a label, wrapped into lines, with widths in ems. */
function labelLayout(
  { style, names }: LabelTarget,
  size: number,
  { scene, zoom, measure }: LabelContext,
) {
  const [name, local] = labelNames(names, style, scene.lang, zoom);
  const spacing = letterSpacing(style, name.lang);
  const width = (text: string) =>
    measure(text, { size, bold: style.bold ?? false }) / size +
    spacing * Math.max(Array.from(text).length - 1, 0);
  const texts: LabelText[] = wrapText(name.text, MAX_WIDTH_EM, width).map((text) => ({
    ...name,
    text,
    scale: 1,
  }));
  // Without a font for the script the width is 0.
  if (local && width(local.text) > 0)
    for (const text of wrapText(local.text, MAX_WIDTH_EM / LOCAL_SIZE, width))
      texts.push({ ...local, text, scale: LOCAL_SIZE });
  return {
    spacing,
    whole: [{ ...name, width: width(name.text) }] as const,
    texts,
    width: Math.max(...texts.map(({ text, scale }) => width(text) * scale)),
  };
}

function toPixel([lon = 0, lat = 0]: readonly number[], { frame, units }: LabelContext): Point {
  const [x, y] = projectIn(frame, [lon, lat]);
  return [x / units, y / units];
}

/** Whether a point lies in the drawn area. */
function inFrame([x, y]: Point, { frame, units }: LabelContext): boolean {
  const [x0, y0, x1, y1] = frame.clip;
  return x * units >= x0 && x * units <= x1 && y * units >= y0 && y * units <= y1;
}

function ringsInPixels(geometry: Geometry, { frame, units }: LabelContext): Point[][] {
  return ringsOf(geometry, frame).map((ring) =>
    ring.map(([x, y]) => [x / units, y / units] as const),
  );
}

/** Approximates a rotated label by a row of squares along its line. */
function turnedBoxes(
  [x, y]: Point,
  turn: number,
  length: number,
  size: number,
  units: number,
): Box[] {
  // The corners of a rotated line extend slightly beyond a square around its end.
  const half = (size * LINE_HEIGHT) / 2 + 1;
  const count = Math.max(2, Math.ceil(length / size));
  const [dx, dy] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return Array.from({ length: count }, (_, index) => {
    const away = ((index + 0.5) / count - 0.5) * length;
    const [cx, cy] = [x / units + dx * away, y / units + dy * away];
    return [cx - half, cy - half, cx + half, cy + half] as const;
  });
}
