/** Insets of maps of fixed content. Those of the page's map are in `app/map/insets.css`. */
import type { Padding } from './geo.ts';

const all = (px: number): Padding => ({ top: px, right: px, bottom: px, left: px });

/** Smallest distance of a map's content from its edge, in px of the map. */
export const INSETS = {
  /** A map of the quiz. */
  quiz: all(12),
  /** A map in a file of its own or on paper. */
  picture: all(24),
} as const;
