/** Layout size and scale of a slide: text has the same share of every screen. */
import type { Size } from '../../geo/geo.ts';

/** Minimum layout size, CSS px. Larger screens scale the slide up. */
const MIN_SIZE: Size = { width: 960, height: 540 };

export interface SlideLayout extends Size {
  /** Screen px per layout px. */
  readonly scale: number;
  /** Stacks text and map vertically, on a screen that is taller than wide. */
  readonly portrait: boolean;
}

export function layoutSlide({ width, height }: Size): SlideLayout {
  const portrait = height > width;
  const [across, down] = portrait
    ? [MIN_SIZE.height, MIN_SIZE.width]
    : [MIN_SIZE.width, MIN_SIZE.height];
  const scale = Math.max(1, Math.min(width / across, height / down));
  return { width: width / scale, height: height / scale, scale, portrait };
}
