import { describe, expect, test } from 'vitest';
import { geometryPath } from '../../../src/svg/geometry.ts';
import { doubleArea } from '../../../src/geo/ring.ts';
import type { Point } from '../../../src/geo/plane.ts';
import { pathData } from '../../../src/svg/path.ts';
import { frameOf } from '../../../src/svg/projection.ts';

const wave = Array.from({ length: 400 }, (_, i): Point => [i, 20 * Math.sin(i / 30)]);

/** Positions of path data, parsed as in a browser. */
function positions(d: string): Point[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([Ml])([^Mlz]*)/g)].flatMap(([, command, rest = '']) => {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const points: Point[] = [];
    for (let i = 0; i < numbers.length; i += 2) {
      const [dx = 0, dy = 0] = numbers.slice(i, i + 2);
      [x, y] = command === 'M' ? [dx, dy] : [x + dx, y + dy];
      points.push([x, y]);
    }
    return points;
  });
}

describe('pathData', () => {
  test('contains the positions, rounded without accumulated errors', () => {
    for (const digits of [0, 1]) {
      const read = positions(pathData([wave], false, digits));
      for (const [x, y] of read) {
        const near = wave.some(([wx, wy]) => Math.max(Math.abs(x - wx), Math.abs(y - wy)) < 0.501);
        expect(near).toBe(true);
      }
      expect(read.at(-1)?.[0]).toBeCloseTo(399);
    }
  });

  test('has no redundant spaces, zeros or commands', () => {
    const line: Point[] = [
      [0.5, -0.5],
      [1, 0.25],
      [-1, 0.25],
    ];
    expect(pathData([line], false, 2)).toBe('M.5-.5l.5.75-2 0');
    expect(
      pathData(
        [
          [
            [0, 0],
            [4, 0],
            [4, 3],
            [0, 0.2],
          ],
        ],
        true,
        0,
      ),
    ).toBe('M0 0l4 0 0 3-4-3z');
  });

  test('is empty for lines smaller than a unit', () => {
    expect(
      pathData(
        [
          [
            [0, 0],
            [0.2, 0.1],
          ],
        ],
        false,
        0,
      ),
    ).toBe('');
  });
});

describe('geometryPath', () => {
  const frame = frameOf({ fit: [10, 10, 11, 11] });
  const ring = (x0: number, y0: number, x1: number, y1: number) => [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
    [x0, y0],
  ];

  test('winds holes opposite to outer rings, regardless of the data', () => {
    for (const hole of [ring(10.4, 10.4, 10.6, 10.6), ring(10.4, 10.4, 10.6, 10.6).reverse()]) {
      const d = geometryPath({ type: 'Polygon', coordinates: [ring(10, 10, 11, 11), hole] }, frame);
      const rings = d
        .split('M')
        .slice(1)
        .map((part) => positions(`M${part}`));
      const signs = rings.map((one) => Math.sign(doubleArea(one)));
      expect(signs.sort()).toEqual([-1, 1]);
    }
  });

  test('is the frame for an area around it, and empty for one outside', () => {
    const all = geometryPath({ type: 'Polygon', coordinates: [ring(-90, -60, 90, 60)] }, frame);
    const [x0, y0, x1, y1] = frame.clip.map(Math.round);
    const corners = positions(all);
    expect(corners).toContainEqual([x0, y0]);
    expect(corners).toContainEqual([x1, y1]);
    expect(geometryPath({ type: 'Polygon', coordinates: [ring(50, 50, 51, 51)] }, frame)).toBe('');
    expect(geometryPath({ type: 'Point', coordinates: [10, 10] }, frame)).toBe('');
  });
});
