/**
 * `npm test`: everything that must hold, from a fresh clone, in one command. Stops at the first
 * step that fails. Once the packages are there, the last line is always `N passed, N failed`.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { prepare, root, run, say } from './install.mjs';
import { closingLine, countBrowser, countUnit } from './tally.mjs';

const steps = [
  { name: 'Types', script: 'check:types' },
  { name: 'Lint', script: 'lint' },
  { name: 'Format', script: 'format:check' },
  { name: 'Unit tests', script: 'test:unit' },
  { name: 'Build', script: 'build' },
  { name: 'Browser tests', script: 'test:browser' },
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
for (const { name, script } of failed ? [] : steps) {
  const start = Date.now();
  say(`${name} (npm run ${script}) …`);
  const code = run('npm', ['run', '--silent', script]);
  if (code !== 0) {
    failed = `${name} failed: npm run ${script} ended with exit code ${code}.`;
    break;
  }
  say(`${name}: fine, ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

const unit = countUnit(readReport(reports.unit));
const browser = countBrowser(readReport(reports.browser));
const skipped = unit.skipped + browser.skipped;
const counted = unit.failed + browser.failed;
if (skipped > 0) say(`${skipped} skipped`);
if (failed) console.error(`✗ ${failed}`);
// A step that fails without a failed test (types, lint, build, no browser) counts as one failure.
const total = {
  passed: unit.passed + browser.passed,
  failed: failed ? Math.max(counted, 1) : counted,
  skipped,
};
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** A report of this run; undefined if the step did not get that far. */
function readReport(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}
