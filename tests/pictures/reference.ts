/**
 * Reference pictures: what the maps and the pages looked like when somebody last looked at them. They
 * lie in `tests/pictures/KIND/NAME.png`; `npm run pictures` puts new ones in their place.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { readPng, writePng, type Raster } from './raster.ts';

export const KINDS = ['maps', 'pages'] as const;
export type Kind = (typeof KINDS)[number];

export const REFERENCES = 'tests/pictures';
/** Where a run leaves its pictures: below `after`, those that are not like their references. */
export const RESULTS = 'test-results/pictures';
/** Names the Chromium that took the page pictures, and its fonts; with others, letters have other edges. */
export const TAKEN_WITH = join(REFERENCES, 'pages', 'taken-with.txt');

/** Whether `npm run pictures` runs: pictures are then collected, and nothing is judged. */
export const recording = process.env['PICTURES'] === 'record';

/** Least distance of two colours that counts, of 1 between black and white. */
const THRESHOLD = 0.1;
/** Side in px of the square in which differing pixels are counted, and how many of them it may hold. */
const WINDOW = 16;
const TOLERANCE = 8;

export const fileOf = (root: string, kind: Kind, name: string) => join(root, kind, `${name}.png`);

/** Compares a picture with its reference: a sentence if there is none or they differ, else undefined. */
export function compare(kind: Kind, name: string, picture: Raster): string | undefined {
  const problem = problemOf(kind, name, picture);
  if (recording || problem) write(fileOf(join(RESULTS, 'after'), kind, name), picture);
  return recording ? undefined : problem;
}

/** The same, with nothing written. */
export function problemOf(kind: Kind, name: string, picture: Raster): string | undefined {
  const file = fileOf(REFERENCES, kind, name);
  if (!existsSync(file)) return `${file} does not exist`;
  const before = readPng(readFileSync(file));
  const { width, height } = picture;
  if (before.width !== width || before.height !== height)
    return `${file} has ${before.width} × ${before.height} px, the picture ${width} × ${height}`;
  const options = { threshold: THRESHOLD, windowSize: WINDOW };
  const count = pixelmatch(before.rgba, picture.rgba, null, width, height, options);
  if (count <= TOLERANCE) return undefined;
  return `${file}: ${count} px of a square of ${WINDOW} × ${WINDOW} px differ, at most ${TOLERANCE} may`;
}

/** Two pictures of one size, drawn pale, with all that differs between them in red. */
export function difference(before: Raster, after: Raster): Raster {
  const { width, height } = before;
  const rgba = new Uint8Array(before.rgba.length);
  pixelmatch(before.rgba, after.rgba, rgba, width, height, { threshold: THRESHOLD });
  return { width, height, rgba };
}

/** Names of the pictures of a kind below a folder, in order. */
export function namesIn(root: string, kind: Kind): string[] {
  const folder = join(root, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.png'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.png$/, ''))
    .sort();
}

/** Writes a picture as a PNG file, with the folders on the way. */
export function write(file: string, picture: Raster): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, writePng(picture));
}
