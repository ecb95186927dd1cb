/** The path that a reader measures, point by point. Undo is the list without its last point. */
import type { LonLat } from './geo.ts';
import { distanceKm, SPHERE_ERROR } from './measure.ts';

export interface Leg {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly km: number;
  /** From the first point to the end of this leg. */
  readonly runningKm: number;
}

export interface Path {
  readonly points: readonly LonLat[];
  readonly legs: readonly Leg[];
  readonly km: number;
  /** How far the total may be off because the Earth is no sphere; the points are the reader's own. */
  readonly error: number;
}

/** The path through points, in their order; fewer than two make no leg and 0 km. */
export function pathOf(points: readonly LonLat[]): Path {
  let km = 0;
  const legs = points.slice(1).map((to, i): Leg => {
    const from = points[i] as LonLat;
    const leg = distanceKm(from, to);
    km += leg;
    return { from, to, km: leg, runningKm: km };
  });
  return { points, legs, km, error: km * SPHERE_ERROR };
}
