/** Finds handwritten numbers that contradict live figures in the same sentence. Build only. */
import type { Figure, Unit } from '../../atlas/atlas.ts';
import type { MapLinks } from '../link.ts';
import { splitSentences } from '../sentences.ts';
import { readFigureQuery } from './query.ts';

/** A handwritten number that agrees with none of the live figures beside it. */
export interface Contradiction {
  readonly offset: number;
  readonly message: string;
}

/** How units are written, in the languages of the map; longest first. */
const UNITS: readonly (readonly [Unit, string])[] = [
  ['km²', 'km²|km2|square kilomet(?:re|er)s?|sq\\.? km|مربع کلومیٹر|кв\\. ?км|км²'],
  ['km', 'kilomet(?:re|er)s?|km|کلومیٹر|کیلومتر|км|километр\\p{L}*'],
  ['MW', 'megawatts?|MW|میگاواٹ|مگاوات|МВт|мегаватт\\p{L}*'],
  ['kV', 'kilovolts?|kV|کلو ?وولٹ|кВ'],
  ['m', 'met(?:re|er)s?|m|میٹر|متر|м|метр\\p{L}*'],
];

/** Repetitions are bounded, so that long runs of digits and spaces take linear time. */
const AMOUNT =
  '(?<![\\p{L}\\p{N}.,-])(\\d{1,3}(?:[,\\u00a0\\u202f ]\\d{3}){1,6}|\\d{1,20})(\\.\\d{1,20})?[\\s-]{0,20}';
/** A number, followed by one capturing group per unit. */
const NUMBER = new RegExp(
  `${AMOUNT}(?:${UNITS.map(([, words]) => `(${words})`).join('|')})(?![\\p{L}\\p{N}²])`,
  'giu',
);
const FIGURE = /\{\{([^{}]*)\}\}/g;
/** Live figures, code and addresses, which are not words of the sentence. */
const MARKUP = /\{\{[^{}]*\}\}|`[^`]*`|\]\([^()]*\)/g;

/** Numbers with a unit that contradict all live figures of that unit in their sentence. */
export function findContradictions(source: string, links: MapLinks): readonly Contradiction[] {
  return splitSentences(source).flatMap(({ text, offset }) => {
    const live = findLiveFigures(text, links);
    if (live.length === 0) return [];
    const words = text.replace(MARKUP, (one) => ' '.repeat(one.length));
    return findWrittenNumbers(words).flatMap(({ unit, value, written, index }) => {
      const same = live.filter((one) => one.unit === unit);
      if (same.length === 0 || same.some((one) => agrees(one, value))) return [];
      const [{ query }] = same as [LiveFigure, ...LiveFigure[]];
      const message = `“${written}” contradicts \`{{${query}}}\` beside it`;
      return [{ offset: offset + index, message }];
    });
  });
}

interface LiveFigure {
  readonly unit: Unit;
  readonly low: number;
  readonly high: number;
  readonly query: string;
}

/** Live figures of a sentence, each query once. */
function findLiveFigures(text: string, links: MapLinks): readonly LiveFigure[] {
  const queries = [...text.matchAll(FIGURE)].map(([, words = '']) =>
    words.trim().replace(/\s+/g, ' '),
  );
  return [...new Set(queries)].flatMap((words) => resolveLiveFigure(words, links));
}

/** Value range of a live figure; empty if it has none. */
function resolveLiveFigure(words: string, links: MapLinks): readonly LiveFigure[] {
  const query = readFigureQuery(words);
  const answer = 'reason' in query ? query : links.answerFigure?.(query);
  if (answer === undefined || !('figure' in answer)) return [];
  const range = valueRange(answer.figure);
  return range === undefined
    ? []
    : [{ unit: answer.figure.unit, low: range[0], high: range[1], query: words }];
}

function valueRange({ value, range, error = 0 }: Figure): readonly [number, number] | undefined {
  if (range !== undefined) return range;
  return value === undefined ? undefined : [value - error, value + error];
}

/** Tolerates 2% for rounding. */
function agrees({ low, high }: LiveFigure, value: number): boolean {
  return value >= low * 0.98 && value <= high * 1.02;
}

function findWrittenNumbers(text: string) {
  return [...text.matchAll(NUMBER)].flatMap(
    ({ 0: written, 1: whole = '', 2: part = '', index, ...groups }) => {
      const unit = UNITS.find((_, i) => groups[i + 3] !== undefined)?.[0];
      return unit === undefined
        ? []
        : [{ unit, value: Number(whole.replace(/\D/g, '') + part), written, index }];
    },
  );
}
