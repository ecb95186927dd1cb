/** Simplifies lines together, so that none crosses or touches another or itself. */
import type { Position } from 'geojson';
import { cellOf, conflictingCells } from './crossings.ts';
import { withoutRepeats } from './geometry.ts';
import { type Tolerance, simplifyLine } from './simplify.ts';

/** Factors of the tolerance to try in turn at places where lines would cross. */
const TOLERANCE_FACTORS = [1, 0.7, 0.5, 0.35, 0.25, 0.15, 0.1, 0.05, 1.4, 2, 3, 0.85, 0.6, 0.4, 0];

export interface Simplification {
  tolerance: Tolerance;
  /** Whether to keep a point. */
  keep?: (p: Position) => boolean;
  /** Rounds a point depending only on its position, so that shared points stay shared. */
  roundPoint: (p: Position) => Position;
}

/**
 * Simplifies and rounds lines (to at most 4 decimals). Retries with other tolerances where lines would
 * cross, touch or overlap except at shared ends. Throws if a conflict remains.
 */
export function simplifyTogether(lines: Position[][], options: Simplification): Position[][] {
  const tries = new Map<string, number>();
  const factor = (p: Position) => TOLERANCE_FACTORS[tries.get(cellOf(p)) ?? 0] as number;
  const tolerance = (p: Position) => factor(p) * options.tolerance(p);
  for (;;) {
    const simple = lines.map((line) =>
      withoutRepeats(simplifyLine(line, tolerance, options.keep).map(options.roundPoint)),
    );
    const conflicts = conflictingCells(simple);
    if (conflicts.size === 0) return simple;
    for (const cell of conflicts) {
      const next = (tries.get(cell) ?? 0) + 1;
      if (next === TOLERANCE_FACTORS.length) throw new Error(`lines still cross in cell ${cell}`);
      tries.set(cell, next);
    }
  }
}
