import { describe, expect, it } from 'vitest';
import { duration } from '../../../../src/app/present/clock.ts';
import {
  deckOf,
  slideOfNumber,
  slideOfStep,
  stepOfSlide,
} from '../../../../src/app/present/deck.ts';
import { frameOf } from '../../../../src/app/present/frame.ts';
import { moved } from '../../../../src/geo/camera.ts';
import { fromMiddle } from '../../../../src/app/present/pointing.ts';
import type { Step } from '../../../../src/story/story.ts';

const step = (id: string, chartHtml?: string): Step => ({
  ...{ id, heading: id, html: '', mapDescription: 'A map.' },
  ...{ look: { center: [70, 36], zoom: 6 }, layers: [], focus: [], mentions: [] },
  ...(chartHtml !== undefined && { chartHtml }),
});
const deck = deckOf({ steps: [step('a'), step('b', '<svg></svg>'), step('c', '')] });

describe('the slides of a story', () => {
  it('are its cover, each step with its chart after it, and its end', () => {
    expect(deck.map(({ kind }) => kind)).toEqual(['cover', 'step', 'step', 'chart', 'step', 'end']);
    expect(deck.map((_, at) => stepOfSlide(deck, at)?.id)).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
  });

  it('are found by step and by number', () => {
    expect([undefined, 'a', 'b', 'c', 'x'].map((id) => slideOfStep(deck, id))).toEqual([
      0, 1, 2, 4, 0,
    ]);
    expect([0, 1, 2, 3, 4, 999].map((number) => slideOfNumber(deck, number))).toEqual([
      0, 1, 2, 4, 5, 5,
    ]);
  });
});

it.each([
  [
    { width: 1280, height: 720 },
    { width: 960, height: 540, scale: 4 / 3, upright: false },
  ],
  [
    { width: 1920, height: 1080 },
    { width: 960, height: 540, scale: 2, upright: false },
  ],
  [
    { width: 1024, height: 768 },
    { width: 960, height: 720, scale: 16 / 15, upright: false },
  ],
  [
    { width: 390, height: 844 },
    { width: 390, height: 844, scale: 1, upright: true },
  ],
  [
    { width: 844, height: 390 },
    { width: 844, height: 390, scale: 1, upright: false },
  ],
])('a screen of %j lays a slide out as %j', (screen, frame) => {
  const found = frameOf(screen);
  expect(found.upright).toBe(frame.upright);
  for (const name of ['width', 'height', 'scale'] as const)
    expect(found[name]).toBeCloseTo(frame[name]);
});

it.each([
  [0, '0:00'],
  [61_999, '1:01'],
  [3_600_000, '1:00:00'],
])('%d ms are %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

it('a place that is pointed at is found again', () => {
  const camera = { center: [72, 35], zoom: 6.5 } as const;
  const [lon, lat] = moved(camera, 120, -80).center;
  const [x, y] = fromMiddle([lon, lat], camera);
  expect([x, y].map(Math.round)).toEqual([120, -80]);
  expect(lon).toBeGreaterThan(72);
  expect(lat).toBeGreaterThan(35);
});
