import { describe, expect, it } from 'vitest';
import { CHEVRON as OUTLINE } from '../../../src/cartography/flow.ts';
import { markImages } from '../../../src/maplibre/marks.ts';
import { CHEVRON, MARK_SIZE, SQUARE } from '../../../src/maplibre/paint.ts';

const images = markImages();
const size = MARK_SIZE.image;
const reader = (name: string) => (x: number, y: number) =>
  images[name]?.data[(y * size + x) * 4 + 3] ?? NaN;
const square = reader(SQUARE);
const chevron = reader(CHEVRON);
/** MapLibre draws what lies above this of 255. */
const EDGE = 191;
const all = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)]);
const solid = (alpha: typeof square) => all.filter(([x = 0, y = 0]) => alpha(x, y) > EDGE);

describe('markImages', () => {
  it.each(Object.entries(images))('is an image of the size that it says: %s', (_, image) => {
    expect([image.width, image.height]).toEqual([size, size]);
    expect(image.data).toHaveLength(size * size * 4);
  });

  it.each([
    ['the square', square],
    ['the chevron', chevron],
  ])('leaves room for a light edge around: %s', (_, alpha) => {
    for (let at = 0; at < size; at++)
      for (const value of [alpha(at, 0), alpha(at, size - 1), alpha(0, at), alpha(size - 1, at)])
        expect(value).toBeLessThan(EDGE / 2);
  });
});

describe('the square', () => {
  it('is solid in just as many pixels each way as it says, with sharp corners', () => {
    expect(solid(square)).toHaveLength(MARK_SIZE.solid ** 2);
    const corner = (size - MARK_SIZE.solid) / 2;
    expect(square(corner, corner)).toBeGreaterThan(EDGE);
    expect(square(corner - 1, corner)).toBeLessThan(EDGE);
  });

  it('falls off evenly outwards, so that an edge of any width can be drawn', () => {
    const row = Array.from({ length: size / 2 }, (_, x) => square(x, size / 2));
    row.slice(1).forEach((value, at) => {
      expect(value).toBeGreaterThanOrEqual(row[at] ?? NaN);
    });
  });

  it('is the same from all sides', () => {
    for (const [x = 0, y = 0] of all) {
      expect(square(x, y)).toBe(square(y, x));
      expect(square(x, y)).toBe(square(size - 1 - x, y));
    }
  });
});

describe('the chevron', () => {
  it('has the area of its outline', () => {
    const doubled = OUTLINE.reduce((sum, [x, y], index) => {
      const [nx, ny] = OUTLINE[(index + 1) % OUTLINE.length] ?? [x, y];
      return sum + x * ny - nx * y;
    }, 0);
    const expected = (Math.abs(doubled) / 2) * (MARK_SIZE.solid / 2) ** 2;
    expect(Math.abs(solid(chevron).length - expected)).toBeLessThan(expected * 0.08);
  });

  it('points along its line, with one half as the other', () => {
    const xs = solid(chevron).map(([x = 0]) => x);
    const tip = Math.max(...xs);
    expect(solid(chevron).filter(([x]) => x === tip).length).toBeLessThan(4);
    expect(solid(chevron).filter(([x]) => x === Math.min(...xs)).length).toBeLessThan(4);
    for (const [, y = 0] of solid(chevron).filter(([x]) => x === tip))
      expect(Math.abs(y + 0.5 - size / 2)).toBeLessThan(2);
    for (const [x = 0, y = 0] of all)
      expect(Math.abs(chevron(x, y) - chevron(x, size - 1 - y))).toBeLessThanOrEqual(1);
  });
});
