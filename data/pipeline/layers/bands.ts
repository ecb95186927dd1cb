/**
 * Uncertainty bands of lines. Between two way-points, a line of length L stays within the ellipse with
 * these foci and major axis L.
 */
import { intersect } from '@turf/intersect';
import { union } from '@turf/union';
import type { Feature, Polygon } from 'geojson';
import type { Plane } from '../../../src/geo/azimuthal.ts';
import { areaKm2 } from '../../../src/geo/measure.ts';
import {
  distance,
  distanceToSegment,
  interpolate,
  lineLength,
  type Line,
  type Point,
} from '../../../src/geo/plane.ts';
import { simplify } from '../../../src/geo/simplify.ts';
import type { Area } from './countryShape.ts';
import type { Part, Stop } from './routes.ts';

/** Input of a leg's band: two foci with their precision, and the maximum length of the line between. */
export interface BandLeg {
  readonly from: Pick<Stop, 'point' | 'precisionKm'>;
  readonly to: Pick<Stop, 'point' | 'precisionKm'>;
  readonly lengthKm: number;
}

/** Assumed ratio of actual to drawn length where none is published: the largest known ratio. */
export const DEFAULT_LENGTH_FACTOR = 1.13;

/** Maximum deviation of a line from the chord between its ends: ½√(L² − d²). */
export function maxDeviation(lengthKm: number, chordKm: number): number {
  return Math.sqrt(Math.max(0, lengthKm ** 2 - chordKm ** 2)) / 2;
}

/** Half the width of a leg's band at its middle, in km: maximum deviation plus mean precision. */
export function halfWidth({ from, to, lengthKm }: BandLeg): number {
  return (
    maxDeviation(lengthKm, distance(from.point, to.point)) + (from.precisionKm + to.precisionKm) / 2
  );
}

/**
 * The legs of a part, each with a share of the published length (km) in proportion to its drawn length.
 * Without a published length, a leg has its drawn length.
 */
export function bandLegs(part: Part, publishedKm?: number): BandLeg[] {
  const lengths = part.legs.map(lineLength);
  const whole = lengths.reduce((sum, km) => sum + km, 0);
  return part.legs.map((_, i) => ({
    from: part.stops[i] as Stop,
    to: part.stops[i + 1] as Stop,
    lengthKm: ((publishedKm ?? whole) * (lengths[i] as number)) / whole,
  }));
}

/** Directions for sampling an ellipse's outline, dense along its sides and around its ends. */
function directions(a: number, b: number): number[] {
  const steps = Array.from({ length: 48 }, (_, i) => ((i + 0.5) / 48) * 2 * Math.PI);
  const along = steps.map((t) => Math.atan2(a * Math.sin(t), b * Math.cos(t)));
  return [...steps.map((t) => Math.atan2(Math.sin(t), Math.cos(t))), ...along].sort(
    (x, y) => x - y,
  );
}

/**
 * The outline of a leg's band on the plane, counter-clockwise and closed: the ellipse, expanded by the
 * precision of its points, interpolated along the leg.
 */
export function bandOutline(reach: BandLeg): Line {
  const [p, q] = [reach.from.point, reach.to.point];
  const chord = distance(p, q);
  const a = Math.max(reach.lengthKm, chord) / 2;
  const b = maxDeviation(reach.lengthKm, chord);
  const centre = interpolate(p, q, 0.5);
  const [ux, uy] = chord > 0 ? [(q[0] - p[0]) / chord, (q[1] - p[1]) / chord] : [1, 0];
  const points = directions(a, Math.max(b, 0.01)).map((theta): Point => {
    const [cos, sin] = [Math.cos(theta), Math.sin(theta)];
    const scale = Math.hypot(a * cos, b * sin) || 1;
    const along = (a * a * cos) / scale;
    const share = Math.min(1, Math.max(0, 0.5 + along / (chord || 1)));
    const out = reach.from.precisionKm + (reach.to.precisionKm - reach.from.precisionKm) * share;
    const [x, y] = [along + out * cos, (b * b * sin) / scale + out * sin];
    return [centre[0] + x * ux - y * uy, centre[1] + x * uy + y * ux];
  });
  return [...points, points[0] as Point];
}

function polygonOf(line: Line, plane: Plane): Feature<Polygon> {
  const ring = line.map((p) => plane.from(p).map((n) => Math.round(n * 1e6) / 1e6));
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** Minimum area of a piece of a band in km²; drops slivers behind bends of the border. */
const MIN_PIECE_KM2 = 1;

/** Tolerance of simplified outlines in km. */
const OUTLINE_KM = 0.05;

/** The union of the legs' bands, clipped to the country. Throws if the result is empty. */
export function bandArea(legs: readonly BandLeg[], country: Area, plane: Plane): Area {
  const shapes = legs.map((leg) =>
    polygonOf(
      simplify(bandOutline(leg), distanceToSegment, () => OUTLINE_KM),
      plane,
    ),
  );
  const [first] = shapes;
  if (!first) throw new Error('a band needs at least one leg');
  const whole =
    shapes.length === 1 ? first : union({ type: 'FeatureCollection', features: shapes });
  const land: Feature<Area> = { type: 'Feature', properties: {}, geometry: country };
  const clipped = whole && intersect({ type: 'FeatureCollection', features: [whole, land] });
  if (!clipped) throw new Error('a band lies outside its country');
  return withoutSlivers(clipped.geometry);
}

function withoutSlivers(shape: Area): Area {
  if (shape.type === 'Polygon') return shape;
  const pieces = shape.coordinates.filter(
    (coordinates) => areaKm2({ type: 'Polygon', coordinates }) >= MIN_PIECE_KM2,
  );
  return pieces.length === 1 && pieces[0]
    ? { type: 'Polygon', coordinates: pieces[0] }
    : { type: 'MultiPolygon', coordinates: pieces };
}
