/** Formats numbers, dates and figures in the reader's language. */
import { ALL_KINDS, KINDS, type LegendKey } from '../atlas/kinds.ts';
import type { Figure } from '../atlas/atlas.ts';
import type { Messages } from './messages.ts';

/** Western digits in every language, as newspapers in the region print them. */
const DIGITS = { numberingSystem: 'latn' } as const;

/** Formatters by locale and options. Creating one costs about a hundred times as much as using it. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function cached<T>(formats: Map<string, T>, key: string, make: () => T): T {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}

export function formatNumber(value: number, messages: Messages): string {
  const digits =
    Math.abs(value) < 10 && !Number.isInteger(value) ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return formatDigits(value, digits, messages);
}

/** Formats a number with at most `most` digits after the decimal point. */
export function formatDigits(value: number, most: number, { locale }: Messages): string {
  const format = cached(numberFormats, `${locale} ${most}`, () => {
    return new Intl.NumberFormat(locale, { ...DIGITS, maximumFractionDigits: most });
  });
  return format.format(value);
}

/** Formats a day, month or year with the precision of the ISO text, without the Arabic comma. */
export function formatDate(iso: string, { locale }: Messages): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number?, number?];
  const format = cached(dateFormats, `${locale} ${iso.length}`, () => {
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

/** Formats a figure's value or range with its unit, and its error if it has one. */
export function formatFigure(figure: Figure, messages: Messages): string {
  const { value, range, error, unit } = figure;
  const amount = range
    ? messages.range(formatNumber(range[0], messages), formatNumber(range[1], messages))
    : value === undefined
      ? '–'
      : formatNumber(value, messages);
  const unitText = messages.units[unit];
  if (error === undefined) return unitText ? `${amount} ${unitText}` : amount;
  const text = messages.withError(amount, formatNumber(error, messages), unitText);
  return `${messages.about} ${text}`.trim();
}

/** The name of a kind; the kind itself if unknown, as in the data of another edition. */
export function kindName(kind: string, { kinds }: Messages): string {
  const names: Readonly<Partial<Record<string, string>>> = kinds;
  return names[kind] ?? kind;
}

/** The texts of the legend's rows: their own, or the names of their kinds. */
export function legendTexts({ legend, kinds }: Messages): Readonly<Record<LegendKey, string>> {
  const own: Readonly<Partial<Record<string, string>>> = legend;
  const texts = ALL_KINDS.flatMap((kind) =>
    (KINDS[kind].legend ?? []).map(({ key }) => [key, own[key] ?? kinds[kind]] as const),
  );
  return Object.fromEntries(texts) as Record<LegendKey, string>;
}
