/** Sums amounts of tables. */
import type { Amount } from '../../../src/atlas/power.ts';
import { round } from '../base/geometry.ts';

/** A computed sum of amounts with all their sources and the lowest of their confidence levels. */
export function sumAmounts(parts: readonly Amount[], where: string): Amount {
  const [first] = parts;
  if (!first || parts.some(({ value, unit }) => value === undefined || unit !== first.unit))
    throw new Error(`${where}: a sum needs values of one unit`);
  return {
    value: round(
      parts.reduce((sum, { value = 0 }) => sum + value, 0),
      2,
    ),
    unit: first.unit,
    how: 'computed',
    sources: [...new Set(parts.flatMap(({ sources }) => sources))],
    sure: parts.map(({ sure }) => sure).reduce((a, b) => (a > b ? a : b)),
  };
}
