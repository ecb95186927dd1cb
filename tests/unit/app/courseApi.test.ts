/** Finding a course system, whatever the frames around do. */
import { expect, test } from 'vitest';
import { findCourse, timespan } from '../../../src/app/quiz/courseApi.ts';

/** A window in frames, outermost last, as far as it is asked. */
function framed(...frames: readonly object[]): Window {
  const windows = frames.map((frame) => ({ ...Object.getOwnPropertyDescriptors(frame) }));
  const made = windows.map((own) => Object.defineProperties({}, own) as { parent?: unknown });
  for (const [at, window] of made.entries())
    if (!('parent' in window)) window.parent = made[at + 1] ?? window;
  return made[0] as unknown as Window;
}

const API = { LMSInitialize: () => 'true', LMSGetValue: (name: string) => `of ${name}` };
const stranger = {
  get API(): never {
    throw new Error('Blocked a frame of another origin');
  },
};

test.each([
  ['in its own window', framed({ API })],
  ['two frames above', framed({}, {}, { API })],
  ['above a frame of another origin', framed({}, stranger, { API })],
  ['above the window that opened it', framed({ opener: framed({}, { API }) })],
])('it is found %s', (_, window) => {
  const ask = findCourse(window);
  expect(ask?.('LMSInitialize', '')).toBe('true');
  expect(ask?.('LMSGetValue', 'cmi.core.score.raw')).toBe('of cmi.core.score.raw');
  expect(ask?.('LMSCommit', '')).toBeUndefined();
});

const closed = {
  get parent(): never {
    throw new Error('No way up');
  },
  get opener(): never {
    throw new Error('No way back');
  },
};
test.each([
  ['alone', framed({})],
  ['in frames of others', framed(stranger, stranger)],
  ['where the way up throws', framed(closed)],
  ['where the name stands for something else', framed({ API: 'none' }, { API: null })],
])('there is none %s', (_, window) => {
  expect(findCourse(window)).toBeUndefined();
});

test('frames without an end are left', () => {
  const one: { parent?: unknown } = {};
  one.parent = { parent: one };
  expect(findCourse(one as unknown as Window)).toBeUndefined();
});

test('what throws answers nothing', () => {
  const broken = {
    LMSInitialize: () => {
      throw new Error('out of order');
    },
  };
  expect(findCourse(framed({ API: broken }))?.('LMSInitialize', '')).toBeUndefined();
});

test.each([
  [0, '0000:00:00.00'],
  [62_345, '0000:01:02.35'],
  [3_599_999, '0001:00:00.00'],
  [40 * 3_600_000 + 1, '0040:00:00.00'],
  [-5, '0000:00:00.00'],
])('%i ms are %s', (ms, text) => {
  expect(timespan(ms)).toBe(text);
});
