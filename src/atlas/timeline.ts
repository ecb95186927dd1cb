/** What happened when, and how far a thing had come in a month. Dates are the sources', never the clock's. */
import type { Status, Words } from './atlas.ts';
import { stageOfWhole } from './timelineWhole.ts';

/** How far a thing has come: what `Status` says, and the steps before building. */
export type Stage = Status | 'studied' | 'agreed' | 'contracted';

/** A calendar month, `YYYY-MM`. As texts they sort by time. */
export type Month = string;

/** What one side says of when it happened, where sides disagree. */
export interface Claim {
  /** ISO date, month or year. */
  readonly date: string;
  readonly by: Words;
  readonly sources: readonly string[];
}

/** Something that happened, or (with `expected`) that somebody says will. */
export interface Milestone {
  readonly id: string;
  /** ISO date, month or year, as exact as published; the earliest claim's where there are claims. */
  readonly date: string;
  /** The latest date that it may have, or that it lasted to. */
  readonly until?: string;
  /** Ids of features, groups, or things that are listed and not drawn. */
  readonly about: readonly string[];
  /** The stage that the features of `about` have from then on; groups follow from their members. */
  readonly status?: Stage;
  /** Id of the place where it happened. */
  readonly place?: string;
  readonly title: Words;
  readonly note?: Words;
  readonly sources: readonly string[];
  readonly sure: 'A' | 'B' | 'C';
  /** Two or more, in order of date: the months between the first and the last are disputed. */
  readonly claims?: readonly Claim[];
  /** On a plant: its capacity in MW before and from then on. */
  readonly mw?: readonly [before: number, after: number];
  /** With `mw`: the new capacity was in test then, and not yet in service. */
  readonly inTest?: true;
  readonly expected?: true;
  /** Who expects it. */
  readonly by?: Words;
}

/** What a claim makes of a disputed month. */
export interface Disputed extends Claim {
  readonly stage: Stage;
}

/** How far a thing is known to have come; it may have been further before a source told of it. */
export interface Standing {
  /** `unknown` before the first milestone, and in a month that is disputed. */
  readonly stage: Stage;
  /** Since when, as exact as published; absent where nothing is known. */
  readonly since?: string;
  /** What made it so; look at its `claims` before telling `since`. */
  readonly milestone?: Milestone;
  /** Both sides of a disputed month. */
  readonly disputed?: readonly Disputed[];
}

/** The months that can be asked about: of the first milestone and of the newest that is not expected. */
export interface Span {
  readonly first: Month;
  readonly last: Month;
}

/** A month in which something happened. */
export interface Tick {
  readonly month: Month;
  readonly milestones: readonly Milestone[];
}

/** The month of a date: a year's is its first. */
export function monthOf(date: string): Month {
  return date.length < 7 ? `${date}-01` : date.slice(0, 7);
}

/** Months counted from the year 0, for a slider: one more is the next month. */
export function monthNumber(month: Month): number {
  const [year = NaN, of = NaN] = month.split('-').map(Number);
  return year * 12 + of - 1;
}

/** The month of a number; `monthNumber` the other way round. */
export function monthFrom(number: number): Month {
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, '0')}-${String(number - year * 12 + 1).padStart(2, '0')}`;
}

/** The months of a milestone: one, or with claims that of each. */
function monthsOf({ date, claims }: Milestone): readonly Month[] {
  return claims ? [...new Set(claims.map((claim) => monthOf(claim.date)))] : [monthOf(date)];
}

/** Throws if there is no milestone but what is expected. */
export function spanOf(milestones: readonly Milestone[]): Span {
  const months = ticks(milestones).map(({ month }) => month);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined)
    throw new Error('there are no milestones, expected at least one');
  return { first, last };
}

/** The nearest month of the span. */
export function clampMonth(month: Month, { first, last }: Span): Month {
  return month < first ? first : month > last ? last : month;
}

/** The months in which something happened, in order; a disputed milestone is in the month of each claim. */
export function ticks(milestones: readonly Milestone[]): readonly Tick[] {
  const happened = byDate(milestones.filter(({ expected }) => !expected));
  const months = [...new Set(happened.flatMap(monthsOf))].sort();
  return months.map((month) => ({
    month,
    milestones: happened.filter((one) => monthsOf(one).includes(month)),
  }));
}

/** What somebody expects, in order of date. Always told with `by`, and never a stage. */
export function expectations(milestones: readonly Milestone[]): readonly Milestone[] {
  return byDate(milestones.filter(({ expected }) => expected));
}

function byDate(milestones: readonly Milestone[]): Milestone[] {
  return milestones.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Whether a milestone gives the id a stage. What has no history keeps the status it has. */
export function hasHistory(milestones: readonly Milestone[], id: string): boolean {
  return milestones.some((one) => one.status && !one.expected && one.about.includes(id));
}

/**
 * How far a thing had come in a month. `parts` gives what an id stands for (`atlas.members`): a whole
 * follows from those of its parts that have a history. A month outside the span is taken as the
 * nearest in it.
 */
export function stageAt(
  milestones: readonly Milestone[],
  id: string,
  month: Month,
  parts: (id: string) => readonly string[] = (one) => [one],
): Standing {
  const at = clampMonth(month, spanOf(milestones));
  const known = parts(id).filter((part) => hasHistory(milestones, part));
  return stageOfWhole(known.map((part) => ownStage(milestones, part, at)));
}

/** Only what began by then counts, so that a later milestone changes no earlier month. */
function ownStage(milestones: readonly Milestone[], id: string, at: Month): Standing {
  let standing: Standing = { stage: 'unknown' };
  for (const milestone of byDate(milestones)) {
    const { status, expected, about, date, claims } = milestone;
    if (!status || expected || !about.includes(id) || monthOf(date) > at) continue;
    const { stage: before } = standing;
    if (status === before) continue;
    if (claims?.some((claim) => monthOf(claim.date) > at)) {
      const disputed = claims.map((claim) => ({
        ...claim,
        stage: monthOf(claim.date) > at ? before : status,
      }));
      standing = { stage: 'unknown', since: date, milestone, disputed };
    } else standing = { stage: status, since: date, milestone };
  }
  return standing;
}
