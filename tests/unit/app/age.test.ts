/** Ages of reports, filled in in the browser from phrases of the build. */
import { describe, expect, test } from 'vitest';
import { formatAge } from '../../../src/app/article/age.ts';
import { agePhrases } from '../../../src/site/agePhrases.ts';

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
    expect(formatAge(date, agePhrases('en'), now)).toBe(age);
  });

  test('uses the language of the page', () => {
    expect(formatAge('2026-03-13', agePhrases('ur'), now)).toMatch(/^8 (?:ماہ|مہینے) /);
  });

  test.each(['en', 'ur', 'fa', 'ps', 'ru', 'tg', 'ky', 'uz', 'ar'])(
    'gives the same ages as Intl: %s',
    (lang) => {
      const phrases = agePhrases(lang);
      const format = new Intl.RelativeTimeFormat(lang);
      for (let days = 0; days < 4000; days++) {
        const since = new Date(now - days * 864e5).toISOString().slice(0, 10);
        const expected =
          days < 60
            ? format.format(-days, 'day')
            : days < 730
              ? format.format(-Math.floor(days / 30.44), 'month')
              : format.format(-Math.floor(days / 365.25), 'year');
        expect(formatAge(since, phrases, now)).toBe(expected);
      }
    },
  );

  test('needs few phrases', () => {
    expect(JSON.stringify(agePhrases('en')).length).toBeLessThan(300);
    expect(JSON.stringify(agePhrases('ur')).length).toBeLessThan(300);
  });
});
