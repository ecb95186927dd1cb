/** Finds dates in running text, by the month names of its language. Build only. */
import type { Lang } from '../../atlas/atlas.ts';

interface DateFormat {
  readonly months: readonly string[];
  readonly pattern: RegExp;
}
const formats = new Map<Lang, DateFormat>();

/** Days and months with a year, as ISO 8601: “31 March 2025”, “مارچ 2025”. */
export function findDates(text: string, lang: Lang): readonly string[] {
  const { months, pattern } = formats.get(lang) ?? createFormat(lang);
  return [...text.matchAll(pattern)].map(([, day, name = '', year = '']) => {
    const month = months.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1;
    const parts = [year, ...[month, ...(day === undefined ? [] : [Number(day)])].map(twoDigits)];
    return parts.join('-');
  });
}

function createFormat(lang: Lang): DateFormat {
  const months = monthNames(lang);
  const names = months.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(
    `(?:(?<!\\d)(\\d{1,2}) )?(?<!\\p{L})(${names})(?!\\p{L}),? (\\d{4})(?!\\d)`,
    'giu',
  );
  const dateFormat = { months, pattern };
  formats.set(lang, dateFormat);
  return dateFormat;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function monthNames(lang: Lang): readonly string[] {
  const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)));
}
