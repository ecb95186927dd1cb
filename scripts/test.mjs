/**
 * `node scripts/test.mjs SET…` runs sets of tests (see sets.mjs), from a fresh clone, in one command.
 * Stops at the first step that fails. Once the packages are there, the last line is always
 * `N passed, N failed`.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { fail, prepare, root, run, runAside, say } from './install.mjs';
import { sets } from './sets.mjs';
import { closingLine, countBrowser, countUnit, flakyIn } from './tally.mjs';

/** @type {Readonly<Record<string, import('./sets.mjs').TestSet>>} */
const known = sets;
const names = process.argv.slice(2);
const chosen = names.flatMap((name) => known[name] ?? []);
if (chosen.length === 0 || chosen.length < names.length)
  fail(`Expected sets of tests (${Object.keys(sets).join(', ')}), not “${names.join(' ')}”.`);

const checks = chosen.flatMap((set) => set.checks);
const units = chosen.flatMap((set) => set.unit);
const steps = [
  ...chosen.flatMap((set) => set.alone).map((script) => ({ script, args: [] })),
  ...(units.length > 0 ? [{ script: 'test:unit', args: projects(units) }] : []),
  { script: 'build', args: [] },
  { script: 'test:browser', args: projects(names) },
];
const reports = { unit: 'test-results/unit.json', browser: 'test-results/browser.json' };

prepare();
for (const report of Object.values(reports)) rmSync(join(root, report), { force: true });

let failed = '';
try {
  const browser = ensureBrowser();
  say(`Browser: ${browser.version} (${browser.path})`);
  process.env.CHROMIUM_PATH = browser.path;
} catch (error) {
  failed = error instanceof Error ? error.message : String(error);
}
if (!failed) failed = (await Promise.all(checks.map(check))).find((problem) => problem) ?? '';
for (const { script, args } of failed ? [] : steps) {
  say(`npm run ${script} …`);
  const start = Date.now();
  failed = ended(script, start, run('npm', ['run', '--silent', script, '--', ...args]));
  if (failed) break;
}

const unit = countUnit(readReport(reports.unit));
const browser = countBrowser(readReport(reports.browser));
const skipped = unit.skipped + browser.skipped;
const counted = unit.failed + browser.failed;
if (skipped > 0) say(`${skipped} skipped`);
for (const title of flakyIn(readReport(reports.browser)))
  say(`Passed only the second time, and is to be mended: ${title}`);
if (failed) console.error(`✗ ${failed}`);
// A step that fails without a failed test (types, lint, build, no browser) counts as one failure.
const total = {
  passed: unit.passed + browser.passed,
  failed: failed ? Math.max(counted, 1) : counted,
  skipped,
};
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a script beside others; what it printed is shown if it failed. */
async function check(/** @type {string} */ script) {
  const start = Date.now();
  const { code, output } = await runAside('npm', ['run', '--silent', script]);
  if (code !== 0) console.error(output);
  return ended(script, start, code);
}

/** Says that a script ended well, and when; otherwise gives what is wrong. */
function ended(
  /** @type {string} */ script,
  /** @type {number} */ start,
  /** @type {number} */ code,
) {
  if (code !== 0) return `npm run ${script} ended with exit code ${code}.`;
  say(`npm run ${script}: fine, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return '';
}

/** The options that pick projects of Vitest or of Playwright. */
function projects(/** @type {readonly string[]} */ picked) {
  return picked.map((name) => `--project=${name}`);
}

/** A report of this run; undefined if the step did not get that far. */
function readReport(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}
