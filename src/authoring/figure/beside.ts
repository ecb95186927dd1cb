/** Numbers written by hand beside live figures: whether the two agree. Build only. */
import type { Figure, Unit } from '../../atlas/atlas.ts';
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

/** Bounded, so that long rows of digits and spaces are not read again from each of their places. */
const AMOUNT =
  '(?<![\\p{L}\\p{N}.,-])(\\d{1,3}(?:[,\\u00a0\\u202f ]\\d{3}){1,6}|\\d{1,20})(\\.\\d{1,20})?[\\s-]{0,20}';
/** A number, then one group for each unit. */
const NUMBER = new RegExp(
  `${AMOUNT}(?:${UNITS.map(([, words]) => `(${words})`).join('|')})(?![\\p{L}\\p{N}²])`,
  'giu',
);
const FIGURE = /\{\{([^{}]*)\}\}/g;
/** Figures, code and addresses are no words of the sentence. */
const NO_WORDS = /\{\{[^{}]*\}\}|`[^`]*`|\]\([^()]*\)/g;

/** Every number with a unit that stands in one sentence with a live figure of that unit and contradicts it. */
export function contradictions(source: string, links: MapLinks): readonly Contradiction[] {
  return sentences(source).flatMap(({ text, offset }) => {
    const live = statementsIn(text, links);
    if (live.length === 0) return [];
    const words = text.replace(NO_WORDS, (one) => ' '.repeat(one.length));
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

/** What the live figures of a sentence give, each question once. */
function statementsIn(text: string, links: MapLinks): readonly Statement[] {
  const questions = [...text.matchAll(FIGURE)].map(([, words = '']) =>
    words.trim().replace(/\s+/g, ' '),
  );
  return [...new Set(questions)].flatMap((words) => statements(words, links));
}

/** What a live figure gives. */
function statements(words: string, links: MapLinks): readonly Statement[] {
  const query = readQuery(words);
  const answer = 'why' in query ? query : links.figure?.(query);
  if (answer === undefined || !('figure' in answer)) return [];
  const ends = endsOf(answer.figure);
  return ends === undefined
    ? []
    : [{ unit: answer.figure.unit, low: ends[0], high: ends[1], words }];
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
  return [...text.matchAll(NUMBER)].flatMap(
    ({ 0: written, 1: whole = '', 2: part = '', index, ...groups }) => {
      const unit = UNITS.find((_, i) => groups[i + 3] !== undefined)?.[0];
      return unit === undefined
        ? []
        : [{ unit, value: Number(whole.replace(/\D/g, '') + part), written, index }];
    },
  );
}
