/** What a plant could make in a month, as far as milestones tell. */
import { monthOf, type Milestone, type Month } from './timeline.ts';

export interface Capacity {
  /** In MW. */
  readonly mw: number;
  /** In MW, with what was in test in that month. */
  readonly tested?: number;
}

/**
 * The capacity of a plant in a month: that of the last step by then, or what it had before the first.
 * Undefined where no milestone tells of one.
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
