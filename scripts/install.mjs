/**
 * Prerequisites of all commands: a recent Node and the packages of package-lock.json. Imports only Node's
 * modules, so that it runs on a fresh clone.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Prints a line with a mark that distinguishes it from the output of tools. */
export function log(/** @type {string} */ line) {
  console.log(`▸ ${line}`);
}

/**
 * Describes why a Node version is not supported; undefined if it is. Our tools support 20.19 and later 20,
 * 22.12 and later 22, and 23 or newer.
 * @param {string} version without `v`, as in `process.versions.node`
 * @returns {string | undefined}
 */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const least = { 20: 19, 22: 12 }[major];
  if (least === undefined ? major > 22 : minor >= least) return undefined;
  return `This needs Node 20.19 or newer (of 22: 22.12 or newer); the current version is ${version}. Install one from https://nodejs.org and try again.`;
}

/**
 * Whether node_modules matches the lock file. An interrupted install has no record and counts as missing;
 * optional packages for other systems may be absent.
 * @param {unknown} lock package-lock.json
 * @param {unknown} record node_modules/.package-lock.json, npm's record of the installed packages
 * @returns {boolean}
 */
export function isInstalled(lock, record) {
  const expected = packagesOf(lock);
  const installed = packagesOf(record);
  if (!expected || !installed) return false;
  return Object.entries(expected).every(([path, { version, optional }]) => {
    const found = installed[path];
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

/** Parses a JSON file of the repository; undefined if it is missing or invalid. */
function readJson(/** @type {string} */ path) {
  const file = join(root, path);
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs a command in the root and inherits its output.
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
 * Runs a command in the root and captures its output, for commands that run in parallel.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, output: string }>} the exit code as from `run`, and the output
 */
export function runCaptured(command, args) {
  const child = spawn(command, args, { cwd: root, shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  return new Promise((done) => {
    child.on('error', () => done({ code: 127, output }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Prints an error message and exits with code 1. */
export function fail(/** @type {string} */ message) {
  console.error(`✗ ${message}`);
  process.exit(1);
}

/** Checks Node and installs missing packages; exits with an error message on failure. */
export function ensureInstalled() {
  const problem = nodeProblem();
  if (problem) fail(problem);
  if (isInstalled(readJson('package-lock.json'), readJson('node_modules/.package-lock.json')))
    return;
  log('Installing the packages of package-lock.json (npm ci) …');
  if (run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']) !== 0)
    fail('npm ci failed; see its output above.');
}
