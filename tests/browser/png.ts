/** Compares screenshots. */
import { readPng } from '../pictures/raster.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Three bytes per pixel, row by row. */
  readonly rgb: Uint8Array;
}

/** Decodes an opaque screenshot. */
export function decode(png: Buffer): Picture {
  const { width, height, rgba } = readPng(png);
  return { width, height, rgb: rgba.filter((_, at) => at % 4 !== 3) };
}

/**
 * Share of pixels that may differ between two drawings of one scene, since placement of competing labels
 * depends on loading order. `EXACT` applies to maps without labels.
 */
export const SIMILAR = 0.02;
export const EXACT = 0.002;

/** Share of pixels, 0…1, with a channel that differs by more than `by`; 1 if the sizes differ. */
export function difference(a: Picture, b: Picture, by = 24): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let count = 0;
  for (let at = 0; at < a.rgb.length; at += 3)
    if (channelDistance(a.rgb, at, b.rgb, at) > by) count++;
  return (count * 3) / a.rgb.length;
}

/** Share of pixels within `by` of a colour `#rrggbb`. */
export function shareOf({ rgb }: Picture, color: string, by = 12): number {
  const bytes = Uint8Array.from(Buffer.from(color.slice(1), 'hex'));
  let count = 0;
  for (let at = 0; at < rgb.length; at += 3) if (channelDistance(rgb, at, bytes, 0) <= by) count++;
  return (count * 3) / rgb.length;
}

function channelDistance(a: Uint8Array, i: number, b: Uint8Array, j: number): number {
  let most = 0;
  for (let channel = 0; channel < 3; channel++)
    most = Math.max(most, Math.abs((a[i + channel] ?? 0) - (b[j + channel] ?? 0)));
  return most;
}
