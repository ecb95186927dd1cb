/** Reads the screenshots that Chromium makes: PNG, 8 bits a channel, RGB or RGBA, not interlaced. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row. */
  readonly rgb: Uint8Array;
}

/** Decodes a screenshot; throws on any other kind of PNG. */
export function decode(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  if (png[24] !== 8 || ![2, 6].includes(png[25] ?? 0) || png[28] !== 0)
    throw new Error('expected a PNG with 8-bit RGB or RGBA, not interlaced');
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let channel = 0; channel < 3; channel++)
      rgb[pixel * 3 + channel] = raw[pixel * channels + channel] ?? 0;
  return { width, height, rgb };
}

/** Takes back the filter of each row (PNG specification, 9.2). */
function unfilter(data: Buffer, row: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x >= step ? (out[at - step] ?? 0) : 0;
      const up = y > 0 ? (out[at - row] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[at - row - step] ?? 0) : 0;
      const value = data[y * (row + 1) + 1 + x] ?? 0;
      out[at] = value + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((near) => Math.abs(guess - near)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/**
 * Share of the pixels in which two drawings of one scene may differ: where several names compete for
 * room, a few of them stand where there was room when they came. Hidden names need no such grace.
 */
export const SAME = 0.02;
export const EXACT = 0.002;

/** Share of the pixels, 0…1, of which some channel differs by more than `by`; 1 for pictures of two sizes. */
export function difference(a: Picture, b: Picture, by = 24): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let count = 0;
  for (let at = 0; at < a.rgb.length; at += 3) if (apart(a.rgb, at, b.rgb, at) > by) count++;
  return (count * 3) / a.rgb.length;
}

/** Share of the pixels that come within `by` of a colour `#rrggbb`. */
export function shareOf({ rgb }: Picture, color: string, by = 12): number {
  const bytes = Uint8Array.from(Buffer.from(color.slice(1), 'hex'));
  let count = 0;
  for (let at = 0; at < rgb.length; at += 3) if (apart(rgb, at, bytes, 0) <= by) count++;
  return (count * 3) / rgb.length;
}

function apart(a: Uint8Array, i: number, b: Uint8Array, j: number): number {
  let most = 0;
  for (let channel = 0; channel < 3; channel++)
    most = Math.max(most, Math.abs((a[i + channel] ?? 0) - (b[j + channel] ?? 0)));
  return most;
}
