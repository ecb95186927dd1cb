/**
 * Fills in the age of a date in the browser, so that the built page does not change every day. The build
 * writes the phrases into the page: to format one with `Intl` before the first paint takes a slow phone 60
 * to 100 ms.
 */

const MS_PER_DAY = 864e5;
/** Days from which ages are in months and in years. */
export const MONTHS_FROM_DAYS = 60;
export const YEARS_FROM_DAYS = 730;

/** A phrase such as “# months ago” and the number from which on it applies; `#` stands for the number. */
export type AgePhrase = readonly [from: number, phrase: string];
/** The phrases of a language, by unit, in ascending order. */
export type AgePhrases = Readonly<Record<'day' | 'month' | 'year', readonly AgePhrase[]>>;

/** An age such as “8 months ago”; empty for a future or invalid date. `now` is in Unix ms. */
export function formatAge(iso: string, phrases: AgePhrases, now: number): string {
  const days = Math.floor((now - Date.parse(iso)) / MS_PER_DAY);
  if (!(days >= 0)) return '';
  if (days < MONTHS_FROM_DAYS) return phraseFor(days, phrases.day);
  return days < YEARS_FROM_DAYS
    ? phraseFor(Math.floor(days / 30.44), phrases.month)
    : phraseFor(Math.floor(days / 365.25), phrases.year);
}

function phraseFor(number: number, phrases: readonly AgePhrase[]): string {
  const [, phrase = ''] = phrases.findLast(([from]) => from <= number) ?? [];
  return phrase.replace('#', String(number));
}

/** Writes the age into each element with `data-since` and `data-ages` under a root. */
export function fillAges(root: ParentNode, now = Date.now()): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-since][data-ages]')) {
    const { since = '', ages = '' } = element.dataset;
    const age = formatAge(since, JSON.parse(ages) as AgePhrases, now);
    if (age !== '') element.textContent = `(${age})`;
  }
}
