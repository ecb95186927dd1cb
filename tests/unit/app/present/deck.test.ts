import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../../../src/app/present/formatDuration.ts';
import {
  createDeck,
  slideIndexOfNumber,
  slideIndexOfStep,
  stepOfSlide,
} from '../../../../src/app/present/deck.ts';
import { layoutSlide } from '../../../../src/app/present/slideLayout.ts';
import { panCamera } from '../../../../src/geo/camera.ts';
import { offsetFromCenter } from '../../../../src/app/present/pointer.ts';
import type { Step } from '../../../../src/story/story.ts';

const step = (id: string, chartHtml?: string): Step => ({
  ...{ id, heading: id, html: '', mapDescription: 'A map.' },
  ...{ look: { center: [70, 36], zoom: 6 }, layers: [], focus: [], mentions: [] },
  ...(chartHtml !== undefined && { chartHtml }),
});
const deck = createDeck({ steps: [step('a'), step('b', '<svg></svg>'), step('c', '')] });

describe('createDeck', () => {
  it('returns the cover, each step followed by its chart, and the end', () => {
    expect(deck.map(({ kind }) => kind)).toEqual(['cover', 'step', 'step', 'chart', 'step', 'end']);
    expect(deck.map((_, at) => stepOfSlide(deck, at)?.id)).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
  });

  it('has slides that are found by step id and by number', () => {
    expect([undefined, 'a', 'b', 'c', 'x'].map((id) => slideIndexOfStep(deck, id))).toEqual([
      0, 1, 2, 4, 0,
    ]);
    expect([0, 1, 2, 3, 4, 999].map((number) => slideIndexOfNumber(deck, number))).toEqual([
      0, 1, 2, 4, 5, 5,
    ]);
  });
});

it.each([
  [
    { width: 1280, height: 720 },
    { width: 960, height: 540, scale: 4 / 3, portrait: false },
  ],
  [
    { width: 1920, height: 1080 },
    { width: 960, height: 540, scale: 2, portrait: false },
  ],
  [
    { width: 1024, height: 768 },
    { width: 960, height: 720, scale: 16 / 15, portrait: false },
  ],
  [
    { width: 390, height: 844 },
    { width: 390, height: 844, scale: 1, portrait: true },
  ],
  [
    { width: 844, height: 390 },
    { width: 844, height: 390, scale: 1, portrait: false },
  ],
])('layoutSlide(%j) returns %j', (screen, expected) => {
  const layout = layoutSlide(screen);
  expect(layout.portrait).toBe(expected.portrait);
  for (const name of ['width', 'height', 'scale'] as const)
    expect(layout[name]).toBeCloseTo(expected[name]);
});

it.each([
  [0, '0:00'],
  [61_999, '1:01'],
  [3_600_000, '1:00:00'],
])('formatDuration(%d) returns %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

it('offsetFromCenter is the inverse of panning the camera', () => {
  const camera = { center: [72, 35], zoom: 6.5 } as const;
  const [lon, lat] = panCamera(camera, 120, -80).center;
  const [x, y] = offsetFromCenter([lon, lat], camera);
  expect([x, y].map(Math.round)).toEqual([120, -80]);
  expect(lon).toBeGreaterThan(72);
  expect(lat).toBeGreaterThan(35);
});
