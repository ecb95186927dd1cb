import { describe, expect, it } from 'vitest';
import { SQUARE_SIZE } from '../../src/map/paint.ts';
import { squareImage } from '../../src/map/square.ts';

const { width, height, data } = squareImage();
const alpha = (x: number, y: number) => data[(y * width + x) * 4 + 3] ?? NaN;
/** MapLibre draws what lies above this of 255. */
const EDGE = 191;

describe('squareImage', () => {
  it('is an image of the size that it says', () => {
    expect([width, height]).toEqual([SQUARE_SIZE.image, SQUARE_SIZE.image]);
    expect(data).toHaveLength(width * height * 4);
  });

  it('is solid in just as many pixels each way as it says, with sharp corners', () => {
    const solid = Array.from({ length: width * height }, (_, at) =>
      alpha(at % width, Math.floor(at / width)),
    ).filter((value) => value > EDGE);
    expect(solid).toHaveLength(SQUARE_SIZE.solid ** 2);
    const corner = (width - SQUARE_SIZE.solid) / 2;
    expect(alpha(corner, corner)).toBeGreaterThan(EDGE);
    expect(alpha(corner - 1, corner)).toBeLessThan(EDGE);
  });

  it('falls off evenly outwards, so that an edge of any width can be drawn', () => {
    const row = Array.from({ length: width / 2 }, (_, x) => alpha(x, height / 2));
    row.slice(1).forEach((value, at) => {
      expect(value).toBeGreaterThanOrEqual(row[at] ?? NaN);
    });
    expect(row[0]).toBeLessThan(EDGE / 2);
  });

  it('is the same from all sides', () => {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        expect(alpha(x, y)).toBe(alpha(y, x));
        expect(alpha(x, y)).toBe(alpha(width - 1 - x, y));
      }
  });
});
