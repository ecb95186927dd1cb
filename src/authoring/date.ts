/** Reads dates in files: ISO 8601 days, months or years that exist. */
import type { Cursor } from './cursor.ts';

const FORMATS = {
  day: { pattern: /^\d{4}-\d\d-\d\d$/, expected: 'a day, as in 2023-05-24' },
  month: { pattern: /^\d{4}-\d\d$/, expected: 'a month, as in 2023-05' },
  any: { pattern: /^\d{4}(-\d\d(-\d\d)?)?$/, expected: 'a day, month or year, as in 2023-05' },
} as const;

/** Reads a date of the given precision. Dates that do not exist are errors, dates in the future warnings. */
export function readDate(value: Cursor, precision: keyof typeof FORMATS): string | undefined {
  const { pattern, expected } = FORMATS[precision];
  const { raw } = value;
  if (typeof raw !== 'string' || !pattern.test(raw) || !isCalendarDate(raw))
    return value.mismatch(expected);
  if (raw > tomorrow())
    value.error(`\`${value.name}\` is ${raw}, which is in the future`, {
      severity: 'warning',
      expected: 'today’s date at the latest',
    });
  return raw;
}

/** Tomorrow in UTC: the latest day that is “today” somewhere on Earth. */
function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}

function isCalendarDate(date: string): boolean {
  const full = date + '-01-01'.slice(date.length - 4);
  const time = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(full);
}
