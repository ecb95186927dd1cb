/** Finds or installs the Chromium that tests, screenshots and benchmarks drive. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run, log } from './install.mjs';

/** Flags: WebGL without a GPU, and no background network traffic. */
export const browserArgs = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/**
 * Init script for pages. Pages skip optional fonts if the host responds slowly; this makes every response
 * look fast, however busy the machine is.
 */
export const alwaysLoadFonts =
  "{ const now = performance.now.bind(performance); performance.now = () => (document.querySelector('body') ? now() : 0); }";

/** The real machine, as used by `findBrowser` and `ensureBrowser`. */
export const machine = {
  env: process.env,
  exists: existsSync,
  /** Output of `--version`; undefined if the program does not run. */
  version(/** @type {string} */ path) {
    const { status, stdout } = spawnSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    return status === 0 && stdout.trim() ? stdout.trim() : undefined;
  },
  /** Path of Playwright's own Chromium; undefined if Playwright is not installed. */
  bundled() {
    try {
      return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    } catch {
      return undefined;
    }
  },
  isRoot: () => process.getuid?.() === 0,
  run,
  log,
};

/**
 * Possible paths of Chromium in order of preference.
 * @param {import('./browser.mjs').Machine} on
 * @returns {string[]}
 */
function candidates({ env, bundled }) {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium'];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const bundledPath = bundled();
  return [
    ...(env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : []),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(bundledPath ? [bundledPath] : []),
  ];
}

/**
 * The first Chromium that runs; undefined if there is none. Logs a CHROMIUM_PATH that does not run and
 * continues the search.
 * @param {import('./browser.mjs').Machine} [on]
 * @returns {import('./browser.mjs').Browser | undefined}
 */
export function findBrowser(on = machine) {
  for (const path of candidates(on)) {
    const version = on.exists(path) ? on.version(path) : undefined;
    if (version) return { path, version };
    if (path === on.env.CHROMIUM_PATH)
      on.log(`CHROMIUM_PATH is ${path}, which does not run here; looking elsewhere.`);
  }
  return undefined;
}

/**
 * Ways to install Chromium on this machine, in order of preference.
 * @param {import('./browser.mjs').Machine} on
 * @returns {{ description: string, commands: string[][] }[]}
 */
function installers(on) {
  const has = (/** @type {string} */ program) => on.exists(`/usr/bin/${program}`);
  const sudo = on.isRoot() ? [] : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'];
  const apt = [
    [...sudo, 'apt-get', 'update'],
    [...sudo, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ];
  const playwright = [['npx', 'playwright', 'install', '--no-shell', 'chromium']];
  return [
    ...(has('apt-get') && (on.isRoot() || has('sudo'))
      ? [
          {
            description: `${sudo.slice(0, 1).concat('apt-get').join(' ')} install chromium`,
            commands: apt,
          },
        ]
      : []),
    { description: 'npx playwright install chromium', commands: playwright },
  ];
}

/**
 * A Chromium that runs, installed if necessary. Throws if there is none: without a browser the tests would
 * not cover the map, so they are never skipped.
 * @param {import('./browser.mjs').Machine} [on]
 * @returns {import('./browser.mjs').Browser}
 */
export function ensureBrowser(on = machine) {
  const found = findBrowser(on);
  if (found) return found;
  const tried = [];
  for (const { description, commands } of installers(on)) {
    on.log(`No Chromium here; installing one: ${description} …`);
    tried.push(description);
    commands.every(([command = '', ...args]) => {
      return on.run(command, args, { DEBIAN_FRONTEND: 'noninteractive' }) === 0;
    });
    const installed = findBrowser(on);
    if (installed) return installed;
  }
  throw new Error(
    `No browser available: no working Chromium was found, and installing one failed (tried: ${tried.join('; ')}). Install Chromium or Chrome, or set CHROMIUM_PATH.`,
  );
}
