/** Measures the Wakhan Corridor on the base map: what is computed of it, with its error. */
import { area } from '@turf/area';
import type { Polygon } from 'geojson';
import type { Figure, Words } from '../../../src/atlas/atlas.ts';
import type { LonLat } from '../../../src/geo/geo.ts';
import { told } from '../../../src/geo/measure.ts';
import type { LaidOut } from './base.ts';
import { corridorOf, type Corridor } from './corridor.ts';
import { apart, lengthOf, nearestOn, segments, type Line } from './flat.ts';
import { ringsOf } from './ground.ts';
import { BORDER_ERROR_KM, computed } from './measures.ts';
import type { Plane, Point } from './plane.ts';
import { leastGap, medialLine, widthAt, type Width } from './strip.ts';
import { say } from './words.ts';
import { round } from './write.ts';

/** How far a line between two borders may be off in km: both ends err by 1 to 2.5 km. */
const GAP_ERROR_KM = 3;

/** Whose panhandle it is, and which neighbours lie left, right and at the end of it. */
export interface Sides {
  readonly country: string;
  readonly left: string;
  readonly right: string;
  readonly end: string;
}

/** The corridor with all that is measured of it, on the plane and in km. */
export interface MeasuredCorridor extends Corridor {
  readonly km2: number;
  readonly medial: Line;
  readonly least: Width;
  readonly greatest: Width;
  readonly gap: Width;
}

/**
 * How far the area may be off, in km²: the base map's median border error of 1 km along half of the
 * outline, as if it erred outwards there and nowhere inwards.
 */
function areaError(corridor: Corridor): number {
  return lengthOf(corridor.ring) / 2;
}

/** A number rounded to tens. */
function tens(value: number): number {
  return Math.round(value / 10) * 10;
}

/** Cuts the corridor off at the gate place and measures it. */
export function measureCorridor(place: LonLat, sides: Sides, map: LaidOut): MeasuredCorridor {
  const rings = ringsOf(map.country(sides.country).area, map.plane);
  const border = (code: string): ReturnType<LaidOut['border']> => map.border(sides.country, code);
  const [left, right, end] = [border(sides.left), border(sides.right), border(sides.end)];
  const ring = rings.find((one) => segments(one).some((s) => sameSegment(s, end[0])));
  if (!ring) throw new Error(`${sides.country} has no outline along ${sides.end}`);
  const corridor = corridorOf(map.plane.to(place), { ring, left, right, end });
  const medial = medialLine(corridor.strip);
  const widths = medial.flatMap((p) => widthAt(p, corridor.strip) ?? []);
  const pick = (better: (a: Width, b: Width) => boolean): Width =>
    widths.reduce((best, one) => (better(one, best) ? one : best));
  return {
    ...corridor,
    km2: area(polygonOf(corridor.ring, map.plane)) / 1e6,
    medial,
    least: pick((a, b) => a.km < b.km),
    greatest: pick((a, b) => a.km > b.km),
    gap: leastGap(left, right),
  };
}

function sameSegment(a: readonly [Point, Point], b: readonly [Point, Point] | undefined): boolean {
  if (!b) return false;
  return [b, [b[1], b[0]] as const].some((c) => apart(a[0], c[0]) + apart(a[1], c[1]) < 0.01);
}

/** A ring on the plane as a polygon in degrees. */
export function polygonOf(ring: Line, plane: Plane): Polygon {
  return { type: 'Polygon', coordinates: [ring.map((p) => [...plane.from(p)])] };
}

/** Where a line and the corridor come nearest to each other, and how many km they are apart there. */
export interface Distance {
  readonly km: number;
  /** On the line. */
  readonly from: Point;
  /** On the corridor's outline. */
  readonly to: Point;
}

/** The shortest distance between a line and the corridor, with its ends; they are taken not to meet. */
export function distanceTo(line: Line, corridor: Corridor): Distance {
  const [way, edge] = [segments(line), segments(corridor.ring)];
  const ends = [
    ...line.map((from) => ({ from, to: nearestOn(from, edge).point })),
    ...corridor.ring.map((to) => ({ from: nearestOn(to, way).point, to })),
  ];
  return ends
    .map(({ from, to }) => ({ from, to, km: apart(from, to) }))
    .reduce((least, one) => (one.km < least.km ? one : least));
}

function near(width: Width, plane: Plane): { lat: string; lon: string } {
  const [lon, lat] = plane.from(width.at);
  return { lat: lat.toFixed(2), lon: lon.toFixed(2) };
}

/** A measured line's figure as it stands on the map: told to the place that its error allows. */
export function labelOf(figure: Figure, sentence: Parameters<typeof say>[0]): Words {
  const { value, error } = told({ value: figure.value ?? NaN, error: figure.error ?? 0 });
  return say(sentence, { km: value, error });
}

/** The figures of the least and the greatest width. */
export function widthFigures(corridor: MeasuredCorridor, plane: Plane): [Figure, Figure] {
  const { least, greatest } = corridor;
  const width = (one: Width): Words => say('width', near(one, plane));
  return [
    computed('width-least', round(least.km, 1), 'km', BORDER_ERROR_KM, width(least)),
    computed('width-greatest', round(greatest.km, 0), 'km', BORDER_ERROR_KM, width(greatest)),
  ];
}

/** The figures computed of the corridor. */
export function corridorFigures(corridor: MeasuredCorridor, plane: Plane): Figure[] {
  const { km2, medial } = corridor;
  return [
    computed('area', tens(km2), 'km²', tens(areaError(corridor)), say('area')),
    computed('length', round(lengthOf(medial), 0), 'km', 2 * BORDER_ERROR_KM, say('medial')),
    ...widthFigures(corridor, plane),
  ];
}

/** The figure of how far a line, as drawn, stays from the corridor. */
export function distanceFigure(km: number, error: number, line: Words, where: Words): Figure {
  return computed('distance', round(km, 0), 'km', error, say('apart', { line, area: where }));
}

/** A distance as it stands on the map: the very numbers that a story tells. */
export function distanceLabel({ value = NaN, error = NaN }: Figure): Words {
  return say('apartLabel', { km: value, error });
}

/** The figure of the gate: how wide the corridor is along it, side by side. */
export function gateFigure({ strip }: Corridor): Figure {
  const [left = 0, right = 0] = segments(strip.gate).map(([a, b]) => apart(a, b));
  const sides = { left: left.toFixed(1), right: right.toFixed(1) };
  return computed('width', round(left + right, 0), 'km', GAP_ERROR_KM, say('gate', sides));
}

/** The figure of the least gap between the two neighbours. */
export function gapFigure({ gap }: MeasuredCorridor, plane: Plane): Figure {
  return computed('gap', round(gap.km, 1), 'km', GAP_ERROR_KM, say('gap', near(gap, plane)));
}
