/** Finding the API of a course system in the windows around. */
import { expect, test } from 'vitest';
import { findCourse, formatTimespan } from '../../../src/app/quiz/courseApi.ts';

/** A fake window with the given properties, in frames; outermost last. */
function framed(...frames: readonly object[]): Window {
  const windows = frames.map((frame) => ({ ...Object.getOwnPropertyDescriptors(frame) }));
  const made = windows.map((own) => Object.defineProperties({}, own) as { parent?: unknown });
  for (const [at, window] of made.entries())
    if (!('parent' in window)) window.parent = made[at + 1] ?? window;
  return made[0] as unknown as Window;
}

const API = { LMSInitialize: () => 'true', LMSGetValue: (name: string) => `of ${name}` };
const otherOrigin = {
  get API(): never {
    throw new Error('Blocked a frame of another origin');
  },
};

test.each([
  ['in its own window', framed({ API })],
  ['two frames above', framed({}, {}, { API })],
  ['above a frame of another origin', framed({}, otherOrigin, { API })],
  ['above the window that opened it', framed({ opener: framed({}, { API }) })],
])('finds the API %s', (_, window) => {
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
  ['in frames of others', framed(otherOrigin, otherOrigin)],
  ['where the way up throws', framed(closed)],
  ['where the name stands for something else', framed({ API: 'none' }, { API: null })],
])('returns undefined %s', (_, window) => {
  expect(findCourse(window)).toBeUndefined();
});

test('gives up on an endless chain of frames', () => {
  const one: { parent?: unknown } = {};
  one.parent = { parent: one };
  expect(findCourse(one as unknown as Window)).toBeUndefined();
});

test('returns undefined for a call that throws', () => {
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
])('formats %i ms as %s', (ms, text) => {
  expect(formatTimespan(ms)).toBe(text);
});
