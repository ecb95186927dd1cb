/** Measures the Wakhan Corridor on the base map, with errors. */
import type { Polygon } from 'geojson';
import type { Figure, LocalizedText } from '../../../src/atlas/atlas.ts';
import type { LonLat } from '../../../src/geo/geo.ts';
import { areaKm2, roundToError } from '../../../src/geo/measure.ts';
import type { ProjectedBase } from './baseGeography.ts';
import { cutCorridor, type Corridor } from './corridor.ts';
import type { Plane } from '../../../src/geo/azimuthal.ts';
import {
  distance,
  lineLength,
  nearestPoint,
  segments,
  type Line,
  type Point,
} from '../../../src/geo/plane.ts';
import { ringsOf } from './countryShape.ts';
import { BORDER_ERROR_KM, computedFigure } from './figures.ts';
import { shortestGap, medialLine, widthAt, type Width } from './stripMeasures.ts';
import { formatSentence } from './sentences.ts';
import { round } from '../base/geometry.ts';

/** Error of a line between two borders in km: each end has an error of 1 to 2.5 km. */
const GAP_ERROR_KM = 3;

/** Codes of the panhandle's country and its neighbours. */
export interface Sides {
  readonly country: string;
  readonly left: string;
  readonly right: string;
  readonly end: string;
}

/** The corridor and its measures, on the plane and in km. */
export interface MeasuredCorridor extends Corridor {
  readonly km2: number;
  readonly medial: Line;
  readonly least: Width;
  readonly greatest: Width;
  readonly gap: Width;
}

/** Error of the area in km²: the base map's median border error of 1 km along half of the outline. */
function areaError(corridor: Corridor): number {
  return lineLength(corridor.ring) / 2;
}

/** Rounds to tens. */
function roundToTens(value: number): number {
  return Math.round(value / 10) * 10;
}

/** Cuts the corridor at the gate and measures it. */
export function measureCorridor(place: LonLat, sides: Sides, map: ProjectedBase): MeasuredCorridor {
  const rings = ringsOf(map.country(sides.country).area, map.plane);
  const border = (code: string): ReturnType<ProjectedBase['border']> =>
    map.border(sides.country, code);
  const [left, right, end] = [border(sides.left), border(sides.right), border(sides.end)];
  const ring = rings.find((one) => segments(one).some((s) => sameSegment(s, end[0])));
  if (!ring) throw new Error(`${sides.country} has no outline along ${sides.end}`);
  const corridor = cutCorridor(map.plane.to(place), { ring, left, right, end });
  const medial = medialLine(corridor.strip);
  const widths = medial.flatMap((p) => widthAt(p, corridor.strip) ?? []);
  const select = (better: (a: Width, b: Width) => boolean): Width =>
    widths.reduce((best, one) => (better(one, best) ? one : best));
  return {
    ...corridor,
    km2: areaKm2(polygonOf(corridor.ring, map.plane)),
    medial,
    least: select((a, b) => a.km < b.km),
    greatest: select((a, b) => a.km > b.km),
    gap: shortestGap(left, right),
  };
}

function sameSegment(a: readonly [Point, Point], b: readonly [Point, Point] | undefined): boolean {
  if (!b) return false;
  return [b, [b[1], b[0]] as const].some((c) => distance(a[0], c[0]) + distance(a[1], c[1]) < 0.01);
}

/** A ring on the plane as a polygon in degrees. */
export function polygonOf(ring: Line, plane: Plane): Polygon {
  return { type: 'Polygon', coordinates: [ring.map((p) => [...plane.from(p)])] };
}

/** The shortest connection between a line and the corridor. */
export interface Distance {
  readonly km: number;
  /** On the line. */
  readonly from: Point;
  /** On the corridor's outline. */
  readonly to: Point;
}

/** The shortest distance between a line and the corridor, which must not intersect. */
export function distanceTo(line: Line, corridor: Corridor): Distance {
  const [way, edge] = [segments(line), segments(corridor.ring)];
  const ends = [
    ...line.map((from) => ({ from, to: nearestPoint(from, edge).point })),
    ...corridor.ring.map((to) => ({ from: nearestPoint(to, way).point, to })),
  ];
  return ends
    .map(({ from, to }) => ({ from, to, km: distance(from, to) }))
    .reduce((least, one) => (one.km < least.km ? one : least));
}

function formatPosition(width: Width, plane: Plane): { lat: string; lon: string } {
  const [lon, lat] = plane.from(width.at);
  return { lat: lat.toFixed(2), lon: lon.toFixed(2) };
}

/** The label of a measured line, rounded as its error allows. */
export function measureLabel(
  figure: Figure,
  sentence: Parameters<typeof formatSentence>[0],
): LocalizedText {
  const { value, error } = roundToError({ value: figure.value ?? NaN, error: figure.error ?? 0 });
  return formatSentence(sentence, { km: value, error });
}

/** Figures of the least and the greatest width. */
export function widthFigures(corridor: MeasuredCorridor, plane: Plane): [Figure, Figure] {
  const { least, greatest } = corridor;
  const width = (one: Width): LocalizedText => formatSentence('width', formatPosition(one, plane));
  return [
    computedFigure('width-least', round(least.km, 1), 'km', BORDER_ERROR_KM, width(least)),
    computedFigure('width-greatest', round(greatest.km, 0), 'km', BORDER_ERROR_KM, width(greatest)),
  ];
}

/** Figures of the corridor. */
export function corridorFigures(corridor: MeasuredCorridor, plane: Plane): Figure[] {
  const { km2, medial } = corridor;
  return [
    computedFigure(
      'area',
      roundToTens(km2),
      'km²',
      roundToTens(areaError(corridor)),
      formatSentence('area'),
    ),
    computedFigure(
      'length',
      round(lineLength(medial), 0),
      'km',
      2 * BORDER_ERROR_KM,
      formatSentence('medial'),
    ),
    ...widthFigures(corridor, plane),
  ];
}

/** The distance of a drawn line from the corridor. */
export function distanceFigure(
  km: number,
  error: number,
  line: LocalizedText,
  where: LocalizedText,
): Figure {
  return computedFigure(
    'distance',
    round(km, 0),
    'km',
    error,
    formatSentence('apart', { line, area: where }),
  );
}

/** The label of a distance, with the same numbers as in stories. */
export function distanceLabel({ value = NaN, error = NaN }: Figure): LocalizedText {
  return formatSentence('apartLabel', { km: value, error });
}

/** The corridor's width along the gate, with both parts. */
export function gateFigure({ strip }: Corridor): Figure {
  const [left = 0, right = 0] = segments(strip.gate).map(([a, b]) => distance(a, b));
  const sides = { left: left.toFixed(1), right: right.toFixed(1) };
  return computedFigure(
    'width',
    round(left + right, 0),
    'km',
    GAP_ERROR_KM,
    formatSentence('gate', sides),
  );
}

/** The shortest gap between the two neighbours. */
export function gapFigure({ gap }: MeasuredCorridor, plane: Plane): Figure {
  return computedFigure(
    'gap',
    round(gap.km, 1),
    'km',
    GAP_ERROR_KM,
    formatSentence('gap', formatPosition(gap, plane)),
  );
}
