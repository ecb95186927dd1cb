/** Compass bearings between places. */
import type { LonLat } from './geo.ts';

/** The eight points of the compass, clockwise. */
export const COMPASS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type CompassPoint = (typeof COMPASS)[number];

const RADIANS = Math.PI / 180;

/** Initial bearing of the great circle from one place to another, in degrees clockwise from north, 0 up to 360. */
export function bearing([lon, lat]: LonLat, [toLon, toLat]: LonLat): number {
  const [φ1, φ2, λ] = [lat * RADIANS, toLat * RADIANS, (toLon - lon) * RADIANS];
  const east = Math.sin(λ) * Math.cos(φ2);
  const north = Math.cos(φ1) * Math.sin(φ2) - Math.sin(φ1) * Math.cos(φ2) * Math.cos(λ);
  return (Math.atan2(east, north) / RADIANS + 360) % 360;
}

/** The compass point nearest to a bearing in degrees. */
export function compassPoint(degrees: number): CompassPoint {
  return COMPASS[Math.round(degrees / 45) % 8] ?? 'n';
}
