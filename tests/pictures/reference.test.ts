import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Raster } from './raster.ts';
import { compare, fileOf, namesIn, REFERENCES, RESULTS, write } from './reference.ts';

/** A white picture, black in a square from a corner. */
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
  write(fileOf(REFERENCES, 'maps', 'en/a'), square(10));
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

test('a picture like its reference is passed over', () => {
  expect(compare('maps', 'en/a', square(10))).toBeUndefined();
  expect(namesIn(join(RESULTS, 'after'), 'maps')).toEqual([]);
});

test('one that differs in a small place is named, and left to be looked at', () => {
  expect(compare('maps', 'en/a', square(13))).toContain('en/a.png: 69 px of a square');
  expect(namesIn(join(RESULTS, 'after'), 'maps')).toEqual(['en/a']);
});

test('so is one of another size, or without a reference', () => {
  expect(compare('maps', 'en/a', square(10, 101))).toContain('has 100 × 100 px, the picture 101');
  expect(compare('maps', 'en/b', square(10))).toContain('does not exist');
});
