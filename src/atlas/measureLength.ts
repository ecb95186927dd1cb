/** How long a line is, as it may be told: what is published before what is drawn. */
import type { Entry, Figure } from './atlas.ts';

/** All that is said of a length. Statements stand side by side; they are never averaged. */
export interface LengthTold {
  /**
   * What the length rests on: statements of sources; a sum or estimate of ours where none is
   * published; the map, for what the map shows exactly enough; or nothing.
   */
  readonly by: 'published' | 'inferred' | 'computed' | 'none';
  /** Least and greatest of `figures`, equal where they agree; absent where nothing is known. */
  readonly range?: readonly [low: number, high: number];
  /** ± in km, of what is computed. */
  readonly error?: number;
  /** The statements that the range is made of. */
  readonly figures: readonly Figure[];
  /** Our own sums and estimates beside published ones. */
  readonly inferred: readonly Figure[];
  /** Statements of what has since been given up, such as an older route: told, and not in the range. */
  readonly superseded?: readonly Figure[];
  /** The length of the drawing in km: only ever told as being about the drawing. */
  readonly drawnKm?: number;
}

const ORDER = ['published', 'inferred', 'computed'] as const;

/**
 * The length of an entry. For a line that is not surveyed the published value or range is the
 * figure; what is drawn is never the length.
 */
export function describeLength({ figures = [] }: Pick<Entry, 'figures'>): LengthTold {
  const all = figures.filter(({ measure, unit }) => measure === 'length' && unit === 'km');
  const lengths = all.filter((one) => !one.superseded);
  const superseded = all.filter((one) => one.superseded);
  const of = (how: Figure['how']) => lengths.filter((one) => one.how === how);
  const by = ORDER.find((how) => of(how).length > 0) ?? 'none';
  const chosen = by === 'none' ? [] : of(by);
  const drawn = of('drawn')[0]?.value;
  const error = chosen.length === 1 ? chosen[0]?.error : undefined;
  return {
    by,
    ...(chosen.length > 0 && { range: rangeOf(chosen) }),
    ...(error !== undefined && { error }),
    figures: chosen,
    inferred: by === 'published' ? of('inferred') : [],
    ...(superseded.length > 0 && { superseded }),
    ...(drawn !== undefined && { drawnKm: drawn }),
  };
}

/**
 * The length of a line's segments in one country. Of one segment it is its own; of several it is our
 * sum of theirs (`inferred`), and nothing if one of them has none.
 */
export function describeLengthIn(segments: readonly Entry[], country: string): LengthTold {
  const mine = segments
    .filter(({ countries = [] }) => countries.length === 1 && countries[0] === country)
    .map(describeLength);
  const [first = describeLength({}), ...more] = mine;
  if (more.length === 0) return first;
  const ranges = mine.flatMap(({ range }) => (range ? [range] : []));
  const drawn = mine.flatMap(({ drawnKm }) => drawnKm ?? []);
  const whole = ranges.length === mine.length;
  return {
    by: whole ? 'inferred' : 'none',
    ...(whole && { range: [sum(ranges.map(([low]) => low)), sum(ranges.map(([, high]) => high))] }),
    figures: whole ? mine.flatMap(({ figures }) => figures) : [],
    inferred: [],
    ...(drawn.length > 0 && { drawnKm: sum(drawn) }),
  };
}

function rangeOf(figures: readonly Figure[]): readonly [number, number] {
  const values = figures.flatMap(({ value, range }) => range ?? value ?? []);
  return [Math.min(...values), Math.max(...values)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
