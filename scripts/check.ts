/**
 * `npm run check -- [--json] PATH…`: prints the problems of story folders, single texts and layers, with
 * file, line and column. Without a path, checks everything. Exits with 1 if there is an error.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadAtlas } from '../src/authoring/files.ts';
import { formatProblem } from '../src/authoring/problem.ts';
import { readArguments } from './arguments.mjs';
import { createCheck } from './check/run.ts';
import { print, reportFailure } from './report.ts';

const USAGE = 'npm run check -- [--json] STORY-FOLDER|FILE.md|LAYER.geojson…';
const DATA = relative('', fileURLToPath(new URL('../data', import.meta.url)));

try {
  run();
} catch (error) {
  reportFailure(error);
}

function run(): void {
  const { values, positionals } = readArguments({
    usage: USAGE,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const given = positionals.map(resolveFromCaller);
  const problems = createCheck(DATA)(...(given.length > 0 ? given : allPaths()));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (values.json) {
    print(JSON.stringify(problems, undefined, 2));
  } else {
    for (const one of problems) print(formatProblem(one));
    print(`${pluralize(errors, 'error')}, ${pluralize(problems.length - errors, 'warning')}`);
  }
  if (errors > 0) process.exitCode = 1;
}

/** npm runs scripts in the project's folder; paths may be relative to where npm was called. */
function resolveFromCaller(path: string): string {
  const caller = process.env.INIT_CWD;
  if (existsSync(path) || caller === undefined) return path;
  const there = join(caller, path);
  return existsSync(there) ? relative('', there) : path;
}

function allPaths(): readonly string[] {
  const { layers } = loadAtlas(join(DATA, 'layers'));
  return [join(DATA, 'stories'), ...layers.map(({ file }) => join(DATA, 'layers', file))];
}

function pluralize(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
