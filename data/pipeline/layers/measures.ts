/** Figures that come out of the geometry, with their errors and how they were made. */
import type { Figure, Measure, Unit, Words } from '../../../src/atlas/atlas.ts';
import { round } from './write.ts';

/** The base map's error along a border in km: nine tenths of it lie within this (see data notes). */
export const BORDER_ERROR_KM = 2.5;

/** A figure computed from the layers; it has no source but them. */
export function computed(
  measure: Measure,
  value: number,
  unit: Unit,
  error: number,
  note: Words,
): Figure {
  return { measure, value, unit, error, how: 'computed', sources: [], note };
}

/** The length of a drawing in whole km. */
export function drawnLength(km: number, note: Words): Figure {
  return { measure: 'length', value: round(km, 0), unit: 'km', how: 'drawn', sources: [], note };
}

/**
 * Drawn over published length: one value where one length was published, a range where several
 * were (longest first, so that the range rises).
 */
export function drawnShare(
  km: number,
  [low, high]: readonly [number, number],
  note: Words,
): Figure {
  const [least, most] = [round(km / high, 2), round(km / low, 2)];
  const size = low === high ? { value: least } : { range: [least, most] as const };
  return { measure: 'drawn-share', ...size, unit: '1', how: 'drawn', sources: [], note };
}
