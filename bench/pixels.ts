/** Finds when the map's route first appeared, from screencast frames. */
import { decode, type Picture } from '../tests/browser/png.ts';

export interface ScreencastFrame {
  /** Unix time in milliseconds at which the frame was received; it was on screen by then. */
  readonly at: number;
  readonly png: Buffer;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Colour of the direct-current line in the light theme; the baselines use it, too. */
const ROUTE_COLOR = [0xb3, 0x26, 0x1e] as const;
/** Tolerance per channel: the line is thin, and its edges blend with the background. */
const COLOR_TOLERANCE = 48;
/** Share of the last frame's route pixels from which the route counts as visible. */
const MIN_SHARE = 0.5;

/** Counts route-coloured pixels in a rectangle of CSS px; the device pixel ratio is 1. */
export function countRoutePixels({ width, height, rgb }: Picture, rect: Rect): number {
  let count = 0;
  const bottom = Math.min(height, Math.floor(rect.y + rect.height));
  const right = Math.min(width, Math.floor(rect.x + rect.width));
  for (let y = Math.max(0, Math.ceil(rect.y)); y < bottom; y++)
    for (let x = Math.max(0, Math.ceil(rect.x)); x < right; x++) {
      const at = (y * width + x) * 3;
      if (
        ROUTE_COLOR.every(
          (value, channel) => Math.abs((rgb[at + channel] ?? 0) - value) <= COLOR_TOLERANCE,
        )
      )
        count++;
    }
  return count;
}

/**
 * The first frame with at least half the route pixels of the last one, and the time of the frame before;
 * undefined if the last frame shows no route.
 */
export function findRouteFrame(
  frames: readonly ScreencastFrame[],
  rect: Rect,
): { at: number; before: number | undefined; pixels: number } | undefined {
  const last = frames.at(-1);
  const pixels = last ? countRoutePixels(decode(last.png), rect) : 0;
  if (pixels < 20) return undefined;
  const index = frames.findIndex(
    ({ png }) => countRoutePixels(decode(png), rect) >= Math.max(pixels * MIN_SHARE, 20),
  );
  const found = frames[index];
  return found && { at: found.at, before: frames[index - 1]?.at, pixels };
}
