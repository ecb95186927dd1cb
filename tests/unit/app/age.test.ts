/** Ages of reports, formatted in the browser. */
import { describe, expect, test } from 'vitest';
import { formatAge } from '../../../src/app/article/age.ts';

const now = Date.parse('2026-11-28T09:00:00Z');

describe('formatAge', () => {
  test.each([
    ['2026-11-28', '0 days ago'],
    ['2026-11-27', '1 day ago'],
    ['2026-10-01', '58 days ago'],
    ['2026-03-13', '8 months ago'],
    ['2026-03', '8 months ago'],
    ['2024-12-01', '23 months ago'],
    ['2023-05-24', '3 years ago'],
    ['2026-12-01', ''],
    ['', ''],
  ])('formats the age of %s as “%s”', (date, age) => {
    expect(formatAge(date, 'en', now)).toBe(age);
  });

  test('uses the language of the page', () => {
    expect(formatAge('2026-03-13', 'ur', now)).toMatch(/^8 (?:ماہ|مہینے) /);
  });
});
