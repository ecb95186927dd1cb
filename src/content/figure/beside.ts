/** Numbers written by hand beside live figures: whether the two agree. Build only. */
import type { Figure, Unit } from '../../model/atlas.ts';
import type { MapLinks } from '../link.ts';
import { sentences } from '../sentences.ts';
import { readQuery } from './query.ts';

/** A number by hand that no statement about the thing bears out. */
export interface Contradiction {
  readonly offset: number;
  readonly message: string;
}

/** How units are written, in languages of the map. Longest first. */
const UNITS: readonly (readonly [Unit, string])[] = [
  ['km²', 'km²|km2|square kilomet(?:re|er)s?|sq\\.? km|مربع کلومیٹر|кв\\. ?км|км²'],
  ['km', 'kilomet(?:re|er)s?|km|کلومیٹر|کیلومتر|км|километр\\p{L}*'],
  ['MW', 'megawatts?|MW|میگاواٹ|مگاوات|МВт|мегаватт\\p{L}*'],
  ['kV', 'kilovolts?|kV|کلو ?وولٹ|кВ'],
  ['m', 'met(?:re|er)s?|m|میٹر|متر|м|метр\\p{L}*'],
];

const AMOUNT = '(?<![\\p{L}\\p{N}.,-])(\\d{1,3}(?:[,\\u00a0\\u202f ]\\d{3})+|\\d+)(\\.\\d+)?';
const NUMBERS = UNITS.map(
  ([unit, words]) =>
    [
      unit,
      new RegExp(`${AMOUNT}[\\s\\u00a0\\u202f-]*(?:${words})(?![\\p{L}\\p{N}²])`, 'giu'),
    ] as const,
);
const FIGURE = /\{\{([^{}]*)\}\}/g;

/** Every number with a unit that stands in one sentence with a live figure of that unit and contradicts it. */
export function contradictions(source: string, links: MapLinks): readonly Contradiction[] {
  return sentences(source).flatMap(({ text, offset }) => {
    const live = [...text.matchAll(FIGURE)].flatMap(([, words = '']) => statements(words, links));
    if (live.length === 0) return [];
    // Figures, code and addresses are no words of the sentence.
    const words = text.replace(/\{\{[^{}]*\}\}|`[^`]*`|\]\([^)]*\)/g, (one) =>
      ' '.repeat(one.length),
    );
    return handNumbers(words).flatMap(({ unit, value, written, index }) => {
      const same = live.filter((one) => one.unit === unit);
      if (same.length === 0 || same.some((one) => agrees(one, value))) return [];
      const [{ words: name }] = same as [Statement, ...Statement[]];
      const message = `“${written}” contradicts \`{{${name}}}\` beside it`;
      return [{ offset: offset + index, message }];
    });
  });
}

interface Statement {
  readonly unit: Unit;
  readonly low: number;
  readonly high: number;
  readonly words: string;
}

/** What a live figure gives. */
function statements(words: string, links: MapLinks): readonly Statement[] {
  const query = readQuery(words);
  const answer = 'why' in query ? query : links.figure?.(query);
  if (answer === undefined || !('figure' in answer)) return [];
  const ends = endsOf(answer.figure);
  return ends === undefined
    ? []
    : [{ unit: answer.figure.unit, low: ends[0], high: ends[1], words: words.trim() }];
}

function endsOf({ value, range, error = 0 }: Figure): readonly [number, number] | undefined {
  if (range !== undefined) return range;
  return value === undefined ? undefined : [value - error, value + error];
}

/** Rounding is no contradiction: two in a hundred are let pass. */
function agrees({ low, high }: Statement, value: number): boolean {
  return value >= low * 0.98 && value <= high * 1.02;
}

function handNumbers(text: string) {
  const taken: [from: number, to: number][] = [];
  return NUMBERS.flatMap(([unit, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: written, 1: whole = '', 2: part = '', index }) => {
      if (taken.some(([from, to]) => index < to && index + written.length > from)) return [];
      taken.push([index, index + written.length]);
      return [{ unit, value: Number(whole.replace(/\D/g, '') + part), written, index }];
    }),
  ).sort((a, b) => a.index - b.index);
}
