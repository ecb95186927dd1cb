import { describe, expect, test } from 'vitest';
import {
  formatSummary,
  countBrowser,
  countUnit,
  flakyTests,
} from '../../../scripts/testSummary.mjs';

describe('counting', () => {
  test('counts the tests of a Vitest report, and files that failed to load', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [
        { status: 'passed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countUnit(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  test('counts errors outside tests in a Playwright report as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
    expect(countBrowser({ stats, errors: [{}] })).toEqual({ passed: 6, failed: 2, skipped: 1 });
  });

  test('lists tests that passed only on retry', () => {
    const spec = (title: string, status: string) => ({
      file: 'map.spec.ts',
      title,
      tests: [{ status }],
    });
    const suites = [{ specs: [spec('a', 'expected')], suites: [{ specs: [spec('b', 'flaky')] }] }];
    expect(flakyTests({ suites })).toEqual(['map.spec.ts: b']);
    expect(flakyTests(undefined)).toEqual([]);
  });

  test('counts no tests without a report', () => {
    expect(countUnit(undefined)).toEqual({ passed: 0, failed: 0, skipped: 0 });
    expect(countBrowser(undefined)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  test('formats the closing line', () => {
    expect(formatSummary({ passed: 12, failed: 0, skipped: 3 })).toBe('12 passed, 0 failed');
  });
});
