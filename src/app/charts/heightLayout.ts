/** Layout of the elevation profile. All lengths are CSS pixels. */
import { scaleLinear } from 'd3-scale';
import type { HeightMark, HeightPoint, Heights } from '../../atlas/evidence.ts';

/** Height of the chart; its width is variable. */
export const HEIGHT_PX = 230;
const MARGIN_TOP = 24;
const MARGIN_BOTTOM = 34;
const MARGIN_START = 40;
const MARGIN_END = 10;

/** The part of the x axis that lies in one country. */
export interface CountrySpan {
  readonly country: string;
  readonly x: number;
  readonly width: number;
}

export interface HeightLayout {
  readonly x: (km: number) => number;
  readonly y: (metres: number) => number;
  /** Elevations of the grid lines, in metres. */
  readonly ticks: readonly number[];
  readonly countrySpans: readonly CountrySpan[];
  readonly top: number;
  readonly bottom: number;
  readonly xRange: readonly [left: number, right: number];
}

/** Lays the profile out in a width. The x axis is reversed for right-to-left scripts. */
export function layoutHeights(
  { km, points, marks }: Heights,
  width: number,
  rtl: boolean,
): HeightLayout {
  const xRange: readonly [number, number] = rtl
    ? [MARGIN_END, width - MARGIN_START]
    : [MARGIN_START, width - MARGIN_END];
  const x = scaleLinear([0, km], rtl ? [xRange[1], xRange[0]] : xRange);
  const maxMetres = Math.max(...points.map(({ metres }) => metres));
  const y = scaleLinear([0, maxMetres], [HEIGHT_PX - MARGIN_BOTTOM, MARGIN_TOP]).nice(4);
  const borders = marks.filter(({ kind }) => kind === 'border').map((mark) => mark.km);
  const ends = [0, ...borders, km];
  const countrySpans = ends.slice(1).flatMap((end, index) => {
    const from = ends[index] ?? 0;
    const country = points.find((point) => point.km >= from && point.km <= end)?.country;
    const [a, b] = [x(from), x(end)];
    return country === undefined ? [] : [{ country, x: Math.min(a, b), width: Math.abs(b - a) }];
  });
  return {
    x,
    y,
    ticks: y.ticks(4),
    countrySpans,
    top: MARGIN_TOP,
    bottom: HEIGHT_PX - MARGIN_BOTTOM,
    xRange,
  };
}

/** The point nearest to a position on the chart. Vertical distance counts a quarter. */
export function nearestPoint(
  points: readonly HeightPoint[],
  layout: HeightLayout,
  [x, y]: readonly [number, number],
): HeightPoint | undefined {
  const distance = (point: HeightPoint) =>
    Math.hypot(layout.x(point.km) - x, (layout.y(point.metres) - y) / 4);
  return points.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Points and marks in order along the line; a mark precedes a point at the same km. */
export function sortByKm({ points, marks }: Heights): (HeightPoint | HeightMark)[] {
  return [...marks, ...points].sort((a, b) => a.km - b.km);
}
