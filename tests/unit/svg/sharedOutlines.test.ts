/** Deduplication of repeated paths. */
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { shareOutlines } from '../../../src/svg/sharedOutlines.ts';

const d = `M2 2${'l3 1 1 4-2-1'.repeat(8)}z`;
const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="60">${content}</svg>`;
const pixels = (content: string) => new Resvg(svg(content)).render().pixels;

test('shareOutlines defines a repeated path once, and renders the same', () => {
  const drawn = `<g fill="#b22"><path fill-opacity=".5" d="${d}"/></g><g fill="none" stroke="#123"><path stroke-width="2" d="${d}"/></g>`;
  const shared = shareOutlines(drawn);
  expect(shared.split(d)).toHaveLength(2);
  expect(shared).toContain('<use stroke-width="2" xlink:href="#outline-0"/>');
  expect(pixels(shared)).toEqual(pixels(drawn));
});

test('shareOutlines keeps paths that are short or not repeated', () => {
  const drawn = `<path d="${d}"/><path d="M0 0h1"/><path d="M0 0h1"/>`;
  expect(shareOutlines(drawn)).toBe(drawn);
});
