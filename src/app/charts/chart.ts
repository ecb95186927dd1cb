/** The model of a bar chart, and the helpers that format its amounts, names and sources. */
import { formatDate, formatDigits } from '../../i18n/format.ts';
import type { MessagesWithTools } from '../../i18n/tools/index.ts';
import type { Atlas } from '../../atlas/atlas.ts';
import { localize } from '../../atlas/localize.ts';
import type { Amount } from '../../atlas/power.ts';

export interface Bar {
  readonly label: string;
  /** The formatted amount. */
  readonly text: string;
  /** Extent in the scale's unit, solid up to `solidTo`. Absent if the amount is unknown. */
  readonly span?: { readonly from: number; readonly solidTo: number; readonly to: number };
  /** Publishers, date and note. */
  readonly attribution: string;
  /** A caveat that is always shown with the amount. */
  readonly caution?: string;
  /** Id of the feature or group. */
  readonly id?: string;
  /** Another feature that the caution refers to. */
  readonly related?: { readonly id: string; readonly name: string };
  /** Shows the attribution next to the bar, not only in the table. */
  readonly showAttribution?: boolean;
}

export interface BarGroup {
  /** Heading of this group and those after it. */
  readonly heading?: string;
  readonly name: string;
  /** End of the scale. Default: the greatest amount. */
  readonly max?: number;
  readonly bars: readonly Bar[];
}

export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly tone: 'generation' | 'dc' | 'money';
  /** Lists of groups. The groups of one list share a scale. */
  readonly scales: readonly (readonly BarGroup[])[];
  readonly note: string;
  /** Unique source ids. */
  readonly sources: readonly string[];
}

/** Where charts take names and messages from. */
export interface ChartContext {
  readonly atlas: Atlas;
  readonly messages: MessagesWithTools;
  readonly lang: string;
}

/** The name of a feature or group. Falls back to the id. */
export function featureName(id: string, { atlas, lang }: ChartContext): string {
  return localize(atlas.entry(id)?.names, lang) || id;
}

/** Formats an amount or a range with its unit, as published, to two decimals. */
export function formatAmount({ value, range, unit }: Amount, { messages }: ChartContext): string {
  const { unknown, units } = messages.tools.power;
  const numbers = range ?? (value === undefined ? [] : [value]);
  if (numbers.length === 0) return unknown;
  return `${numbers.map((number) => formatDigits(number, 2, messages)).join('–')} ${units[unit]}`;
}

/** Formats the publishers, date and note of an amount. */
export function formatAttribution(
  { sources, date, how, note }: Amount,
  context: ChartContext,
): string {
  const { atlas, messages, lang } = context;
  const publishers = [...new Set(sources.flatMap((id) => atlas.sources[id]?.publisher ?? []))];
  return [
    // Isolate each name: its direction may differ from the text around it.
    how === 'computed'
      ? messages.tools.power.ours
      : publishers.map((name) => `\u2068${name}\u2069`).join(', '),
    date === undefined ? '' : formatDate(date, messages),
    localize(note, lang),
  ]
    .filter((part) => part !== '')
    .join('\u00a0· ');
}

/** Creates the bar of an amount. It starts at `from` and is solid up to the low end of a range. */
export function createBar(label: string, amount: Amount, context: ChartContext, from = 0): Bar {
  const { value, range } = amount;
  const [low, high] = range ?? [value, value];
  return {
    label,
    text: formatAmount(amount, context),
    attribution: formatAttribution(amount, context),
    ...(low !== undefined &&
      high !== undefined && { span: { from, solidTo: from + low, to: from + high } }),
  };
}

/** Unique source ids of amounts, in order of first use. */
export function collectSourceIds(...amounts: readonly { readonly sources: readonly string[] }[]) {
  return [...new Set(amounts.flatMap(({ sources }) => sources))];
}
