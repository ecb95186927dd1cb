import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadAtlas } from '../../../../src/authoring/files.ts';
import type { Evidence } from '../../../../src/atlas/evidence.ts';
import type { Milestone, Month } from '../../../../src/atlas/timeline.ts';
import {
  dateOverride,
  disputedAt,
  throttle,
  stageRowsAt,
  resolveMonth,
  tickAt,
  adjacentTick,
} from '../../../../src/app/tools/timeline/months.ts';
import { play, type PlaybackTarget } from '../../../../src/app/tools/timeline/playback.ts';

const base = { about: ['a'], sources: ['s'], sure: 'A' as const, title: { en: 'T' } };
const milestones: Milestone[] = [
  { ...base, id: 'begin', date: '2006', status: 'planned' },
  {
    ...base,
    id: 'again',
    date: '2010-02',
    status: 'under-construction',
    claims: [
      { date: '2010-02', by: { en: 'X' }, sources: ['s'] },
      { date: '2010-05', by: { en: 'Y' }, sources: ['s'] },
    ],
  },
  { ...base, id: 'newest', date: '2012-03-13' },
  { ...base, id: 'hoped', date: '2015', expected: true, by: { en: 'Z' } },
];

describe('months', () => {
  test('resolveMonth clamps to the span of the milestones', () => {
    expect(resolveMonth(milestones, undefined)).toBe('2012-03');
    expect(resolveMonth(milestones, '2030-01')).toBe('2012-03');
    expect(resolveMonth(milestones, '1999-12')).toBe('2006-01');
    expect(resolveMonth(milestones, '2010-11')).toBe('2010-11');
  });

  test('dateOverride returns undefined for the month that the step shows', () => {
    expect(dateOverride(milestones, '2012-03', undefined)).toBeUndefined();
    expect(dateOverride(milestones, '2012-02', undefined)).toBe('2012-02');
    expect(dateOverride(milestones, '2010-02', '2010-02')).toBeUndefined();
    expect(dateOverride(milestones, '2012-03', '2010-02')).toBe('2012-03');
    expect(dateOverride(milestones, '2012-03', '2026-01')).toBeUndefined();
  });

  test('tickAt returns the tick of the month or the last before it', () => {
    expect(tickAt(milestones, '2009-12')?.month).toBe('2006-01');
    expect(tickAt(milestones, '2010-02')?.milestones[0]?.id).toBe('again');
    expect(tickAt(milestones, '2005-01')).toBeUndefined();
    expect(adjacentTick(milestones, '2010-02', 1)?.month).toBe('2010-05');
    expect(adjacentTick(milestones, '2010-02', -1)?.month).toBe('2006-01');
    expect(adjacentTick(milestones, '2010-03', -1)?.month).toBe('2010-02');
    expect(adjacentTick(milestones, '2012-03', 1)).toBeUndefined();
    expect(adjacentTick(milestones, '2006-01', -1)).toBeUndefined();
  });

  test('disputedAt returns a milestone from its first claim until its last', () => {
    const at = (month: Month) => disputedAt(milestones, month).map(({ id }) => id);
    expect(at('2010-01')).toEqual([]);
    expect(at('2010-02')).toEqual(['again']);
    expect(at('2010-04')).toEqual(['again']);
    expect(at('2010-05')).toEqual([]);
  });
});

describe('stageRowsAt', () => {
  const atlas = loadAtlas('data/layers');
  const { milestones: real } = JSON.parse(
    readFileSync('data/layers/evidence.json', 'utf8'),
  ) as Evidence;
  const stages = (month: Month, layers = ['casa-1000']) =>
    Object.fromEntries(
      stageRowsAt(real, month, atlas, layers).map(({ feature, state }) => [feature.id, state]),
    );

  test('returns features of the layers that are on', () => {
    expect(Object.keys(stages('2020-01'))).toContain('casa-hvdc-af');
    expect(Object.keys(stages('2020-01'))).not.toContain('tap-500-line');
    expect(Object.keys(stages('2020-01', ['context']))).toContain('tap-500-line');
    expect(stages('2020-01', [])).toEqual({});
  });

  test('returns the stage in the month, with both sides of a dispute', () => {
    expect(stages('2019-12')['casa-hvdc-af']?.stage).toBe('contracted');
    expect(stages('2020-02')['casa-hvdc-af']?.stage).toBe('under-construction');
    expect(stages('2022-01')['casa-hvdc-af']?.stage).toBe('suspended');
    expect(stages('2025-01')['casa-hvdc-af']?.disputed).toHaveLength(2);
    expect(stages('2025-07')['casa-hvdc-af']?.disputed).toBeUndefined();
  });

  test('returns the status of the features for the last month', () => {
    for (const { feature, state } of stageRowsAt(real, '2026-03', atlas, ['casa-1000']))
      expect([feature.id, state.stage]).toEqual([feature.id, feature.status]);
  });
});

describe('with a clock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('throttle passes the first value at once, then limits the rate, and keeps the last value', () => {
    const taken: number[] = [];
    const pace = throttle<number>((value) => taken.push(value), 300);
    for (let i = 0; i < 20; i++) {
      pace.push(i);
      vi.advanceTimersByTime(50);
    }
    expect(taken).toEqual([0, 5, 11, 17]);
    vi.advanceTimersByTime(1000);
    expect(taken.at(-1)).toBe(19);
    pace.push(30);
    pace.push(31);
    pace.flush();
    expect(taken.slice(-2)).toEqual([30, 31]);
    pace.push(32);
    pace.cancel();
    vi.advanceTimersByTime(1000);
    expect(taken.at(-1)).toBe(31);
  });

  /** A playback target that logs its calls. */
  function record(prefersJump: boolean) {
    const events = ['2006-01', '2006-07', '2007-01'];
    const log: string[] = [];
    let at = '2006-01';
    const target: PlaybackTarget = {
      current: () => at,
      next: () => events.find((month) => month > at),
      onpass: (month) => {
        at = month;
        log.push(`pass ${month}`);
      },
      onarrive: (month) => {
        at = month;
        log.push(`at ${month}`);
      },
      onstop: () => log.push('stopped'),
      prefersJump: () => prefersJump,
    };
    return { target, log };
  }

  test('play goes from event to event and stops at the end', () => {
    const { target, log } = record(true);
    play(target);
    vi.advanceTimersByTime(10);
    expect(log).toEqual(['at 2006-07']);
    vi.runAllTimers();
    expect(log).toEqual(['at 2006-07', 'at 2007-01', 'stopped']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('play animates the months in between, unless the target prefers to jump', () => {
    const { target, log } = record(false);
    play(target);
    vi.runAllTimers();
    expect(log).toContain('pass 2006-04');
    expect(log.filter((line) => line.startsWith('at'))).toEqual(['at 2006-07', 'at 2007-01']);
    expect(record(true).log).toEqual([]);
  });

  test('play can be stopped at any time, and starts after a pause if delayed', () => {
    const { target, log } = record(true);
    const stop = play(target, true);
    vi.advanceTimersByTime(1000);
    expect(log).toEqual([]);
    vi.advanceTimersByTime(1500);
    stop();
    vi.runAllTimers();
    expect(log).toEqual(['at 2006-07']);
  });
});
