import { describe, expect, it } from 'vitest';
import { CHEVRON_OUTLINE as OUTLINE } from '../../../src/cartography/flow.ts';
import { iconImages } from '../../../src/maplibre/icons.ts';
import { CHEVRON, ICON_SIZE, SQUARE } from '../../../src/maplibre/paint.ts';

const images = iconImages();
const size = ICON_SIZE.image;
const reader = (name: string) => (x: number, y: number) =>
  images[name]?.data[(y * size + x) * 4 + 3] ?? NaN;
const square = reader(SQUARE);
const chevron = reader(CHEVRON);
/** MapLibre fills pixels with a value above this, of 255. */
const EDGE = 191;
const all = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)]);
const solid = (alpha: typeof square) => all.filter(([x = 0, y = 0]) => alpha(x, y) > EDGE);

describe('iconImages', () => {
  it.each(Object.entries(images))('has data of the declared size: %s', (_, image) => {
    expect([image.width, image.height]).toEqual([size, size]);
    expect(image.data).toHaveLength(size * size * 4);
  });

  it.each([
    ['the square', square],
    ['the chevron', chevron],
  ])('leaves room for a halo: %s', (_, alpha) => {
    for (let at = 0; at < size; at++)
      for (const value of [alpha(at, 0), alpha(at, size - 1), alpha(0, at), alpha(size - 1, at)])
        expect(value).toBeLessThan(EDGE / 2);
  });
});

describe('the square', () => {
  it('has a solid part of the declared size, with sharp corners', () => {
    expect(solid(square)).toHaveLength(ICON_SIZE.solid ** 2);
    const corner = (size - ICON_SIZE.solid) / 2;
    expect(square(corner, corner)).toBeGreaterThan(EDGE);
    expect(square(corner - 1, corner)).toBeLessThan(EDGE);
  });

  it('decreases linearly outwards, for halos of any width', () => {
    const row = Array.from({ length: size / 2 }, (_, x) => square(x, size / 2));
    row.slice(1).forEach((value, at) => {
      expect(value).toBeGreaterThanOrEqual(row[at] ?? NaN);
    });
  });

  it('is symmetric', () => {
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
    const expected = (Math.abs(doubled) / 2) * (ICON_SIZE.solid / 2) ** 2;
    expect(Math.abs(solid(chevron).length - expected)).toBeLessThan(expected * 0.08);
  });

  it('points along its line, and is symmetric', () => {
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
