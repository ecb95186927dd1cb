import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Raster } from './raster.ts';
import { compare, picturePath, listNames, REFERENCES, RESULTS, writePicture } from './reference.ts';

/** A white picture with a black square in a corner. */
function square(side: number, width = 100): Raster {
  const rgba = new Uint8Array(width * 100 * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) rgba.set([0, 0, 0], (y * width + x) * 4);
  return { width, height: 100, rgba };
}

let folder = '';
const home = process.cwd();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecm-pictures-'));
  process.chdir(folder);
  writePicture(picturePath(REFERENCES, 'maps', 'en/a'), square(10));
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

test('accepts a picture that matches its reference', () => {
  expect(compare('maps', 'en/a', square(10))).toBeUndefined();
  expect(listNames(join(RESULTS, 'after'), 'maps')).toEqual([]);
});

test('reports a picture that differs in a small area, and saves it', () => {
  expect(compare('maps', 'en/a', square(13))).toContain('en/a.png: 69 px of a square');
  expect(listNames(join(RESULTS, 'after'), 'maps')).toEqual(['en/a']);
});

test('reports a picture of another size or without a reference', () => {
  expect(compare('maps', 'en/a', square(10, 101))).toContain('has 100 × 100 px, the picture 101');
  expect(compare('maps', 'en/b', square(10))).toContain('does not exist');
});
