/** ISO 8601 dates. */
import * as v from 'valibot';

/** What a date of any precision is expected to be. */
export const A_DATE = 'a day, month or year, as in 2023-05';

const DATES = {
  day: [/^\d{4}-\d\d-\d\d$/, 'a day, as in 2023-05-24'],
  month: [/^\d{4}-\d\d$/, 'a month, as in 2023-05'],
  any: [/^\d{4}(-\d\d(-\d\d)?)?$/, A_DATE],
} as const;

/** An ISO 8601 date of this precision that exists. One in the future is a warning, unless it `mayBeFuture`. */
export function date(precision: keyof typeof DATES, mayBeFuture = false) {
  const [pattern, expected] = DATES[precision];
  return v.pipe(
    v.string(expected),
    v.regex(pattern, expected),
    v.check(
      (day) => !pattern.test(day) || isCalendarDate(day),
      ({ input }) => `% is “${input}”; expected ${expected}`,
    ),
    v.check(
      (day) => mayBeFuture || !isCalendarDate(day) || day <= tomorrow(),
      ({ input }) =>
        `warning: % is ${input}, which is in the future; expected today’s date at the latest`,
    ),
  );
}

/** Tomorrow in UTC: the latest day that is “today” somewhere on Earth. */
function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}

function isCalendarDate(day: string): boolean {
  const full = day + '-01-01'.slice(day.length - 4);
  const time = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(full);
}
