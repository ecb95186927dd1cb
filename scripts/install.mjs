/**
 * What every command needs before it can start: a Node that is new enough, and the packages of
 * package-lock.json. Imports Node's own modules only, so that it runs on a fresh clone.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Prints a line of ours, told apart from what the tools print. */
export function say(/** @type {string} */ line) {
  console.log(`▸ ${line}`);
}

/**
 * A sentence that says why this Node will not do, or undefined if it does. Our tools run on 20.19
 * and later, on 22.12 and later, and on everything from 23 on; 21 has been left out by them.
 * @param {string} version without `v`, as in `process.versions.node`
 * @returns {string | undefined}
 */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const least = { 20: 19, 22: 12 }[major];
  if (least === undefined ? major > 22 : minor >= least) return undefined;
  return `This needs Node 20.19 or newer (of 22: 22.12 or newer); here runs ${version}. Get one at https://nodejs.org and try again.`;
}

/**
 * Whether what npm last put into node_modules is what the lock file asks for. An install that was
 * broken off has no record and counts as missing; optional packages of other systems may be absent.
 * @param {unknown} lock package-lock.json
 * @param {unknown} record node_modules/.package-lock.json, npm's own record of what is there
 * @returns {boolean}
 */
export function isInstalled(lock, record) {
  const wanted = packagesOf(lock);
  const there = packagesOf(record);
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = there[path];
    return path === '' || (found ? found.version === version : optional === true);
  });
}

/**
 * @param {unknown} lock
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesOf(lock) {
  return typeof lock === 'object' && lock !== null && 'packages' in lock
    ? /** @type {any} */ (lock.packages)
    : undefined;
}

/** The JSON of a file in the repository; undefined if it is missing or broken. */
function readJson(/** @type {string} */ path) {
  const file = join(root, path);
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs a command in the root, its output going where ours goes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to our own
 * @returns {number} its exit code; 1 if it was killed, 127 if it could not be started
 */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return error ? 127 : (status ?? 1);
}

/**
 * Runs a command in the root, beside others: what it prints is kept.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, output: string }>} its exit code as of `run`, and what it printed
 */
export function runAside(command, args) {
  const child = spawn(command, args, { cwd: root, shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  return new Promise((done) => {
    child.on('error', () => done({ code: 127, output }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Prints a sentence and ends the program with exit code 1. */
export function fail(/** @type {string} */ sentence) {
  console.error(`✗ ${sentence}`);
  process.exit(1);
}

/** Makes sure of Node and of the packages, or ends the program with a sentence that says what is wrong. */
export function prepare() {
  const problem = nodeProblem();
  if (problem) fail(problem);
  if (isInstalled(readJson('package-lock.json'), readJson('node_modules/.package-lock.json')))
    return;
  say('Installing the packages of package-lock.json (npm ci) …');
  if (run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']) !== 0)
    fail('npm ci failed; what it printed above says why.');
}
