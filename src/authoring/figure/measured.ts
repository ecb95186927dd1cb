/** Distances and areas measured on the layers, rounded as they are told. Build only. */
import type { Geometry } from 'geojson';
import type { AtlasFeature } from '../../atlas/atlas.ts';
import { areaError, areaKm2, distanceError, lengthKm, type Measured } from '../../geo/measure.ts';
import { nearestGap } from '../../geo/measureGap.ts';

/** Gaps that were measured, by the two geometries: both languages of a story ask for the same. */
const gaps = new WeakMap<Geometry, WeakMap<Geometry, number>>();

function gapKm(a: Geometry, b: Geometry): number {
  const known = gaps.get(a) ?? new WeakMap<Geometry, number>();
  gaps.set(a, known);
  const km = known.get(b) ?? nearestGap(a, b).km;
  known.set(b, km);
  return km;
}

/**
 * The least distance in km between two things and how far it may be off, by how exactly the parts
 * that are nearest are drawn; undefined if one of them is nowhere. Whole km from ten on, one decimal below.
 */
export function measuredGap(
  from: readonly AtlasFeature[],
  to: readonly AtlasFeature[],
): Measured | undefined {
  let best: Measured | undefined;
  for (const a of from) {
    for (const b of to) {
      const km = gapKm(a.geometry, b.geometry);
      if (best !== undefined && km >= best.value) continue;
      const { precisionKm } = a.properties;
      best = { value: km, error: distanceError(km, precisionKm, b.properties.precisionKm) };
    }
  }
  if (best === undefined) return undefined;
  const decimals = best.value < 10 ? 1 : 0;
  return { value: rounded(best.value, decimals), error: rounded(best.error, decimals) };
}

/** The area in km² with its error, in tens; undefined for what is no area. */
export function measuredArea(features: readonly AtlasFeature[]): Measured | undefined {
  const value = sum(features.map(({ geometry }) => areaKm2(geometry)));
  if (value === 0) return undefined;
  const error = sum(
    features.map(({ geometry, properties }) =>
      areaError(lengthKm(geometry), properties.precisionKm),
    ),
  );
  return { value: tens(value), error: Math.max(10, tens(error)) };
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

function tens(value: number): number {
  return Math.round(value / 10) * 10;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
