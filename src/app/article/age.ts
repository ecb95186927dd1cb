/** How long ago a date was, told when the page is read: the built page must not change by the day. */

const DAY = 864e5;
/** From how many days on months are told, and from how many years. */
const MONTHS = 60;
const YEARS = 730;

/** As “8 months ago”, in a language; nothing for a date to come. `now` is in Unix ms. */
export function ageOf(iso: string, locale: string, now: number): string {
  const days = Math.floor((now - Date.parse(iso)) / DAY);
  if (!(days >= 0)) return '';
  const format = new Intl.RelativeTimeFormat(locale);
  if (days < MONTHS) return format.format(-days, 'day');
  return days < YEARS
    ? format.format(-Math.floor(days / 30.44), 'month')
    : format.format(-Math.floor(days / 365.25), 'year');
}

/** Fills what stands below a root and has `data-since`. */
export function tellAges(root: ParentNode, locale: string, now = Date.now()): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-since]')) {
    const age = ageOf(place.dataset['since'] ?? '', locale, now);
    if (age !== '') place.textContent = `(${age})`;
  }
}
