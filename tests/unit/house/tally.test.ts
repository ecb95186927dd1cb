import { describe, expect, test } from 'vitest';
import { closingLine, countBrowser, countUnit, flakyIn } from '../../../scripts/tally.mjs';

describe('counting', () => {
  test('a Vitest report: tests, and files that could not be loaded', () => {
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

  test('a Playwright report: errors outside tests are failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
    expect(countBrowser({ stats, errors: [{}] })).toEqual({ passed: 6, failed: 2, skipped: 1 });
  });

  test('a test that passed only the second time is told', () => {
    const spec = (title: string, status: string) => ({
      file: 'map.spec.ts',
      title,
      tests: [{ status }],
    });
    const suites = [{ specs: [spec('a', 'expected')], suites: [{ specs: [spec('b', 'flaky')] }] }];
    expect(flakyIn({ suites })).toEqual(['map.spec.ts: b']);
    expect(flakyIn(undefined)).toEqual([]);
  });

  test('no report is no tests', () => {
    expect(countUnit(undefined)).toEqual({ passed: 0, failed: 0, skipped: 0 });
    expect(countBrowser(undefined)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  test('the closing line', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 3 })).toBe('12 passed, 0 failed');
  });
});
