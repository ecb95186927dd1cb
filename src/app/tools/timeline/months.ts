/** What the timeline shows for a month, and the throttle between the slider and the session. */
import type { Atlas, FeatureProperties } from '../../../atlas/atlas.ts';
import {
  clampMonth,
  monthOf,
  spanOf,
  stagesAt,
  ticks,
  type Milestone,
  type Month,
  type StageState,
  type Tick,
} from '../../../atlas/timeline.ts';
import type { ToolProps } from '../tool.ts';

/** The props of controls that set the month. */
export interface MonthProps extends ToolProps {
  readonly milestones: readonly Milestone[];
  readonly month: Month;
  /** A month was chosen or reached. */
  readonly onmonth: (month: Month) => void;
}

/** The requested month clamped to the span of the milestones. Default: the last month. */
export function resolveMonth(
  milestones: readonly Milestone[],
  requested: Month | undefined,
): Month {
  const span = spanOf(milestones);
  return requested === undefined ? span.last : clampMonth(requested, span);
}

/** The date to set in the session for a month; undefined for the month that the step shows anyway. */
export function dateOverride(
  milestones: readonly Milestone[],
  month: Month,
  stepDate: Month | undefined,
): Month | undefined {
  return month === resolveMonth(milestones, stepDate) ? undefined : month;
}

/** The tick at a month or the last one before it; undefined before the first. */
export function tickAt(milestones: readonly Milestone[], month: Month): Tick | undefined {
  return ticks(milestones).findLast((tick) => tick.month <= month);
}

/** The tick before (-1) or after (1) a month; undefined at either end. */
export function adjacentTick(
  milestones: readonly Milestone[],
  month: Month,
  direction: 1 | -1,
): Tick | undefined {
  const all = ticks(milestones);
  return direction === 1
    ? all.find((tick) => tick.month > month)
    : all.findLast((tick) => tick.month < month);
}

/** Milestones that, by a month, had happened according to some sources but not to others. */
export function disputedAt(milestones: readonly Milestone[], month: Month): readonly Milestone[] {
  return milestones.filter(({ claims = [] }) => {
    const months = claims.map((claim) => monthOf(claim.date));
    return months.some((one) => one <= month) && months.some((one) => one > month);
  });
}

/** A feature and its stage. */
export interface StageRow {
  readonly feature: FeatureProperties;
  readonly state: StageState;
}

/** The stage in a month of every feature with a history whose layers are on. */
export function stageRowsAt(
  milestones: readonly Milestone[],
  month: Month,
  { data, toggles }: Pick<Atlas, 'data' | 'toggles'>,
  layers: readonly string[],
): readonly StageRow[] {
  const shown = Object.values(data)
    .flatMap((layer) => layer.features.map(({ properties }) => properties))
    .filter(({ id }) => toggles(id).every((toggle) => layers.includes(toggle)));
  const ids = shown.map(({ id }) => id);
  const states = stagesAt(milestones, ids, month);
  return shown.flatMap((feature) => {
    const state = states.get(feature.id);
    return state ? [{ feature, state }] : [];
  });
}

/**
 * Passes the first value on at once, then at most one per `waitMs` (leading and trailing edge).
 * `flush` passes the pending value on now, `cancel` drops it.
 */
export function throttle<T>(
  callback: (value: T) => void,
  waitMs: number,
): { push(value: T): void; flush(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: { readonly value: T } | undefined;
  const startTimer = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (pending) flush();
    }, waitMs);
  };
  const flush = () => {
    const next = pending;
    pending = undefined;
    if (!next) return;
    if (timer === undefined) startTimer();
    callback(next.value);
  };
  return {
    push(value) {
      pending = { value };
      if (timer === undefined) flush();
    },
    flush,
    cancel() {
      pending = undefined;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
