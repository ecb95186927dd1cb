/** Judging answers and scoring tries. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bearing, compassPoint } from '../../../src/geo/bearing.ts';
import {
  isOver,
  judge,
  MAX_POINTS,
  pointsOf,
  maxTries,
  type Verdict,
} from '../../../src/quiz/judge.ts';
import type { AmountQuestion, WhereQuestion } from '../../../src/quiz/question.ts';
import { atlas } from '../svg/scenes.ts';

const kabul: WhereQuestion = {
  ...{ kind: 'where', key: 'where kabul', about: 'kabul', passKm: 75 },
  places: [[69.17, 34.53]],
};
const length: AmountQuestion = {
  ...{ kind: 'amount', key: 'length casa-hvdc', about: 'casa-hvdc', measure: 'length', unit: 'km' },
  ...{ told: [750, 800], tolerance: 0.1, sources: [] },
};

/** A position this many km north of Kabul. */
const north = (km: number) => [69.17, 34.53 + km / 111.2] as const;

describe('a place', () => {
  test('is right within the pass distance, with distance, bearing and warmth', () => {
    expect(judge(kabul, { at: north(60) }, atlas).right).toBe(true);
    const far = judge(kabul, { at: north(100) }, atlas);
    expect(far.right).toBe(false);
    expect(far.offset?.km).toBeCloseTo(100, -1);
    expect(compassPoint(far.offset?.bearing ?? 0)).toBe('s');
    expect(far.warmth).toBe('hot');
    expect(judge(kabul, { at: north(300) }, atlas).warmth).toBe('warm');
    expect(judge(kabul, { at: north(900) }, atlas).warmth).toBe('cold');
  });

  test('is right anywhere within an area', () => {
    const area: WhereQuestion = { ...kabul, about: 'wakhan-corridor', passKm: 5 };
    expect(judge(area, { at: [73.2, 37] }, atlas).offset?.km).toBe(0);
    expect(judge(area, { at: [73.2, 36] }, atlas).right).toBe(false);
  });

  test('scores the same from the map and from the list', () => {
    const points = fc.double({ min: -70, max: 70, noNaN: true });
    fc.assert(
      fc.property(points, points, (east, up) => {
        const at = [69.17 + east / 92, 34.53 + up / 111.2] as const;
        const tapped = judge(kabul, { at }, atlas);
        const chosen = judge(kabul, { at: kabul.places[0]! }, atlas);
        if (tapped.offset!.km <= kabul.passKm) expect(pointsOf([tapped])).toBe(pointsOf([chosen]));
        else expect(pointsOf([tapped])).toBe(0);
      }),
    );
  });
});

describe('an amount', () => {
  const right = (amount: number) => judge(length, { amount }, atlas).right;

  test('is right within the published range and the tolerance', () => {
    expect([750, 775, 800, 680, 879].map(right)).toEqual([true, true, true, true, true]);
    expect([670, 890, 0, -750].map(right)).toEqual([false, false, false, false]);
  });

  test('has a correction if it is wrong', () => {
    expect(judge(length, { amount: 100 }, atlas).correction).toBe('more');
    expect(judge(length, { amount: 2000 }, atlas).correction).toBe('less');
    expect(judge(length, { amount: 780 }, atlas).correction).toBeUndefined();
  });
});

describe('points', () => {
  const verdict = (right: boolean): Verdict => ({ answer: { amount: 1 }, right });

  test('decrease with each wrong try, and are 0 without a right one', () => {
    expect(pointsOf([])).toBe(0);
    for (let wrong = 0; wrong < MAX_POINTS; wrong += 1) {
      const tries = [...Array<boolean>(wrong).fill(false), true].map(verdict);
      expect(pointsOf(tries)).toBe(MAX_POINTS - wrong);
    }
    expect(pointsOf([verdict(false), verdict(false), verdict(false)])).toBe(0);
  });

  test('are final after the right answer or the last try', () => {
    expect(maxTries(kabul)).toBe(3);
    expect(maxTries({ kind: 'what' })).toBe(1);
    expect(isOver(kabul, [])).toBe(false);
    expect(isOver(kabul, [verdict(false), verdict(false)])).toBe(false);
    expect(isOver(kabul, [verdict(true)])).toBe(true);
    expect(isOver(kabul, [verdict(false), verdict(false), verdict(false)])).toBe(true);
  });

  test('are 0 for an answer of another type', () => {
    expect(judge(kabul, { choice: 'kabul' }, atlas).right).toBe(false);
    expect(judge(length, { at: [0, 0] }, atlas).right).toBe(false);
  });
});

test('bearings are degrees clockwise from north', () => {
  expect(bearing([70, 35], [70, 36])).toBeCloseTo(0);
  expect(bearing([70, 0], [71, 0])).toBeCloseTo(90);
  expect(bearing([70, 35], [70, 34])).toBeCloseTo(180);
  expect(bearing([70, 0], [69, 0])).toBeCloseTo(270);
  expect([0, 22, 23, 180, 337, 338, 359].map(compassPoint)).toEqual([
    'n',
    'n',
    'ne',
    's',
    'nw',
    'n',
    'n',
  ]);
});
