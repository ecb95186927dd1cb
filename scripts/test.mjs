/**
 * `node scripts/test.mjs SET…` runs sets of tests (see testSets.mjs), also from a fresh clone. Stops at the
 * first failing step. Once packages are installed, the last line is always `N passed, N failed`.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readArgumentsOrExit } from './arguments.mjs';
import { ensureBrowser } from './browser.mjs';
import { fail, ensureInstalled, root, run, runCaptured, log } from './install.mjs';
import { testSets } from './testSets.mjs';
import { formatSummary, countBrowser, countUnit, flakyTests } from './testSummary.mjs';

/** @type {Readonly<Record<string, import('./testSets.mjs').TestSet>>} */
const known = testSets;
const { positionals: names } = readArgumentsOrExit({
  usage: `node scripts/test.mjs ${Object.keys(testSets).join('|')} …`,
  allowPositionals: true,
});
const chosen = names.flatMap((name) => known[name] ?? []);
if (chosen.length === 0 || chosen.length < names.length)
  fail(`Expected sets of tests (${Object.keys(testSets).join(', ')}), not “${names.join(' ')}”.`);

const checks = chosen.flatMap((set) => set.checks);
const units = chosen.flatMap((set) => set.unit);
const steps = [
  ...chosen.flatMap((set) => set.alone).map((script) => ({ script, args: [] })),
  ...(units.length > 0 ? [{ script: 'test:unit', args: projects(units) }] : []),
  { script: 'build', args: [] },
  { script: 'test:browser', args: projects(names) },
];
const reports = { unit: 'test-results/unit.json', browser: 'test-results/browser.json' };

ensureInstalled();
for (const report of Object.values(reports)) rmSync(join(root, report), { force: true });

let failed = '';
try {
  const browser = ensureBrowser();
  log(`Browser: ${browser.version} (${browser.path})`);
  process.env.CHROMIUM_PATH = browser.path;
} catch (error) {
  failed = error instanceof Error ? error.message : String(error);
}
if (!failed) failed = (await Promise.all(checks.map(check))).find((problem) => problem) ?? '';
for (const { script, args } of failed ? [] : steps) {
  log(`npm run ${script} …`);
  const start = Date.now();
  failed = reportEnd(script, start, run('npm', ['run', '--silent', script, '--', ...args]));
  if (failed) break;
}

const unit = countUnit(readReport(reports.unit));
const browser = countBrowser(readReport(reports.browser));
const skipped = unit.skipped + browser.skipped;
const counted = unit.failed + browser.failed;
if (skipped > 0) log(`${skipped} skipped`);
for (const title of flakyTests(readReport(reports.browser)))
  log(`Flaky, passed only on retry: ${title}`);
if (failed) console.error(`✗ ${failed}`);
// A failed step without a failed test (types, lint, build, no browser) counts as one failure.
const total = {
  passed: unit.passed + browser.passed,
  failed: failed ? Math.max(counted, 1) : counted,
  skipped,
};
console.log(formatSummary(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a script in parallel with others; prints its output if it fails. */
async function check(/** @type {string} */ script) {
  const start = Date.now();
  const { code, output } = await runCaptured('npm', ['run', '--silent', script]);
  if (code !== 0) console.error(output);
  return reportEnd(script, start, code);
}

/** Logs the duration of a successful script; returns an error message otherwise. */
function reportEnd(
  /** @type {string} */ script,
  /** @type {number} */ start,
  /** @type {number} */ code,
) {
  if (code !== 0) return `npm run ${script} ended with exit code ${code}.`;
  log(`npm run ${script}: passed, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return '';
}

/** Options that select projects of Vitest or Playwright. */
function projects(/** @type {readonly string[]} */ picked) {
  return picked.map((name) => `--project=${name}`);
}

/** A report of this run; undefined if its step did not run. */
function readReport(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}
