/**
 * The browser that the tests, the screenshots and the bench drive: a Chromium that is on the
 * machine already, or else one installed by the means that the machine has.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run, say } from './install.mjs';

/** How our Chromium is started: WebGL without a GPU, and no conversation of its own. */
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
 * Runs in a page before its own scripts: however busy the machine, the host does not count as far
 * away, from where a page asks for no fonts.
 */
export const near =
  "{ const now = performance.now.bind(performance); performance.now = () => (document.querySelector('body') ? now() : 0); }";

/** This machine, as `findBrowser` and `ensureBrowser` ask it. */
export const machine = {
  env: process.env,
  exists: existsSync,
  /** What a program says of its version; undefined if it does not run. */
  version(/** @type {string} */ path) {
    const { status, stdout } = spawnSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    return status === 0 && stdout.trim() ? stdout.trim() : undefined;
  },
  /** Where Playwright would keep its own Chromium; undefined if Playwright is not installed. */
  bundled() {
    try {
      return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    } catch {
      return undefined;
    }
  },
  isRoot: () => process.getuid?.() === 0,
  run,
  say,
};

/**
 * The places where a Chromium may be, best first.
 * @param {import('./browser.mjs').Machine} on
 * @returns {string[]}
 */
function candidates({ env, bundled }) {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium'];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const own = bundled();
  return [
    ...(env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : []),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(own ? [own] : []),
  ];
}

/**
 * The first Chromium that is there and runs; undefined if there is none. A CHROMIUM_PATH that does
 * not run is said so, and the search goes on.
 * @param {import('./browser.mjs').Machine} [on]
 * @returns {import('./browser.mjs').Browser | undefined}
 */
export function findBrowser(on = machine) {
  for (const path of candidates(on)) {
    const version = on.exists(path) ? on.version(path) : undefined;
    if (version) return { path, version };
    if (path === on.env.CHROMIUM_PATH)
      on.say(`CHROMIUM_PATH is ${path}, which does not run here; looking elsewhere.`);
  }
  return undefined;
}

/**
 * The ways to install a Chromium that this machine has, best first.
 * @param {import('./browser.mjs').Machine} on
 * @returns {{ says: string, commands: string[][] }[]}
 */
function installers(on) {
  const has = (/** @type {string} */ program) => on.exists(`/usr/bin/${program}`);
  const ask = on.isRoot() ? [] : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'];
  const apt = [
    [...ask, 'apt-get', 'update'],
    [...ask, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ];
  const playwright = [['npx', 'playwright', 'install', '--no-shell', 'chromium']];
  return [
    ...(has('apt-get') && (on.isRoot() || has('sudo'))
      ? [{ says: `${ask.slice(0, 1).concat('apt-get').join(' ')} install chromium`, commands: apt }]
      : []),
    { says: 'npx playwright install chromium', commands: playwright },
  ];
}

/**
 * A Chromium that runs, installed if need be. Throws if none is to be had: tests without a browser
 * would say nothing about the map, so they are never skipped.
 * @param {import('./browser.mjs').Machine} [on]
 * @returns {import('./browser.mjs').Browser}
 */
export function ensureBrowser(on = machine) {
  const found = findBrowser(on);
  if (found) return found;
  const tried = [];
  for (const { says, commands } of installers(on)) {
    on.say(`No Chromium here; installing one: ${says} …`);
    tried.push(says);
    commands.every(([command = '', ...args]) => {
      return on.run(command, args, { DEBIAN_FRONTEND: 'noninteractive' }) === 0;
    });
    const installed = findBrowser(on);
    if (installed) return installed;
  }
  throw new Error(
    `No browser to be had: no Chromium that runs was found, and installing one failed (tried: ${tried.join('; ')}). Install Chromium or Chrome, or say where it is in CHROMIUM_PATH.`,
  );
}
