/** Numbers, dates and figures in the reader's language. */
import type { Figure } from '../atlas/atlas.ts';
import type { Messages } from './messages.ts';

/** Western digits in every language, as newspapers in the region print them. */
const DIGITS = { numberingSystem: 'latn' } as const;

/** Formats by what they were made with: making one costs a hundred times what using it does. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function kept<T>(formats: Map<string, T>, key: string, make: () => T): T {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}

export function formatNumber(value: number, messages: Messages): string {
  const digits =
    Math.abs(value) < 10 && !Number.isInteger(value) ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return formatDigits(value, digits, messages);
}

/** A number with at most so many digits after the point. */
export function formatDigits(value: number, most: number, { locale }: Messages): string {
  const format = kept(numberFormats, `${locale} ${most}`, () => {
    return new Intl.NumberFormat(locale, { ...DIGITS, maximumFractionDigits: most });
  });
  return format.format(value);
}

/** A day, month or year, as exact as the ISO text says; without the Arabic comma, as prose has it. */
export function formatDate(iso: string, { locale }: Messages): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number?, number?];
  const format = kept(dateFormats, `${locale} ${iso.length}`, () => {
    return new Intl.DateTimeFormat(locale, {
      ...DIGITS,
      calendar: 'gregory',
      timeZone: 'UTC',
      year: 'numeric',
      ...(month && { month: 'long' }),
      ...(day && { day: 'numeric' }),
    });
  });
  return format.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1)).replaceAll('،', '');
}

/** A figure's amount with its unit: one value, a range, and its error where it has one. */
export function formatFigure(figure: Figure, messages: Messages): string {
  const { value, range, error, unit } = figure;
  const amount = range
    ? messages.range(formatNumber(range[0], messages), formatNumber(range[1], messages))
    : value === undefined
      ? '–'
      : formatNumber(value, messages);
  const unitText = messages.units[unit];
  if (error === undefined) return unitText ? `${amount} ${unitText}` : amount;
  const told = messages.giveOrTake(amount, formatNumber(error, messages), unitText);
  return `${messages.about} ${told}`.trim();
}
