import { describe, expect, test } from 'vitest';
import { halfWidth, outline, reaches, stray } from '../../data/pipeline/layers/bands.ts';
import { apart, inside, nearestOn, segments } from '../../data/pipeline/layers/flat.ts';
import { ringsOf } from '../../data/pipeline/layers/ground.ts';
import { build } from '../../data/pipeline/layers/layers.ts';
import type { Point } from '../../data/pipeline/layers/plane.ts';
import { folders } from './files.ts';

const leg = (chord: number, lengthKm: number, from = 0, to = from) => ({
  from: { point: [0, 0] as Point, precisionKm: from },
  to: { point: [chord, 0] as Point, precisionKm: to },
  lengthKm,
});

test('a line of length L over a chord d strays ½√(L² − d²)', () => {
  expect(stray(5, 3)).toBe(2);
  expect(stray(100, 100)).toBe(0);
  expect(stray(99, 100)).toBe(0);
});

test('the outline is that ellipse: from every point of it the way by both foci is L', () => {
  for (const p of outline(leg(30, 50)))
    expect(apart([0, 0], p) + apart(p, [30, 0])).toBeCloseTo(50);
});

test('precision widens the outline: in the middle by the mean of both points', () => {
  const wide = outline(leg(30, 50, 10, 20));
  const over = wide.filter((p) => p[1] > 0);
  const [before, after] = [over.findLast((p) => p[0] > 15), over.find((p) => p[0] < 15)];
  const middle = ((before?.[1] ?? 0) + (after?.[1] ?? 0)) / 2;
  expect(Math.abs(middle - 35)).toBeLessThan(0.5);
  expect(halfWidth(leg(30, 50, 10, 20))).toBe(35);
});

test('a leg as long as its chord has the band of its points alone', () => {
  for (const p of outline(leg(40, 40, 10)))
    expect(
      nearestOn(p, [
        [
          [0, 0],
          [40, 0],
        ],
      ]).km,
    ).toBeCloseTo(10, 1);
});

describe('the segments as built', () => {
  const { segments: drawn, map } = build(folders);

  test('where a leg is bent it keeps 1 km from the border', () => {
    const bent = drawn.flatMap(({ part }) =>
      part.legs.filter((line) => line.length > 2).map((line) => ({ line, code: part.country })),
    );
    expect(bent.length).toBeGreaterThan(3);
    for (const { line, code } of bent) {
      const border = map.ground(code).rings.flatMap(segments);
      for (const p of line.slice(1, -1)) expect(nearestOn(p, border).km).toBeGreaterThan(1);
    }
  });

  test.each(drawn.map((one) => [one.line.id, one] as const))('the band of %s', (_, one) => {
    const { part, published, band } = one;
    const legs = reaches(part, published?.[1]);
    if (published) {
      const sum = legs.reduce((total, { lengthKm }) => total + lengthKm, 0);
      expect(sum).toBeCloseTo(published[1]);
    }
    if (band.geometry.type !== 'Polygon' && band.geometry.type !== 'MultiPolygon')
      throw new Error('a band is an area');
    const rings = ringsOf(band.geometry, map.plane);
    const land = map.ground(part.country).rings;
    for (const one of legs) {
      const [a, b] = [one.from.point, one.to.point];
      const chord = apart(a, b);
      const half = halfWidth(one);
      expect(half).toBeLessThanOrEqual(band.properties.precisionKm);
      for (const side of [-1, 1]) {
        const reach = (side * half * 0.97) / chord;
        const p: Point = [
          (a[0] + b[0]) / 2 - (b[1] - a[1]) * reach,
          (a[1] + b[1]) / 2 + (b[0] - a[0]) * reach,
        ];
        if (inside(p, land)) expect(inside(p, rings) || tiny(p, rings)).toBe(true);
      }
    }
  });
});

/** Pieces of less than 1 km² beyond a bend of the border are not drawn. */
function tiny(p: Point, rings: ReturnType<typeof ringsOf>): boolean {
  return nearestOn(p, rings.flatMap(segments)).km < 1;
}
