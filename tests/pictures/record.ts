/**
 * `npm run pictures`: draws and takes all pictures of the site as it is built, puts those that differ in
 * the place of their references, and writes a page that shows each before, after and what differs.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { fail, run, say } from '../../scripts/install.mjs';
import { readPng } from './raster.ts';
import {
  difference,
  fileOf,
  KINDS,
  namesIn,
  problemOf,
  REFERENCES,
  RESULTS,
  write,
  type Kind,
} from './reference.ts';
import { reviewHtml, SIDES, type Change } from './review.ts';

const BEFORE = join(RESULTS, 'before');
const AFTER = join(RESULTS, 'after');

rmSync(RESULTS, { recursive: true, force: true });
const { path } = ensureBrowser();
for (const command of [
  ['vitest', 'run', '--project=unit', 'tests/pictures/maps.test.ts'],
  ['playwright', 'test', 'pictures.spec.ts'],
])
  if (run('npx', command, { PICTURES: 'record', CHROMIUM_PATH: path }) !== 0)
    fail('Not all pictures could be made, as said above; no reference was replaced.');

const changes = KINDS.flatMap((kind) =>
  [...new Set([...namesIn(REFERENCES, kind), ...namesIn(AFTER, kind)])]
    .sort()
    .flatMap((name) => replace(kind, name)),
);
mkdirSync(RESULTS, { recursive: true });
writeFileSync(join(RESULTS, 'index.html'), reviewHtml(changes));
say(
  `${changes.length} pictures are new, gone or changed: ${join(RESULTS, 'index.html')} shows them.`,
);

/** Puts a picture in the place of its reference if they differ, and removes a reference without one. */
function replace(kind: Kind, name: string): Change[] {
  const [reference, taken] = [fileOf(REFERENCES, kind, name), fileOf(AFTER, kind, name)];
  const before = existsSync(reference) ? readPng(readFileSync(reference)) : undefined;
  const after = existsSync(taken) ? readPng(readFileSync(taken)) : undefined;
  if (after && problemOf(kind, name, after) === undefined) return [];
  if (before) write(fileOf(BEFORE, kind, name), before);
  const alike = before?.width === after?.width && before?.height === after?.height;
  if (before && after && alike)
    write(fileOf(join(RESULTS, 'difference'), kind, name), difference(before, after));
  if (after) write(reference, after);
  else rmSync(reference);
  const sides = SIDES.filter((side) => existsSync(fileOf(join(RESULTS, side), kind, name)));
  return [{ name: `${kind}/${name}`, sides }];
}
