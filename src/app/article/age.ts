/** Formats the age of a date in the browser, so that the built page does not change every day. */

const MS_PER_DAY = 864e5;
/** Days from which ages are in months and in years. */
const MONTHS_FROM_DAYS = 60;
const YEARS_FROM_DAYS = 730;

/** An age such as “8 months ago”; empty for a future or invalid date. `now` is in Unix ms. */
export function formatAge(iso: string, locale: string, now: number): string {
  const days = Math.floor((now - Date.parse(iso)) / MS_PER_DAY);
  if (!(days >= 0)) return '';
  const format = new Intl.RelativeTimeFormat(locale);
  if (days < MONTHS_FROM_DAYS) return format.format(-days, 'day');
  return days < YEARS_FROM_DAYS
    ? format.format(-Math.floor(days / 30.44), 'month')
    : format.format(-Math.floor(days / 365.25), 'year');
}

/** Writes the age into each element with `data-since` under a root. */
export function fillAges(root: ParentNode, locale: string, now = Date.now()): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-since]')) {
    const age = formatAge(element.dataset['since'] ?? '', locale, now);
    if (age !== '') element.textContent = `(${age})`;
  }
}
