import { encode } from 'fast-png';
import { expect, test } from 'vitest';
import { readPng, writePng, type Raster } from './raster.ts';

const SIZE = { width: 64, height: 64 };

/** Red rises to the right, green downwards: 4,096 colours. */
function shades(): Raster {
  const rgba = new Uint8Array(64 * 64 * 4);
  for (let pixel = 0; pixel < 64 * 64; pixel++)
    rgba.set([(pixel % 64) * 4, Math.floor(pixel / 64) * 4, 0, 255], pixel * 4);
  return { ...SIZE, rgba };
}

test('preserves a picture with few colours', () => {
  const rgba = shades().rgba.map((value, at) => (at % 4 === 3 ? value : value & 0xc0));
  expect(readPng(writePng({ ...SIZE, rgba }))).toEqual({ ...SIZE, rgba });
});

test('writes at most 256 colours', () => {
  const { rgba } = readPng(writePng(shades()));
  const colours = new Set<string>();
  for (let at = 0; at < rgba.length; at += 4) colours.add(rgba.slice(at, at + 4).join());
  expect(colours.size).toBe(256);
});

test('reads a PNG without alpha as opaque', () => {
  const png = encode({ width: 1, height: 1, channels: 3, data: new Uint8Array([1, 2, 3]) });
  expect([...readPng(png).rgba]).toEqual([1, 2, 3, 255]);
});
