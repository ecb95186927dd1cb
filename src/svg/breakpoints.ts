/** Breakpoints: a picture contains a set of symbols and labels for each range of screen sizes. */
import type { Size } from '../geo/geo.ts';

export type BreakpointName = 's' | 'm' | 'l';

/**
 * The smallest screen of each breakpoint. Up to the next one, symbols and labels keep their size while
 * the map grows, so that labels never overlap. Below the first, its set shrinks.
 */
export const BREAKPOINTS: Readonly<Record<BreakpointName, Size>> = {
  s: { width: 344, height: 280 },
  m: { width: 540, height: 560 },
  l: { width: 880, height: 680 },
};

export const BREAKPOINT_NAMES = Object.keys(BREAKPOINTS) as BreakpointName[];
