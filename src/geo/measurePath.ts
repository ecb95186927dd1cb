/** The path that a reader measures point by point. */
import type { LonLat } from './geo.ts';
import { distanceKm, SPHERE_ERROR } from './measure.ts';

export interface Leg {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly km: number;
  /** Distance from the first point to the end of this leg. */
  readonly cumulativeKm: number;
}

export interface Path {
  readonly points: readonly LonLat[];
  readonly legs: readonly Leg[];
  readonly km: number;
  /** Error of the total in km from measuring on a sphere; the points themselves count as exact. */
  readonly error: number;
}

/** Measures the path through points in order. Fewer than two points give no legs and 0 km. */
export function measurePath(points: readonly LonLat[]): Path {
  let km = 0;
  const legs = points.slice(1).map((to, i): Leg => {
    const from = points[i] as LonLat;
    const leg = distanceKm(from, to);
    km += leg;
    return { from, to, km: leg, cumulativeKm: km };
  });
  return { points, legs, km, error: km * SPHERE_ERROR };
}
