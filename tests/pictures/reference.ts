/** Reference pictures of maps and pages in `tests/pictures/KIND/NAME.png`; `npm run pictures` updates them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { readPng, writePng, type Raster } from './raster.ts';

export const KINDS = ['maps', 'pages'] as const;
export type Kind = (typeof KINDS)[number];

export const REFERENCES = 'tests/pictures';
/** Results of a run; `after/` has the pictures that differ from their references. */
export const RESULTS = 'test-results/pictures';
/** Records the Chromium and the fonts of the page pictures; others would render letters differently. */
export const TAKEN_WITH = join(REFERENCES, 'pages', 'taken-with.txt');

/** Whether `npm run pictures` is running: pictures are then collected, not compared. */
export const recording = process.env['PICTURES'] === 'record';

/** Colour difference that counts, where black and white differ by 1. */
const THRESHOLD = 0.1;
/** Side in px of the window in which differing pixels are counted, and their maximum number in it. */
const WINDOW = 16;
const TOLERANCE = 8;

export const picturePath = (root: string, kind: Kind, name: string) =>
  join(root, kind, `${name}.png`);

/** Compares a picture with its reference and saves it if needed. Returns a message if they differ. */
export function compare(kind: Kind, name: string, picture: Raster): string | undefined {
  const problem = findProblem(kind, name, picture);
  if (recording || problem) writePicture(picturePath(join(RESULTS, 'after'), kind, name), picture);
  return recording ? undefined : problem;
}

/** Returns a message if the reference is missing or differs; undefined otherwise. */
export function findProblem(kind: Kind, name: string, picture: Raster): string | undefined {
  const file = picturePath(REFERENCES, kind, name);
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

/** Shows the differences of two pictures of the same size in red on a pale picture. */
export function difference(before: Raster, after: Raster): Raster {
  const { width, height } = before;
  const rgba = new Uint8Array(before.rgba.length);
  pixelmatch(before.rgba, after.rgba, rgba, width, height, { threshold: THRESHOLD });
  return { width, height, rgba };
}

/** Names of a kind's pictures below a folder, sorted. */
export function listNames(root: string, kind: Kind): string[] {
  const folder = join(root, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.png'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.png$/, ''))
    .sort();
}

/** Writes a picture as a PNG file and creates missing folders. */
export function writePicture(file: string, picture: Raster): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, writePng(picture));
}
