/** Milestones, and the stage of a feature in a month. Dates come from sources, never from the clock. */
import type { Claim, Milestone, Stage } from './schema/evidence.ts';
import { groupStage } from './groupStage.ts';

export type { Claim, Milestone, Stage };

/** A calendar month, `YYYY-MM`. Sorts chronologically as a string. */
export type Month = string;

/** A claim with the stage it implies for a disputed month. */
export interface DisputedClaim extends Claim {
  readonly stage: Stage;
}

/** The known stage of a feature. It may have been reached before a source reported it. */
export interface StageState {
  /** `unknown` before the first milestone and in a disputed month. */
  readonly stage: Stage;
  /** Date from which it applies, as precise as published; absent where nothing is known. */
  readonly since?: string;
  /** The milestone behind the stage. If it has `claims`, `since` is disputed. */
  readonly milestone?: Milestone;
  /** All claims about a disputed month. */
  readonly disputed?: readonly DisputedClaim[];
}

/** The months covered: from the first milestone to the newest that is not expected. */
export interface Span {
  readonly first: Month;
  readonly last: Month;
}

/** A month with milestones. */
export interface Tick {
  readonly month: Month;
  readonly milestones: readonly Milestone[];
}

/** The month of a date; January for a year. */
export function monthOf(date: string): Month {
  return date.length < 7 ? `${date}-01` : date.slice(0, 7);
}

/** Months since year 0, for sliders. */
export function monthNumber(month: Month): number {
  const [year = NaN, of = NaN] = month.split('-').map(Number);
  return year * 12 + of - 1;
}

/** The inverse of `monthNumber`. */
export function monthFromNumber(number: number): Month {
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, '0')}-${String(number - year * 12 + 1).padStart(2, '0')}`;
}

/** The months of a milestone: one, or one per claim. */
function monthsOf({ date, claims }: Milestone): readonly Month[] {
  return claims ? [...new Set(claims.map((claim) => monthOf(claim.date)))] : [monthOf(date)];
}

/** The first and last month of the milestones. Throws if all are expected. */
export function spanOf(milestones: readonly Milestone[]): Span {
  const months = ticks(milestones).map(({ month }) => month);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined)
    throw new Error('no milestones that have happened, expected at least one');
  return { first, last };
}

/** The month of the span nearest to a month. */
export function clampMonth(month: Month, { first, last }: Span): Month {
  return month < first ? first : month > last ? last : month;
}

/** Months with milestones, in order. A disputed milestone is listed in the month of each claim. */
export function ticks(milestones: readonly Milestone[]): readonly Tick[] {
  const happened = byDate(milestones.filter(({ expected }) => !expected));
  const months = [...new Set(happened.flatMap(monthsOf))].sort();
  return months.map((month) => ({
    month,
    milestones: happened.filter((one) => monthsOf(one).includes(month)),
  }));
}

/** Expected milestones by date. Show them with `by`; they never set a stage. */
export function expectations(milestones: readonly Milestone[]): readonly Milestone[] {
  return byDate(milestones.filter(({ expected }) => expected));
}

function byDate(milestones: readonly Milestone[]): Milestone[] {
  return milestones.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Whether any milestone sets a stage of the id. Without one, the feature keeps its status. */
export function hasHistory(milestones: readonly Milestone[], id: string): boolean {
  return milestones.some((one) => one.status && !one.expected && one.about.includes(id));
}

/**
 * The stage of an id in a month. `parts` resolves groups (`atlas.members`): the stage of a group
 * derives from members with a history. A month outside the span is clamped to it.
 */
export function stageAt(
  milestones: readonly Milestone[],
  id: string,
  month: Month,
  parts: (id: string) => readonly string[] = (one) => [one],
): StageState {
  return groupStage([...stagesAt(milestones, parts(id), month).values()]);
}

/** The stages in a month of all ids with a history. A month outside the span is clamped to it. */
export function stagesAt(
  milestones: readonly Milestone[],
  ids: readonly string[],
  month: Month,
): ReadonlyMap<string, StageState> {
  const at = clampMonth(month, spanOf(milestones));
  const ordered = byDate(milestones);
  return new Map(
    ids
      .filter((id) => hasHistory(milestones, id))
      .map((id) => [id, ownStage(ordered, id, at)] as const),
  );
}

/** Considers only milestones up to the month, so that later ones never change it. */
function ownStage(ordered: readonly Milestone[], id: string, at: Month): StageState {
  let state: StageState = { stage: 'unknown' };
  for (const milestone of ordered) {
    const { status, expected, about, date, claims } = milestone;
    if (!status || expected || !about.includes(id) || monthOf(date) > at) continue;
    const { stage: before } = state;
    if (status === before) continue;
    if (claims?.some((claim) => monthOf(claim.date) > at)) {
      const disputed = claims.map((claim) => ({
        ...claim,
        stage: monthOf(claim.date) > at ? before : status,
      }));
      state = { stage: 'unknown', since: date, milestone, disputed };
    } else state = { stage: status, since: date, milestone };
  }
  return state;
}
