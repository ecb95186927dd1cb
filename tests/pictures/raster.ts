/** Rasters in memory and as PNG files with at most 256 colours, which maps and pages rarely exceed. */
import { convertIndexedToRgb, decode, encode } from 'fast-png';

export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Four bytes per pixel (red, green, blue, alpha), row by row. */
  readonly rgba: Uint8Array;
}

const COLOURS = 256;

/** Reads a PNG with 8 bits per channel or with a palette. */
export function readPng(png: Uint8Array): Raster {
  const image = decode(png);
  const { width, height } = image;
  const data = image.palette ? convertIndexedToRgb(image) : image.data;
  const channels = data.length / (width * height);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let channel = 0; channel < channels; channel++)
      rgba[pixel * 4 + channel] = data[pixel * channels + channel] ?? 0;
  return { width, height, rgba };
}

/**
 * Writes an opaque picture as a PNG with a palette. Additional colours, which are shades along edges of
 * letters and lines, are merged.
 */
export function writePng({ width, height, rgba }: Raster): Uint8Array {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgba.length; at += 4) {
    const color = colorAt(rgba, at);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const { palette, indices } = quantize(counts);
  const data = new Uint8Array(width * height);
  for (let pixel = 0; pixel < data.length; pixel++)
    data[pixel] = indices.get(colorAt(rgba, pixel * 4)) ?? 0;
  return encode({ width, height, data, channels: 1, palette }, { zlib: { level: 9 } });
}

/**
 * A palette for colours with these counts, and each colour's index. It starts with the most frequent colour
 * and repeatedly adds the one with the largest error weighted by count.
 */
function quantize(counts: ReadonlyMap<number, number>) {
  const colors = [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([color, count]) => ({
      color,
      count,
      channels: channelsOf(color),
      far: Infinity,
      index: 0,
    }));
  const palette: number[][] = [];
  for (let next = colors[0]; next && palette.length < COLOURS;) {
    const { channels } = next;
    let worst = 0;
    next = undefined;
    for (const one of colors) {
      const far = distance(one.channels, channels);
      if (far < one.far) Object.assign(one, { far, index: palette.length });
      if (one.far * one.count <= worst) continue;
      worst = one.far * one.count;
      next = one;
    }
    palette.push([...channels]);
  }
  return { palette, indices: new Map(colors.map(({ color, index }) => [color, index])) };
}

const colorAt = (rgba: Uint8Array, at: number) =>
  ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);

type Channels = readonly [red: number, green: number, blue: number];

const channelsOf = (color: number): Channels => [color >> 16, (color >> 8) & 255, color & 255];

const distance = (a: Channels, b: Channels) =>
  (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
