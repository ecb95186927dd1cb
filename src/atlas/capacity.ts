/** The capacity of a plant in a month, from its milestones. */
import { monthOf, type Milestone, type Month } from './timeline.ts';

export interface Capacity {
  /** In MW. */
  readonly mw: number;
  /** In MW, including units in test in that month. */
  readonly tested?: number;
}

/**
 * The capacity of a plant in a month: after the last milestone by then, or before the first one.
 * Undefined if no milestone states a capacity.
 */
export function capacityAt(
  milestones: readonly Milestone[],
  id: string,
  month: Month,
): Capacity | undefined {
  const steps = milestones
    .filter(({ about, mw, expected }) => mw && !expected && about.includes(id))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const last = steps.findLast(({ date }) => monthOf(date) <= month);
  if (!last?.mw) return steps[0]?.mw && { mw: steps[0].mw[0] };
  const [before, after] = last.mw;
  return last.inTest ? { mw: before, tested: after } : { mw: after };
}
