/** Dates as the files write them: ISO 8601 days, months or years that exist. */
import type { Value } from './value.ts';

const FORMS = {
  day: { pattern: /^\d{4}-\d\d-\d\d$/, expected: 'a day, as in 2023-05-24' },
  month: { pattern: /^\d{4}-\d\d$/, expected: 'a month, as in 2023-05' },
  any: { pattern: /^\d{4}(-\d\d(-\d\d)?)?$/, expected: 'a day, month or year, as in 2023-05' },
} as const;

/** A date as exact as asked; a day that the calendar does not have is refused, one to come is a warning. */
export function readDate(value: Value, exact: keyof typeof FORMS): string | undefined {
  const { pattern, expected } = FORMS[exact];
  const { raw } = value;
  if (typeof raw !== 'string' || !pattern.test(raw) || !inCalendar(raw))
    return value.mismatch(expected);
  if (raw > tomorrow())
    value.error(`\`${value.name}\` is ${raw}, which is yet to come`, {
      severity: 'warning',
      expected: 'today’s date at the latest',
    });
  return raw;
}

/** The last day on which it is today somewhere on Earth. */
function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}

function inCalendar(date: string): boolean {
  const full = date + '-01-01'.slice(date.length - 4);
  const time = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(full);
}
