/** Dates in running text, in the words of its language. Build only. */
import type { Lang } from '../../atlas/atlas.ts';

const readers = new Map<Lang, RegExp>();

/** Days and months with their year, as ISO 8601: “31 March 2025”, “مارچ 2025”. */
export function datesIn(text: string, lang: Lang): readonly string[] {
  const months = monthsOf(lang);
  let pattern = readers.get(lang);
  if (pattern === undefined) {
    const names = months.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    pattern = new RegExp(
      `(?:(?<!\\d)(\\d{1,2}) )?(?<!\\p{L})(${names})(?!\\p{L}),? (\\d{4})(?!\\d)`,
      'giu',
    );
    readers.set(lang, pattern);
  }
  return [...text.matchAll(pattern)].map(([, day, name = '', year = '']) => {
    const month = months.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1;
    const parts = [year, ...[month, ...(day === undefined ? [] : [Number(day)])].map(twoDigits)];
    return parts.join('-');
  });
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function monthsOf(lang: Lang): readonly string[] {
  const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)));
}
