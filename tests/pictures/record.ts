/**
 * `npm run pictures`: takes all pictures of the built site, replaces references that differ, and writes a
 * page with each change before, after and as a difference.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { fail, run, log } from '../../scripts/install.mjs';
import { readPng } from './raster.ts';
import {
  difference,
  picturePath,
  KINDS,
  listNames,
  findProblem,
  REFERENCES,
  RESULTS,
  writePicture,
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
    fail('Some pictures failed, see above; no reference was replaced.');

const changes = KINDS.flatMap((kind) =>
  [...new Set([...listNames(REFERENCES, kind), ...listNames(AFTER, kind)])]
    .sort()
    .flatMap((name) => replace(kind, name)),
);
mkdirSync(RESULTS, { recursive: true });
writeFileSync(join(RESULTS, 'index.html'), reviewHtml(changes));
log(
  `${changes.length} pictures were added, removed or changed: ${join(RESULTS, 'index.html')} shows them.`,
);

/** Replaces a reference that differs from its picture, and removes one without a picture. */
function replace(kind: Kind, name: string): Change[] {
  const [reference, taken] = [picturePath(REFERENCES, kind, name), picturePath(AFTER, kind, name)];
  const before = existsSync(reference) ? readPng(readFileSync(reference)) : undefined;
  const after = existsSync(taken) ? readPng(readFileSync(taken)) : undefined;
  if (after && findProblem(kind, name, after) === undefined) return [];
  if (before) writePicture(picturePath(BEFORE, kind, name), before);
  const alike = before?.width === after?.width && before?.height === after?.height;
  if (before && after && alike)
    writePicture(picturePath(join(RESULTS, 'difference'), kind, name), difference(before, after));
  if (after) writePicture(reference, after);
  else rmSync(reference);
  const sides = SIDES.filter((side) => existsSync(picturePath(join(RESULTS, side), kind, name)));
  return [{ name: `${kind}/${name}`, sides }];
}
