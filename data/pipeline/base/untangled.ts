/** Simplifies many lines together, so that none crosses or touches another or itself. */
import type { Position } from 'geojson';
import { cellOf, conflictingCells } from './crossings.ts';
import { withoutRepeats } from './geometry.ts';
import { type Tolerance, simplifyLine } from './simplify.ts';

/** Shares of the tolerance tried in turn in a place where lines would cross. */
const FACTORS = [1, 0.7, 0.5, 0.35, 0.25, 0.15, 0.1, 0.05, 1.4, 2, 3, 0.85, 0.6, 0.4, 0];

export interface Simplification {
  tolerance: Tolerance;
  /** Points that stay. */
  keep?: (p: Position) => boolean;
  /** How a kept point is rounded, by its place alone, so that shared points stay shared. */
  roundPoint: (p: Position) => Position;
}

/**
 * The lines simplified and rounded (to 4 decimals or fewer). Places where they would cross, touch
 * or overlap but at shared ends are tried at other tolerances; a conflict that stays is an error.
 */
export function simplifyTogether(lines: Position[][], how: Simplification): Position[][] {
  const tries = new Map<string, number>();
  const factor = (p: Position) => FACTORS[tries.get(cellOf(p)) ?? 0] as number;
  const tolerance = (p: Position) => factor(p) * how.tolerance(p);
  for (;;) {
    const simple = lines.map((line) =>
      withoutRepeats(simplifyLine(line, tolerance, how.keep).map(how.roundPoint)),
    );
    const conflicts = conflictingCells(simple);
    if (conflicts.size === 0) return simple;
    for (const cell of conflicts) {
      const next = (tries.get(cell) ?? 0) + 1;
      if (next === FACTORS.length) throw new Error(`lines still cross in cell ${cell}`);
      tries.set(cell, next);
    }
  }
}
