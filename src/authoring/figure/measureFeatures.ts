/** Distances and areas measured on the layers, rounded for display. Build only. */
import type { Geometry } from 'geojson';
import type { AtlasFeature } from '../../atlas/atlas.ts';
import { areaError, areaKm2, distanceError, lengthKm, type Measured } from '../../geo/measure.ts';
import { nearestPoints } from '../../geo/nearestPoints.ts';
import { cachedByPair } from '../../geo/pairCache.ts';

/** Cached, since every language of a story asks for the same distances. */
const gapKm = cachedByPair((a: Geometry, b: Geometry) => nearestPoints(a, b).km);

/**
 * Shortest distance in km between two sets of features, with its error from the precision of the nearest
 * parts; undefined if one set is empty. Rounded to whole km from 10 km on, to one decimal below.
 */
export function measureDistance(
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
  return { value: roundTo(best.value, decimals), error: roundTo(best.error, decimals) };
}

/** Area in km² with its error, rounded to tens; undefined if nothing is an area. */
export function measureArea(features: readonly AtlasFeature[]): Measured | undefined {
  const value = sum(features.map(({ geometry }) => areaKm2(geometry)));
  if (value === 0) return undefined;
  const error = sum(
    features.map(({ geometry, properties }) =>
      areaError(lengthKm(geometry), properties.precisionKm),
    ),
  );
  return { value: roundToTens(value), error: Math.max(10, roundToTens(error)) };
}

function roundTo(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

function roundToTens(value: number): number {
  return Math.round(value / 10) * 10;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
