/** Units and coordinate format of the measure tool. */
import type { LonLat } from '../../../geo/geo.ts';

export type LengthUnit = 'km' | 'mi';

/** Kilometres in an international mile. */
export const KM_PER_MILE = 1.609344;

/** Formats a position in degrees, two decimals, in a form that readers can type: `36.76 N 72.10 E`. */
export function formatLonLat([lon, lat]: LonLat): string {
  const degrees = (value: number) => Math.abs(value).toFixed(2);
  return `${degrees(lat)} ${lat < 0 ? 'S' : 'N'} ${degrees(lon)} ${lon < 0 ? 'W' : 'E'}`;
}
