/** The sets of symbols and labels that a picture comes with, each for a range of screens. */
import type { Size } from '../model/geo.ts';

export type SetName = 's' | 'l';

/**
 * The smallest screens on which each set is drawn at its full size: on larger ones it keeps that size
 * and the ground grows under it, on smaller ones it shrinks with the ground. So labels never overlap.
 */
export const SETS: Readonly<Record<SetName, Size>> = {
  s: { width: 344, height: 280 },
  l: { width: 960, height: 720 },
};
