/** Dates in running text, in the words of its language. Build only. */
import type { Lang } from '../../atlas/atlas.ts';

interface Reader {
  readonly months: readonly string[];
  readonly pattern: RegExp;
}
const readers = new Map<Lang, Reader>();

/** Days and months with their year, as ISO 8601: “31 March 2025”, “مارچ 2025”. */
export function datesIn(text: string, lang: Lang): readonly string[] {
  const { months, pattern } = readers.get(lang) ?? readerOf(lang);
  return [...text.matchAll(pattern)].map(([, day, name = '', year = '']) => {
    const month = months.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1;
    const parts = [year, ...[month, ...(day === undefined ? [] : [Number(day)])].map(twoDigits)];
    return parts.join('-');
  });
}

function readerOf(lang: Lang): Reader {
  const months = monthsOf(lang);
  const names = months.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(
    `(?:(?<!\\d)(\\d{1,2}) )?(?<!\\p{L})(${names})(?!\\p{L}),? (\\d{4})(?!\\d)`,
    'giu',
  );
  const reader = { months, pattern };
  readers.set(lang, reader);
  return reader;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function monthsOf(lang: Lang): readonly string[] {
  const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)));
}
