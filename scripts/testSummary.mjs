/** Summarizes the JSON reports of Vitest and Playwright. */

/**
 * Counts the tests of a Vitest JSON report. A file that fails to load has no tests and counts as one
 * failure.
 * @param {unknown} report
 * @returns {import('./testSummary.mjs').TestSummary}
 */
export function countUnit(report) {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } =
    /** @type {Record<string, any>} */ (report ?? {});
  const broken = (testResults ?? []).filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: numPassedTests ?? 0,
    failed: (numFailedTests ?? 0) + broken.length,
    skipped: numPendingTests ?? 0,
  };
}

/**
 * Counts the tests of a Playwright JSON report. A test that passed on retry counts as passed (see
 * `flakyTests`); an error outside tests counts as a failure.
 * @param {unknown} report
 * @returns {import('./testSummary.mjs').TestSummary}
 */
export function countBrowser(report) {
  const { stats, errors } = /** @type {Record<string, any>} */ (report ?? {});
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats ?? {};
  return { passed: expected + flaky, failed: unexpected + (errors ?? []).length, skipped };
}

/**
 * Titles of tests in a Playwright JSON report that passed only on retry.
 * @param {unknown} report
 * @returns {string[]}
 */
export function flakyTests(report) {
  const { suites = [], specs = [] } = /** @type {Record<string, any[]>} */ (report ?? {});
  return [
    ...specs
      .filter(({ tests }) => tests.some((/** @type {any} */ { status }) => status === 'flaky'))
      .map(({ file, title }) => `${file}: ${title}`),
    ...suites.flatMap((suite) => flakyTests(suite)),
  ];
}

/** The last line of `npm test`. */
export function formatSummary(
  /** @type {import('./testSummary.mjs').TestSummary} */ { passed, failed },
) {
  return `${passed} passed, ${failed} failed`;
}
