/**
 * Azimuthal equidistant projection in kilometres. Within 500 km of the centre, lengths are accurate to
 * 0.1 %, far better than the base map.
 */
import type { LonLat } from '../../../src/geo/geo.ts';

/** Kilometres east and north of the plane's centre. */
export type Point = readonly [x: number, y: number];

/** Converts between degrees and kilometres. */
export interface Plane {
  to(place: LonLat): Point;
  from(point: Point): LonLat;
}

/** Mean radius of the Earth in km, as in Turf. */
export const EARTH_KM = 6371.0088;

const RADIANS = Math.PI / 180;

/** A plane around a centre. `from(to(p))` equals `p` to within millimetres. */
export function createPlane(centre: LonLat): Plane {
  const [lon0, lat0] = [centre[0] * RADIANS, centre[1] * RADIANS];
  const [sin0, cos0] = [Math.sin(lat0), Math.cos(lat0)];
  return {
    to([lon, lat]) {
      const [along, phi] = [lon * RADIANS - lon0, lat * RADIANS];
      const cosC = sin0 * Math.sin(phi) + cos0 * Math.cos(phi) * Math.cos(along);
      const c = Math.acos(Math.min(1, Math.max(-1, cosC)));
      const scale = c < 1e-9 ? EARTH_KM : (EARTH_KM * c) / Math.sin(c);
      return [
        scale * Math.cos(phi) * Math.sin(along),
        scale * (cos0 * Math.sin(phi) - sin0 * Math.cos(phi) * Math.cos(along)),
      ];
    },
    from([x, y]) {
      const rho = Math.hypot(x, y);
      if (rho < 1e-9) return [centre[0], centre[1]];
      const c = rho / EARTH_KM;
      const [sinC, cosC] = [Math.sin(c), Math.cos(c)];
      const lat = Math.asin(cosC * sin0 + (y * sinC * cos0) / rho);
      const lon = lon0 + Math.atan2(x * sinC, rho * cos0 * cosC - y * sin0 * sinC);
      return [lon / RADIANS, lat / RADIANS];
    },
  };
}

/** A GeoJSON position as longitude and latitude. Throws if it has fewer than two numbers. */
export function toLonLat(position: readonly number[]): LonLat {
  const [lon, lat] = position;
  if (lon === undefined || lat === undefined)
    throw new Error(`expected a position of two numbers, not [${position.join(', ')}]`);
  return [lon, lat];
}

/** The mean of several positions in degrees, accurate enough for a plane's centre. */
export function meanPosition(places: readonly LonLat[]): LonLat {
  const sum = places.reduce<[number, number]>(([x, y], [lon, lat]) => [x + lon, y + lat], [0, 0]);
  return [sum[0] / places.length, sum[1] / places.length];
}
