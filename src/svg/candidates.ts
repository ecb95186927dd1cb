/** The ways in which a feature may be named, best first. */
import type { Geometry } from 'geojson';
import { LOCAL_SIZE } from '../cartography/labels.ts';
import { at } from '../cartography/style.ts';
import { along, distances, pointAt } from './along.ts';
import { BASELINE, blockAt, CENTER, LINE, SIDES, type Side, type Text } from './block.ts';
import { linesOf, ringsOf } from './geometry.ts';
import { inland } from './inland.ts';
import type { Ground, Label, Target } from './labels.ts';
import { namesOf, rightToLeft, spacing } from './names.ts';
import type { Point } from './path.ts';
import { projectIn } from './projection.ts';
import type { Box } from '../geo/collision.ts';
import type { Surroundings } from './surroundings.ts';
import { wrap } from './wrap.ts';

/** Room around letters in px, so that no two names touch. */
const PADDING = 3;
/** Widest block in ems. */
const MAX_WIDTH = 8;
/** Between a mark or a line and the letters beside it, in px. */
const GAP = 4;
/** Shares of a line's length in view at which its name may stand, best first. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

/** All that a style, a feature and the ground say of a label before its place is known. */
export function candidates(target: Target, ground: Ground, { marks }: Surroundings): Label[] {
  const { style, drawn } = target;
  const { frame, zoom, units } = ground;
  const { geometry, properties } = drawn.feature;
  const size = at(style.size, zoom);

  const place = geometry.type === 'Point' ? geometry.coordinates : properties.anchor;
  const point = place && pixel(place, ground);
  if (point && !target.named && !inFrame(point, ground)) return [];
  const set = lettering(target, size, ground);
  const shape = { style, drawn, size, spacing: set.spacing };

  /** A block on one of these sides of a place in px, `gap` px away. */
  const beside = ([x, y]: Point, sides: readonly Side[], gap: number): Label[] =>
    sides.map((side) => {
      const { lines, box } = blockAt(side, set.texts, set.width, gap / size);
      const [x0, y0, x1, y1] = box;
      return {
        ...shape,
        at: [x * units, y * units],
        turn: 0,
        lines,
        middle: [(x0 + x1) / 2, (y0 + y1) / 2],
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

  if (point && geometry.type === 'Point') {
    const gap = (marks.get(drawn.feature.id)?.radius ?? 0) + GAP;
    return beside(point, SIDES, gap);
  }
  if (point && style.offset > 0) return beside(point, SIDES, style.offset * size);
  if (point) {
    const others = target.named ? inland(rings(geometry, ground), ground.free, point) : [];
    return [point, ...others].flatMap((middle) => beside(middle, [CENTER], 0));
  }
  const lines = linesOf(geometry, frame);
  const half = target.half;
  const straight = style.along ? alongLine(lines, half) : [];
  if (!target.named) return straight;
  return [...straight, ...onLine(lines).flatMap((place) => beside(place, SIDES, half + GAP))];

  /** The name along straight stretches of a line, above or below it. */
  function alongLine(parts: readonly (readonly Point[])[], reach: number): Label[] {
    const [text] = set.whole;
    const length = text.width * size;
    const line = { ...text, x: 0, y: BASELINE, anchor: 'middle' as const, scale: 1 };
    const away = (reach + (size * LINE) / 2) * units;
    return along(parts, length * units, frame).flatMap(({ at: [x, y], turn }): Label[] => {
      const angle = (turn * Math.PI) / 180;
      return [-1, 1].map((side) => {
        const point: Point = [x - Math.sin(angle) * away * side, y + Math.cos(angle) * away * side];
        return {
          ...shape,
          at: point,
          turn,
          lines: [{ ...line, rtl: rightToLeft(text.text) }],
          middle: [0, 0],
          boxes: turnedBoxes(point, turn, length, size, units),
        };
      });
    });
  }

  /** Places on what of a line is in view. */
  function onLine(parts: readonly (readonly Point[])[]): Point[] {
    const [x0, y0, x1, y1] = ground.free;
    const seen = parts.flatMap((part) => {
      const ends = distances(part);
      const length = ends.at(-1) ?? 0;
      const count = Math.max(2, Math.ceil(length / (8 * units)));
      return Array.from({ length: count + 1 }, (_, index): Point => {
        const [x, y] = pointAt(part, ends, (index / count) * length);
        return [x / units, y / units];
      });
    });
    const free = seen.filter(([x, y]) => x > x0 && y > y0 && x < x1 && y < y1);
    return SHARES.map((share) => free[Math.round(share * (free.length - 1))]).filter(
      (place) => place !== undefined,
    );
  }
}

/** The texts of a label, broken into lines, with widths in ems. */
function lettering({ style, names }: Target, size: number, { scene, zoom, measure }: Ground) {
  const [name, local] = namesOf(names, style, scene.lang, zoom);
  const wide = spacing(style, name.lang);
  const width = (text: string) =>
    measure(text, { size, bold: style.bold ?? false }) / size +
    wide * Math.max(Array.from(text).length - 1, 0);
  const texts: Text[] = wrap(name.text, MAX_WIDTH, width).map((text) => ({
    ...name,
    text,
    scale: 1,
  }));
  // A script for which there is no font has no width.
  if (local && width(local.text) > 0)
    for (const text of wrap(local.text, MAX_WIDTH / LOCAL_SIZE, width))
      texts.push({ ...local, text, scale: LOCAL_SIZE });
  return {
    spacing: wide,
    whole: [{ ...name, width: width(name.text) }] as const,
    texts,
    width: Math.max(...texts.map(({ text, scale }) => width(text) * scale)),
  };
}

function pixel([lon = 0, lat = 0]: readonly number[], { frame, units }: Ground): Point {
  const [x, y] = projectIn(frame, [lon, lat]);
  return [x / units, y / units];
}

/** Whether the picture is drawn there. */
function inFrame([x, y]: Point, { frame, units }: Ground): boolean {
  const [x0, y0, x1, y1] = frame.clip;
  return x * units >= x0 && x * units <= x1 && y * units >= y0 && y * units <= y1;
}

function rings(geometry: Geometry, { frame, units }: Ground): Point[][] {
  return ringsOf(geometry, frame).map((ring) =>
    ring.map(([x, y]) => [x / units, y / units] as const),
  );
}

/** A turned label as a row of squares along its line. */
function turnedBoxes(
  [x, y]: Point,
  turn: number,
  length: number,
  size: number,
  units: number,
): Box[] {
  // The corners of a turned line reach a little beyond a square around its end.
  const half = (size * LINE) / 2 + 1;
  const count = Math.max(2, Math.ceil(length / size));
  const [dx, dy] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return Array.from({ length: count }, (_, index) => {
    const away = ((index + 0.5) / count - 0.5) * length;
    const [cx, cy] = [x / units + dx * away, y / units + dy * away];
    return [cx - half, cy - half, cx + half, cy + half] as const;
  });
}
