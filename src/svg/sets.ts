/** The sets of symbols and labels that a picture comes with, each for a range of screens. */
import type { Size } from '../geo/geo.ts';

export type SetName = 's' | 'm' | 'l';

/**
 * The smallest screens for which each set is made: on larger ones, up to the next, it keeps its size
 * and the ground grows under it, so that labels never overlap. The first shrinks on what is smaller still.
 */
export const SETS: Readonly<Record<SetName, Size>> = {
  s: { width: 344, height: 280 },
  m: { width: 540, height: 560 },
  l: { width: 880, height: 680 },
};

export const SET_NAMES = Object.keys(SETS) as SetName[];
