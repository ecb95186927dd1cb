/** When the map's route was first on the screen, read off the frames that the browser showed. */
import { decode, type Picture } from '../tests/browser/png.ts';

export interface Shown {
  /** Unix time in ms at which the frame, on the screen by then, was handed to us. */
  readonly at: number;
  readonly png: Buffer;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The direct-current line's colour in the light theme, which the rivals use too. */
const ROUTE = [0xb3, 0x26, 0x1e] as const;
/** How far each channel may be off: the line is thin, and its edges are mixed with the ground. */
const NEAR = 48;
/** Share of the last frame's route pixels from which the route counts as seen. */
const SEEN = 0.5;

/** Number of route-coloured pixels within a rectangle of CSS px (pictures are at one px each). */
export function routePixels({ width, height, rgb }: Picture, rect: Rect): number {
  let count = 0;
  const bottom = Math.min(height, Math.floor(rect.y + rect.height));
  const right = Math.min(width, Math.floor(rect.x + rect.width));
  for (let y = Math.max(0, Math.ceil(rect.y)); y < bottom; y++)
    for (let x = Math.max(0, Math.ceil(rect.x)); x < right; x++) {
      const at = (y * width + x) * 3;
      if (ROUTE.every((value, channel) => Math.abs((rgb[at + channel] ?? 0) - value) <= NEAR))
        count++;
    }
  return count;
}

/**
 * The first frame with at least half as many route pixels as the last has, and the frame before it;
 * undefined if the last frame shows no route.
 */
export function routeSeen(
  frames: readonly Shown[],
  rect: Rect,
): { at: number; before: number | undefined; pixels: number } | undefined {
  const last = frames.at(-1);
  const pixels = last ? routePixels(decode(last.png), rect) : 0;
  if (pixels < 20) return undefined;
  const index = frames.findIndex(
    ({ png }) => routePixels(decode(png), rect) >= Math.max(pixels * SEEN, 20),
  );
  const found = frames[index];
  return found && { at: found.at, before: frames[index - 1]?.at, pixels };
}
