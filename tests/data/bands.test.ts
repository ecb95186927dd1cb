import { describe, expect, test } from 'vitest';
import {
  halfWidth,
  bandOutline,
  bandLegs,
  maxDeviation,
} from '../../data/pipeline/layers/bands.ts';
import { distance, nearestPoint, segments, type Point } from '../../src/geo/plane.ts';
import { ringsContain } from '../../src/geo/ring.ts';
import { ringsOf } from '../../data/pipeline/layers/countryShape.ts';
import { build } from '../../data/pipeline/layers/layers.ts';
import { folders } from './files.ts';

const leg = (chord: number, lengthKm: number, from = 0, to = from) => ({
  from: { point: [0, 0] as Point, precisionKm: from },
  to: { point: [chord, 0] as Point, precisionKm: to },
  lengthKm,
});

test('maxDeviation of length L over chord d is ½√(L² − d²)', () => {
  expect(maxDeviation(5, 3)).toBe(2);
  expect(maxDeviation(100, 100)).toBe(0);
  expect(maxDeviation(99, 100)).toBe(0);
});

test('the outline is an ellipse: the distances from each point to both foci add up to L', () => {
  for (const p of bandOutline(leg(30, 50)))
    expect(distance([0, 0], p) + distance(p, [30, 0])).toBeCloseTo(50);
});

test('precision widens the outline, in the middle by the mean of both points', () => {
  const wide = bandOutline(leg(30, 50, 10, 20));
  const over = wide.filter((p) => p[1] > 0);
  const [before, after] = [over.findLast((p) => p[0] > 15), over.find((p) => p[0] < 15)];
  const middle = ((before?.[1] ?? 0) + (after?.[1] ?? 0)) / 2;
  expect(Math.abs(middle - 35)).toBeLessThan(0.5);
  expect(halfWidth(leg(30, 50, 10, 20))).toBe(35);
});

test('a leg as long as its chord has a band of its points’ precision', () => {
  for (const p of bandOutline(leg(40, 40, 10)))
    expect(
      nearestPoint(p, [
        [
          [0, 0],
          [40, 0],
        ],
      ]).km,
    ).toBeCloseTo(10, 1);
});

describe('the built segments', () => {
  const { segments: drawn, map } = build(folders);

  test('detours keep 1 km from the border', () => {
    const bent = drawn.flatMap(({ part }) =>
      part.legs.filter((line) => line.length > 2).map((line) => ({ line, code: part.country })),
    );
    expect(bent.length).toBeGreaterThan(3);
    for (const { line, code } of bent) {
      const border = map.shape(code).rings.flatMap(segments);
      for (const p of line.slice(1, -1)) expect(nearestPoint(p, border).km).toBeGreaterThan(1);
    }
  });

  test.each(drawn.map((one) => [one.line.id, one] as const))('the band of %s', (_, one) => {
    const { part, published, band } = one;
    const legs = bandLegs(part, published?.[1]);
    if (published) {
      const sum = legs.reduce((total, { lengthKm }) => total + lengthKm, 0);
      expect(sum).toBeCloseTo(published[1]);
    }
    if (band.geometry.type !== 'Polygon' && band.geometry.type !== 'MultiPolygon')
      throw new Error('expected a band to be an area');
    const rings = ringsOf(band.geometry, map.plane);
    const land = map.shape(part.country).rings;
    for (const one of legs) {
      const [a, b] = [one.from.point, one.to.point];
      const chord = distance(a, b);
      const half = halfWidth(one);
      expect(half).toBeLessThanOrEqual(band.properties.precisionKm);
      for (const side of [-1, 1]) {
        const reach = (side * half * 0.97) / chord;
        const p: Point = [
          (a[0] + b[0]) / 2 - (b[1] - a[1]) * reach,
          (a[1] + b[1]) / 2 + (b[0] - a[0]) * reach,
        ];
        if (ringsContain(land, p)) expect(ringsContain(rings, p) || isSliver(p, rings)).toBe(true);
      }
    }
  });
});

/** Whether a point may be in a piece of less than 1 km² behind a bend of the border, which is not drawn. */
function isSliver(p: Point, rings: ReturnType<typeof ringsOf>): boolean {
  return nearestPoint(p, rings.flatMap(segments)).km < 1;
}
