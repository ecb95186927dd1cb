/** The length of a line: published statements take precedence over sums and measurements. */
import type { Entry, Figure } from './atlas.ts';

/** All statements of a length. They are listed side by side and never averaged. */
export interface LengthSummary {
  /**
   * The basis of the length: `published` by sources; else `inferred` (our sum or estimate); else
   * `computed` from the map, where the map is exact enough; else `none`.
   */
  readonly by: 'published' | 'inferred' | 'computed' | 'none';
  /** Minimum and maximum of `figures`, equal where they agree; absent where nothing is known. */
  readonly range?: readonly [low: number, high: number];
  /** ± in km, for a computed length. */
  readonly error?: number;
  /** The statements behind the range. */
  readonly figures: readonly Figure[];
  /** Our own sums and estimates, listed alongside published ones. */
  readonly inferred: readonly Figure[];
  /** Statements about something abandoned, such as a former route; not part of the range. */
  readonly superseded?: readonly Figure[];
  /** The length of the drawing in km, never to be presented as the line's length. */
  readonly drawnKm?: number;
}

const ORDER = ['published', 'inferred', 'computed'] as const;

/**
 * The length of an entry. The drawn length of an unsurveyed line is never its length.
 */
export function summarizeLength({ figures = [] }: Pick<Entry, 'figures'>): LengthSummary {
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
 * The length of a line's segments in one country: that of a single segment, or the sum of several
 * (`inferred`); `none` if one of them has no length.
 */
export function summarizeLengthIn(segments: readonly Entry[], country: string): LengthSummary {
  const summaries = segments
    .filter(({ countries = [] }) => countries.length === 1 && countries[0] === country)
    .map(summarizeLength);
  const [first = summarizeLength({}), ...more] = summaries;
  if (more.length === 0) return first;
  const ranges = summaries.flatMap(({ range }) => (range ? [range] : []));
  const drawn = summaries.flatMap(({ drawnKm }) => drawnKm ?? []);
  const complete = ranges.length === summaries.length;
  return {
    by: complete ? 'inferred' : 'none',
    ...(complete && {
      range: [sum(ranges.map(([low]) => low)), sum(ranges.map(([, high]) => high))],
    }),
    figures: complete ? summaries.flatMap(({ figures }) => figures) : [],
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
