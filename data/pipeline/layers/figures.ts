/** Figures computed from geometry, with their errors and notes. */
import type { Figure, Measure, Unit, LocalizedText } from '../../../src/atlas/atlas.ts';
import { round } from '../base/geometry.ts';

/** The base map's error along borders in km: 90 % is within this (see the data notes). */
export const BORDER_ERROR_KM = 2.5;

/** A figure computed from the layers, which are its only source. */
export function computedFigure(
  measure: Measure,
  value: number,
  unit: Unit,
  error: number,
  note: LocalizedText,
): Figure {
  return { measure, value, unit, error, how: 'computed', sources: [], note };
}

/** The drawn length in whole km. */
export function drawnLength(km: number, note: LocalizedText): Figure {
  return { measure: 'length', value: round(km, 0), unit: 'km', how: 'drawn', sources: [], note };
}

/** Ratio of drawn to published length: a value for one published length, a rising range for several. */
export function drawnShare(
  km: number,
  [low, high]: readonly [number, number],
  note: LocalizedText,
): Figure {
  const [least, most] = [round(km / high, 2), round(km / low, 2)];
  const size = low === high ? { value: least } : { range: [least, most] as const };
  return { measure: 'drawn-share', ...size, unit: '1', how: 'drawn', sources: [], note };
}
