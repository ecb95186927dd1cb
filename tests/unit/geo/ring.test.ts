import { describe, expect, test } from 'vitest';
import { doubleArea, rewind, ringsContain } from '../../../src/geo/ring.ts';
import { square } from './square.ts';

describe('ringsContain', () => {
  const rings = [square(0, 0, 10), square(4, 4, 2)];

  test('is true inside, false outside and in holes', () => {
    expect(ringsContain(rings, [1, 1])).toBe(true);
    expect(ringsContain(rings, [5, 5])).toBe(false);
    expect(ringsContain(rings, [11, 5])).toBe(false);
  });

  test('takes open and closed rings, in either direction', () => {
    const open = rings.map((ring) => ring.slice(1).reverse());
    expect(ringsContain(open, [1, 1])).toBe(true);
    expect(ringsContain(open, [5, 5])).toBe(false);
  });
});

describe('doubleArea', () => {
  test('is positive for counterclockwise rings, closed or open', () => {
    expect(doubleArea(square(3, 4, 10))).toBe(200);
    expect(doubleArea(square(3, 4, 10).slice(1))).toBe(200);
    expect(doubleArea(square(3, 4, 10).reverse())).toBe(-200);
  });

  test('is exactly 0 for a ring along one line, far from the origin', () => {
    const x = 68.123456;
    expect(doubleArea([[x, 37.1], [x, 37.2], [x, 37.7], [x, 37.1]])).toBe(0); // prettier-ignore
  });
});

test('rewind winds outer rings counterclockwise and holes clockwise', () => {
  const wrong = [square(0, 0, 10).reverse(), square(4, 4, 2)];
  const right = [square(0, 0, 10), square(4, 4, 2).reverse()];
  for (const coordinates of [wrong, right]) {
    expect(rewind({ type: 'Polygon', coordinates })).toEqual({
      type: 'Polygon',
      coordinates: right,
    });
    expect(rewind({ type: 'MultiPolygon', coordinates: [coordinates] })).toEqual({
      type: 'MultiPolygon',
      coordinates: [right],
    });
  }
  expect(rewind({ type: 'Point', coordinates: [1, 2] })).toEqual({
    type: 'Point',
    coordinates: [1, 2],
  });
});
