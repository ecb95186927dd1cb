/** What the date control says of a month, and the pace at which it tells the session. */
import type { Atlas, FeatureProperties } from '../../../atlas/atlas.ts';
import {
  clampMonth,
  hasHistory,
  monthOf,
  spanOf,
  stageAt,
  ticks,
  type Milestone,
  type Month,
  type Standing,
  type Tick,
} from '../../../atlas/timeline.ts';

/** The month that is shown: the asked one within what is known, else the newest. */
export function shownMonth(milestones: readonly Milestone[], asked: Month | undefined): Month {
  const span = spanOf(milestones);
  return asked === undefined ? span.last : clampMonth(asked, span);
}

/** What to tell the session for a month: nothing for the one that it shows by itself. */
export function dateFor(
  milestones: readonly Milestone[],
  month: Month,
  own: Month | undefined,
): Month | undefined {
  return month === shownMonth(milestones, own) ? undefined : month;
}

/** The tick of a month, or the last before it; undefined before the first. */
export function tickAt(milestones: readonly Milestone[], month: Month): Tick | undefined {
  return ticks(milestones).findLast((tick) => tick.month <= month);
}

/** The tick before or after a month; undefined at the end. */
export function tickBeside(
  milestones: readonly Milestone[],
  month: Month,
  by: 1 | -1,
): Tick | undefined {
  const all = ticks(milestones);
  return by === 1 ? all.find((tick) => tick.month > month) : all.findLast((t) => t.month < month);
}

/** The milestones of which some sources say that they had happened by a month, and others that they had not. */
export function disputedAt(milestones: readonly Milestone[], month: Month): readonly Milestone[] {
  return milestones.filter(({ claims = [] }) => {
    const months = claims.map((claim) => monthOf(claim.date));
    return months.some((one) => one <= month) && months.some((one) => one > month);
  });
}

/** A feature and how far it had come. */
export interface Row {
  readonly feature: FeatureProperties;
  readonly standing: Standing;
}

/** How far each feature with a history had come in a month, of the layers that are on. */
export function rowsAt(
  milestones: readonly Milestone[],
  month: Month,
  { data, toggles }: Pick<Atlas, 'data' | 'toggles'>,
  layers: readonly string[],
): readonly Row[] {
  return Object.values(data)
    .flatMap((layer) => layer.features.map(({ properties }) => properties))
    .filter(({ id }) => hasHistory(milestones, id))
    .filter(({ id }) => toggles(id).every((toggle) => layers.includes(toggle)))
    .map((feature) => ({ feature, standing: stageAt(milestones, feature.id, month) }));
}

/** Lets values through at once, then at most one in each `wait` milliseconds; the last is never lost. */
export function paced<T>(
  take: (value: T) => void,
  wait: number,
): { push(value: T): void; flush(): void; drop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { readonly value: T } | undefined;
  const rest = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (waiting) pass();
    }, wait);
  };
  const pass = () => {
    const next = waiting;
    waiting = undefined;
    if (!next) return;
    if (timer === undefined) rest();
    take(next.value);
  };
  return {
    push(value) {
      waiting = { value };
      if (timer === undefined) pass();
    },
    flush: pass,
    drop() {
      waiting = undefined;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
