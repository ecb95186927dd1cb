/** The table of milestones: past events, then expectations. */
import * as v from 'valibot';
import { milestone, type Milestone } from '../../../src/atlas/schema/evidence.ts';
import { monthOf } from '../../../src/atlas/timeline.ts';

/** The table. */
export const milestoneTable = v.array(milestone, 'a list');

/**
 * Throws, with the milestone's id, unless events come by date and then expectations by date, which must be
 * later, and the fields of each fit together.
 */
export function assertOrder(all: readonly Milestone[], file: string): void {
  const newest = all.filter(({ expected }) => !expected).at(-1)?.date ?? '';
  all.forEach((one, i) => {
    const { id, date, until, claims, mw = [0, 1], expected, by } = one;
    const before = all[i - 1];
    const isLate = before && before.expected === expected && before.date > date;
    const isRising = claims?.every((claim, n) => n === 0 || claim.date > claims[n - 1]!.date);
    const mistakes: readonly (readonly [boolean | undefined, string])[] = [
      [!expected !== !by, '"by" is required if "expected" is true, and not allowed otherwise'],
      [
        claims && !(claims.length > 1 && isRising),
        'expected at least two claims, the earliest first',
      ],
      [claims && claims[0]?.date !== date, 'its date must be that of the earliest claim'],
      [until !== undefined && until <= date, '"until" must be after "date"'],
      [mw[0] >= mw[1], '"mw" must be two numbers, the greater one last'],
      [all.findIndex((other) => other.id === id) !== i, 'this id appears twice'],
      [isLate, `is listed after ${before?.id}, which is later`],
      [before?.expected && !expected, 'is listed after an expectation'],
      [expected && monthOf(date) <= monthOf(newest), `is an expectation, but not after ${newest}`],
    ];
    const mistake = mistakes.find(([isMistake]) => isMistake);
    if (mistake) throw new Error(`${file}: ${id}: ${mistake[1]}`);
  });
}
