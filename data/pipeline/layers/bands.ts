/**
 * Where a line may run. Between two way-points a line of length L strays no further than the
 * ellipse that has them as foci and L as its major axis.
 */
import { intersect } from '@turf/intersect';
import { union } from '@turf/union';
import { area } from '@turf/area';
import type { Feature, Polygon } from 'geojson';
import { apart, between, lengthOf, simplified, type Line } from './flat.ts';
import type { Area } from './ground.ts';
import type { Plane, Point } from './plane.ts';
import type { Part, Stop } from './routes.ts';

/** A leg as the band sees it: two foci, how exact each is, and how long the line between may be. */
export interface Reach {
  readonly from: Pick<Stop, 'point' | 'precisionKm'>;
  readonly to: Pick<Stop, 'point' | 'precisionKm'>;
  readonly lengthKm: number;
}

/** By how much a line without a published length is taken to be longer than its drawing: the most of the others. */
export const USUAL_BEND = 1.13;

/** How far a line of a length can stray from the straight line between its ends: ½√(L² − d²). */
export function stray(lengthKm: number, chordKm: number): number {
  return Math.sqrt(Math.max(0, lengthKm ** 2 - chordKm ** 2)) / 2;
}

/** Half the width of a leg's band in its middle, in km: how far it strays and the points' precision. */
export function halfWidth({ from, to, lengthKm }: Reach): number {
  return stray(lengthKm, apart(from.point, to.point)) + (from.precisionKm + to.precisionKm) / 2;
}

/**
 * The legs of a part, each with its share of the published length (in km), as the drawing divides
 * it. Without a published length a leg is as long as it is drawn.
 */
export function reaches(part: Part, publishedKm?: number): Reach[] {
  const lengths = part.legs.map(lengthOf);
  const whole = lengths.reduce((sum, km) => sum + km, 0);
  return part.legs.map((_, i) => ({
    from: part.stops[i] as Stop,
    to: part.stops[i + 1] as Stop,
    lengthKm: ((publishedKm ?? whole) * (lengths[i] as number)) / whole,
  }));
}

/** Directions in which an ellipse's outline is taken: dense along its sides and around its ends. */
function directions(a: number, b: number): number[] {
  const steps = Array.from({ length: 48 }, (_, i) => ((i + 0.5) / 48) * 2 * Math.PI);
  const along = steps.map((t) => Math.atan2(a * Math.sin(t), b * Math.cos(t)));
  return [...steps.map((t) => Math.atan2(Math.sin(t), Math.cos(t))), ...along].sort(
    (x, y) => x - y,
  );
}

/**
 * The outline of a leg's band on the plane, counter-clockwise and closed: the ellipse, moved out by
 * the precision of its two points, one passing into the other along the leg.
 */
export function outline(reach: Reach): Line {
  const [p, q] = [reach.from.point, reach.to.point];
  const chord = apart(p, q);
  const a = Math.max(reach.lengthKm, chord) / 2;
  const b = stray(reach.lengthKm, chord);
  const centre = between(p, q, 0.5);
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

/** The smallest piece of a band worth drawing, in km²: slivers beyond a bend of the border are not. */
const LEAST_KM2 = 1;

/** The band of several legs: their outlines united and clipped to the country. Throws if none is left. */
export function band(legs: readonly Reach[], country: Area, plane: Plane): Area {
  const shapes = legs.map((leg) => polygonOf(simplified(outline(leg), 0.05), plane));
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
    (coordinates) => area({ type: 'Polygon', coordinates }) >= LEAST_KM2 * 1e6,
  );
  return pieces.length === 1 && pieces[0]
    ? { type: 'Polygon', coordinates: pieces[0] }
    : { type: 'MultiPolygon', coordinates: pieces };
}
