/** How places and lengths are told in the measuring tool. */
import type { LonLat } from '../../../geo/geo.ts';

export type LengthUnit = 'km' | 'mi';

/** Kilometres to an international mile. */
export const MILE = 1.609344;

/** A place in degrees to a hundredth, as readers may type it again: `36.76 N 72.10 E`. */
export function placeText([lon, lat]: LonLat): string {
  const degrees = (value: number) => Math.abs(value).toFixed(2);
  return `${degrees(lat)} ${lat < 0 ? 'S' : 'N'} ${degrees(lon)} ${lon < 0 ? 'W' : 'E'}`;
}
