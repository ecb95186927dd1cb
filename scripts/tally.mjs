/** Counts of tests out of the reports that Vitest and Playwright write. */

/**
 * Passed and failed tests of a Vitest JSON report. A file that could not even be loaded has no
 * tests and counts as one failure.
 * @param {unknown} report
 * @returns {import('./tally.mjs').Tally}
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
 * Passed and failed tests of a Playwright JSON report. One that passed the second time counts as passed
 * (see `flakyIn`); an error outside tests counts as a failure.
 * @param {unknown} report
 * @returns {import('./tally.mjs').Tally}
 */
export function countBrowser(report) {
  const { stats, errors } = /** @type {Record<string, any>} */ (report ?? {});
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats ?? {};
  return { passed: expected + flaky, failed: unexpected + (errors ?? []).length, skipped };
}

/**
 * Titles of the tests of a Playwright JSON report that passed only the second time.
 * @param {unknown} report
 * @returns {string[]}
 */
export function flakyIn(report) {
  const { suites = [], specs = [] } = /** @type {Record<string, any[]>} */ (report ?? {});
  return [
    ...specs
      .filter(({ tests }) => tests.some((/** @type {any} */ { status }) => status === 'flaky'))
      .map(({ file, title }) => `${file}: ${title}`),
    ...suites.flatMap((suite) => flakyIn(suite)),
  ];
}

/** The line that `npm test` ends with. */
export function closingLine(/** @type {import('./tally.mjs').Tally} */ { passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
