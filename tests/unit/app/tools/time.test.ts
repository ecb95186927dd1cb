import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadAtlas } from '../../../../src/authoring/files.ts';
import type { Evidence } from '../../../../src/atlas/evidence.ts';
import type { Milestone, Month } from '../../../../src/atlas/timeline.ts';
import {
  dateFor,
  disputedAt,
  paced,
  rowsAt,
  shownMonth,
  tickAt,
  tickBeside,
} from '../../../../src/app/tools/time/months.ts';
import { play, type Stepper } from '../../../../src/app/tools/time/player.ts';

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
  test('the month shown lies within what is known', () => {
    expect(shownMonth(milestones, undefined)).toBe('2012-03');
    expect(shownMonth(milestones, '2030-01')).toBe('2012-03');
    expect(shownMonth(milestones, '1999-12')).toBe('2006-01');
    expect(shownMonth(milestones, '2010-11')).toBe('2010-11');
  });

  test('what shows by itself is not written down', () => {
    expect(dateFor(milestones, '2012-03', undefined)).toBeUndefined();
    expect(dateFor(milestones, '2012-02', undefined)).toBe('2012-02');
    expect(dateFor(milestones, '2010-02', '2010-02')).toBeUndefined();
    expect(dateFor(milestones, '2012-03', '2010-02')).toBe('2012-03');
    expect(dateFor(milestones, '2012-03', '2026-01')).toBeUndefined();
  });

  test('the event of a month is its own or the last before', () => {
    expect(tickAt(milestones, '2009-12')?.month).toBe('2006-01');
    expect(tickAt(milestones, '2010-02')?.milestones[0]?.id).toBe('again');
    expect(tickAt(milestones, '2005-01')).toBeUndefined();
    expect(tickBeside(milestones, '2010-02', 1)?.month).toBe('2010-05');
    expect(tickBeside(milestones, '2010-02', -1)?.month).toBe('2006-01');
    expect(tickBeside(milestones, '2010-03', -1)?.month).toBe('2010-02');
    expect(tickBeside(milestones, '2012-03', 1)).toBeUndefined();
    expect(tickBeside(milestones, '2006-01', -1)).toBeUndefined();
  });

  test('a month is disputed from the first claim until the last', () => {
    const at = (month: Month) => disputedAt(milestones, month).map(({ id }) => id);
    expect(at('2010-01')).toEqual([]);
    expect(at('2010-02')).toEqual(['again']);
    expect(at('2010-04')).toEqual(['again']);
    expect(at('2010-05')).toEqual([]);
  });
});

describe('how far each part had come', () => {
  const atlas = loadAtlas('data/layers');
  const { milestones: real } = JSON.parse(
    readFileSync('data/layers/evidence.json', 'utf8'),
  ) as Evidence;
  const stages = (month: Month, layers = ['casa-1000']) =>
    Object.fromEntries(
      rowsAt(real, month, atlas, layers).map(({ feature, standing }) => [feature.id, standing]),
    );

  test('is told of what the layers that are on hold', () => {
    expect(Object.keys(stages('2020-01'))).toContain('casa-hvdc-af');
    expect(Object.keys(stages('2020-01'))).not.toContain('tap-500-line');
    expect(Object.keys(stages('2020-01', ['context']))).toContain('tap-500-line');
    expect(stages('2020-01', [])).toEqual({});
  });

  test('follows the month, and tells both sides of a dispute', () => {
    expect(stages('2019-12')['casa-hvdc-af']?.stage).toBe('contracted');
    expect(stages('2020-02')['casa-hvdc-af']?.stage).toBe('under-construction');
    expect(stages('2022-01')['casa-hvdc-af']?.stage).toBe('suspended');
    expect(stages('2025-01')['casa-hvdc-af']?.disputed).toHaveLength(2);
    expect(stages('2025-07')['casa-hvdc-af']?.disputed).toBeUndefined();
  });

  test('at the newest month is what the features say of themselves', () => {
    for (const { feature, standing } of rowsAt(real, '2026-03', atlas, ['casa-1000']))
      expect([feature.id, standing.stage]).toEqual([feature.id, feature.status]);
  });
});

describe('with a clock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('values pass at once, then at a pace, and the last is never lost', () => {
    const taken: number[] = [];
    const pace = paced<number>((value) => taken.push(value), 300);
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
    pace.drop();
    vi.advanceTimersByTime(1000);
    expect(taken.at(-1)).toBe(31);
  });

  /** A stepper over months of events that writes down what it is told. */
  function record(still: boolean) {
    const events = ['2006-01', '2006-07', '2007-01'];
    const log: string[] = [];
    let at = '2006-01';
    const stepper: Stepper = {
      now: () => at,
      next: () => events.find((month) => month > at),
      pass: (month) => {
        at = month;
        log.push(`pass ${month}`);
      },
      arrive: (month) => {
        at = month;
        log.push(`at ${month}`);
      },
      stopped: () => log.push('stopped'),
      still: () => still,
    };
    return { stepper, log };
  }

  test('it goes from event to event and stops at the end', () => {
    const { stepper, log } = record(true);
    play(stepper);
    vi.advanceTimersByTime(10);
    expect(log).toEqual(['at 2006-07']);
    vi.runAllTimers();
    expect(log).toEqual(['at 2006-07', 'at 2007-01', 'stopped']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('it passes the months between, but not where motion is unwanted', () => {
    const { stepper, log } = record(false);
    play(stepper);
    vi.runAllTimers();
    expect(log).toContain('pass 2006-04');
    expect(log.filter((line) => line.startsWith('at'))).toEqual(['at 2006-07', 'at 2007-01']);
    expect(record(true).log).toEqual([]);
  });

  test('it can be stopped at any time, and rests first if asked', () => {
    const { stepper, log } = record(true);
    const stop = play(stepper, true);
    vi.advanceTimersByTime(1000);
    expect(log).toEqual([]);
    vi.advanceTimersByTime(1500);
    stop();
    vi.runAllTimers();
    expect(log).toEqual(['at 2006-07']);
  });
});
