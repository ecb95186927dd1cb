/**
 * Lengths, distances and areas on the Earth as a sphere of its mean radius (Turf, 6,371.0088 km).
 * Against the ellipsoid (WGS 84) a length is right to 0.3 % between 29° and 44° north and to 0.6 %
 * anywhere, an area to 0.5 % there: far better than any place on this map is known.
 */
import { area } from '@turf/area';
import { distance } from '@turf/distance';
import { length } from '@turf/length';
import type { Geometry } from 'geojson';
import type { LonLat } from './geo.ts';

/** The greatest share by which a length may be off because the Earth is no sphere. */
export const SPHERE_ERROR = 0.005;

/** A measured number with how far it may be off, in the same unit. */
export interface Measured {
  readonly value: number;
  readonly error: number;
}

/** The length of a line in km, of all lines of a MultiLineString together; 0 for points. An area's is that of its edges. */
export function lengthKm(geometry: Geometry): number {
  return length({ type: 'Feature', properties: {}, geometry }, { units: 'kilometers' });
}

/** The shortest way between two places in km. */
export function distanceKm(from: LonLat, to: LonLat): number {
  return distance([...from], [...to], { units: 'kilometers' });
}

/** The area in km², holes left out; 0 for what is no area. */
export function areaKm2(geometry: Geometry): number {
  return area({ type: 'Feature', properties: {}, geometry }) / 1e6;
}

/** A piece of a line that lies in the countries it names. */
export interface Piece {
  readonly geometry: Geometry;
  readonly properties: { readonly countries?: readonly string[] };
}

/** The drawn length of pieces in one country, or in several that nobody has parted. */
export interface CountryLength {
  readonly countries: readonly string[];
  readonly km: number;
}

/** The drawn length by country, in the order in which the pieces come to them. */
export function lengthByCountry(pieces: readonly Piece[]): readonly CountryLength[] {
  const all = new Map<string, CountryLength>();
  for (const { geometry, properties } of pieces) {
    const { countries = [] } = properties;
    const key = countries.join();
    all.set(key, { countries, km: (all.get(key)?.km ?? 0) + lengthKm(geometry) });
  }
  return [...all.values()];
}

/**
 * How far a distance may be off, in km: the errors of its ends, which know nothing of each other
 * (the root of the sum of their squares), and that of the sphere.
 */
export function distanceError(km: number, ...precisionsKm: readonly number[]): number {
  return Math.hypot(...precisionsKm, km * SPHERE_ERROR);
}

/**
 * How far an area may be off, in km²: its edge as if it lay the given km further out, all of it on
 * one side for half of the edge and right for the other.
 */
export function areaError(edgeKm: number, precisionKm: number): number {
  return (edgeKm * precisionKm) / 2;
}

/**
 * A number as it may be told, "about 17 ± 3": the error to one digit, upwards, and the value to
 * the same place. An error of 0 tells the value as it is.
 */
export function told({ value, error }: Measured): Measured {
  if (!(error > 0)) return { value, error: 0 };
  const place = 10 ** Math.floor(Math.log10(error));
  const rounded = tidy(Math.ceil(error / place - 1e-9) * place);
  const step = 10 ** Math.floor(Math.log10(rounded) + 1e-9);
  return { value: tidy(Math.round(value / step) * step), error: rounded };
}

/** Without the noise of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
