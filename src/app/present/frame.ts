/** How large a slide is laid out, and how much it is enlarged: the back row reads the same on every projector. */
import type { Size } from '../../geo/geo.ts';

/** The least that a slide is laid out for, in CSS px; a larger screen enlarges it. */
const LEAST: Size = { width: 960, height: 540 };

export interface Frame extends Size {
  /** Px of the screen for one of the layout. */
  readonly scale: number;
  /** Whether the words stand above one another with the map, on a screen that is higher than wide. */
  readonly upright: boolean;
}

export function frameOf({ width, height }: Size): Frame {
  const upright = height > width;
  const [across, down] = upright ? [LEAST.height, LEAST.width] : [LEAST.width, LEAST.height];
  const scale = Math.max(1, Math.min(width / across, height / down));
  return { width: width / scale, height: height / scale, scale, upright };
}
