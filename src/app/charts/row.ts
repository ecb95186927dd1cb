/** Where everything stands in the row of heights. */
import { scaleLinear } from 'd3-scale';
import type { HeightMark, HeightPoint, Heights } from '../../atlas/evidence.ts';

/** Px: size of the chart beside its width, and the room around the dots. */
export const HEIGHT = 230;
const TOP = 24;
const BOTTOM = 34;
const START = 40;
const END = 10;

/** A stretch of the row in one country. */
export interface Stretch {
  readonly country: string;
  readonly x: number;
  readonly width: number;
}

export interface Row {
  readonly x: (km: number) => number;
  readonly y: (metres: number) => number;
  /** Heights at which a line helps the eye. */
  readonly ticks: readonly number[];
  readonly stretches: readonly Stretch[];
  readonly top: number;
  readonly bottom: number;
  readonly inner: readonly [left: number, right: number];
}

/** Lays the row out in a width in px; from the right in a script that runs so. */
export function rowOf({ km, points, marks }: Heights, width: number, rtl: boolean): Row {
  const inner: readonly [number, number] = rtl ? [END, width - START] : [START, width - END];
  const x = scaleLinear([0, km], rtl ? [inner[1], inner[0]] : inner);
  const most = Math.max(...points.map(({ metres }) => metres));
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]).nice(4);
  const borders = marks.filter(({ kind }) => kind === 'border').map((mark) => mark.km);
  const ends = [0, ...borders, km];
  const stretches = ends.slice(1).flatMap((end, index) => {
    const from = ends[index] ?? 0;
    const country = points.find((point) => point.km >= from && point.km <= end)?.country;
    const [a, b] = [x(from), x(end)];
    return country === undefined ? [] : [{ country, x: Math.min(a, b), width: Math.abs(b - a) }];
  });
  return { x, y, ticks: y.ticks(4), stretches, top: TOP, bottom: HEIGHT - BOTTOM, inner };
}

/** The point nearest to a place on the chart, in px. */
export function nearestPoint(
  points: readonly HeightPoint[],
  row: Row,
  [x, y]: readonly [number, number],
): HeightPoint | undefined {
  const far = (point: HeightPoint) =>
    Math.hypot(row.x(point.km) - x, (row.y(point.metres) - y) / 4);
  return points.toSorted((a, b) => far(a) - far(b))[0];
}

/** Points and marks together, in order along the line; a mark stands before a point of the same km. */
export function inOrder({ points, marks }: Heights): (HeightPoint | HeightMark)[] {
  return [...marks, ...points].sort((a, b) => a.km - b.km);
}
