/** What a chart of bars is: groups of bars on a scale of their own, with who says so. */
import { formatDate, formatDigits } from '../../i18n/format.ts';
import type { ToolMessages } from '../../i18n/tools/index.ts';
import type { Atlas, Words } from '../../atlas/atlas.ts';
import type { Amount } from '../../atlas/power.ts';

export interface Bar {
  readonly label: string;
  /** The amount in words. */
  readonly text: string;
  /** Where it begins and ends; absent where nothing is known. `sure` is where the bar stops being solid. */
  readonly span?: { readonly from: number; readonly sure: number; readonly to: number };
  /** Who says so, when, and what must be read with it. */
  readonly aside: string;
  /** What must be read with the amount wherever it stands. */
  readonly caution?: string;
  /** Id of what it is about in the atlas. */
  readonly id?: string;
  /** Something else in the atlas that the caution speaks of. */
  readonly see?: { readonly id: string; readonly name: string };
  /** Whether `aside` is told beside the bar, not in the table alone. */
  readonly tell?: boolean;
}

export interface BarGroup {
  /** What this group and those after it are, where that is something else. */
  readonly heading?: string;
  readonly name: string;
  /** Where the scale ends, if not at the greatest amount. */
  readonly most?: number;
  readonly bars: readonly Bar[];
}

export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly tone: 'generation' | 'dc' | 'money';
  /** Groups of one scale follow each other; each list has a scale of its own. */
  readonly scales: readonly (readonly BarGroup[])[];
  readonly note: string;
  /** Ids of sources, each once. */
  readonly sources: readonly string[];
}

/** What words and names are taken from. */
export interface Telling {
  readonly atlas: Atlas;
  readonly messages: ToolMessages;
  readonly lang: string;
}

/** Words in the reader's language; empty if there are none. */
export function said(words: Words | undefined, lang: string): string {
  return words?.[lang] ?? words?.en ?? '';
}

/** The name of a feature or group; its id if the atlas does not know it. */
export function nameOf(id: string, { atlas, lang }: Telling): string {
  return said(atlas.entry(id)?.names, lang) || id;
}

/** The name of a country by its code. */
export function countryName(code: string, { atlas, lang }: Telling): string {
  const all = Object.values(atlas.data).flatMap(({ features }) => features);
  const found = all.find(
    ({ properties: { kind, countries = [] } }) => kind === 'country' && countries[0] === code,
  );
  return said(found?.properties.names, lang) || code;
}

/** An amount with its unit. */
export function amountText({ value, range, unit }: Amount, { messages }: Telling): string {
  const { unknown, units } = messages.tools.power;
  const numbers = range ?? (value === undefined ? [] : [value]);
  if (numbers.length === 0) return unknown;
  // As they were published, to a hundredth.
  return `${numbers.map((number) => formatDigits(number, 2, messages)).join('–')} ${units[unit]}`;
}

/** Publishers and date of an amount, with its note. */
export function asideOf({ sources, date, how, note }: Amount, telling: Telling): string {
  const { atlas, messages, lang } = telling;
  const by = [...new Set(sources.flatMap((id) => atlas.sources[id]?.publisher ?? []))];
  return [
    // Names of publishers run their own way, whatever is around them.
    how === 'computed'
      ? messages.tools.power.ours
      : by.map((name) => `\u2068${name}\u2069`).join(', '),
    date === undefined ? '' : formatDate(date, messages),
    said(note, lang),
  ]
    .filter((part) => part !== '')
    .join('\u00a0· ');
}

/** The bar of an amount: from `from` on, solid as far as its least value. */
export function barOf(label: string, amount: Amount, telling: Telling, from = 0): Bar {
  const { value, range } = amount;
  const [low, high] = range ?? [value, value];
  return {
    label,
    text: amountText(amount, telling),
    aside: asideOf(amount, telling),
    ...(low !== undefined &&
      high !== undefined && { span: { from, sure: from + low, to: from + high } }),
  };
}

/** Source ids of amounts, each once, in their order. */
export function sourcesOf(...amounts: readonly { readonly sources: readonly string[] }[]) {
  return [...new Set(amounts.flatMap(({ sources }) => sources))];
}
