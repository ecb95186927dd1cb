import { describe, expect, test } from 'vitest';
import { createPlane } from '../../src/geo/azimuthal.ts';
import { distance, lineLength, nearestPoint, segments, type Point } from '../../src/geo/plane.ts';
import { ringsContain } from '../../src/geo/ring.ts';
import {
  createCountryShape,
  leavesCountry,
  type Area,
} from '../../data/pipeline/layers/countryShape.ts';
import { shortestPathInside } from '../../data/pipeline/layers/shortestPath.ts';
import { createLeg, createStop } from '../../data/pipeline/layers/routes.ts';
import { parseRows } from '../../data/pipeline/layers/tables.ts';
import { slug } from '../../data/pipeline/layers/countries.ts';
import { roundGeometry } from '../../data/pipeline/layers/write.ts';

/** A rectangle of two square degrees with a bay in the north. */
const bay: Area = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [2, 0],
      [2, 1],
      [1.2, 1],
      [1.2, 0.4],
      [0.8, 0.4],
      [0.8, 1],
      [0, 1],
      [0, 0],
    ],
  ],
};
const plane = createPlane([1, 0.5]);
const ground = createCountryShape('XX', bay, plane);
const west = plane.to([0.4, 0.8]);
const east = plane.to([1.6, 0.8]);

describe('a leg', () => {
  const stop = (id: string, point: Point) => ({
    id,
    name: id,
    point,
    precisionKm: 5,
    sources: ['a'],
    fixed: false,
    movedKm: 0,
  });

  test('is straight if that stays inside', () => {
    const south = stop('south', plane.to([0.4, 0.1]));
    expect(createLeg(stop('west', west), south, ground)).toEqual([west, south.point]);
  });

  test('goes around the bay, 1 km from the border, by the shortest path', () => {
    const line = createLeg(stop('west', west), stop('east', east), ground);
    expect(line.length).toBeGreaterThan(2);
    const border = ground.rings.flatMap(segments);
    for (const p of line) expect(nearestPoint(p, border).km).toBeGreaterThanOrEqual(1);
    expect(leavesCountry(line, ground)).toBe(false);
    const taut = [west, plane.to([0.8, 0.4]), plane.to([1.2, 0.4]), east];
    expect(lineLength(line)).toBeGreaterThan(lineLength(taut));
    expect(lineLength(line)).toBeLessThan(lineLength(taut) + 5);
  });
});

test('throws if there is no path between two islands', () => {
  const islands = createCountryShape(
    'XX',
    {
      type: 'MultiPolygon',
      coordinates: [0, 1].map((x) => [
        [
          [x, 0],
          [x + 0.5, 0],
          [x + 0.5, 0.5],
          [x, 0.5],
          [x, 0],
        ],
      ]),
    },
    plane,
  );
  expect(() => shortestPathInside(plane.to([0.2, 0.2]), plane.to([1.2, 0.2]), islands)).toThrow(
    'no path inside XX',
  );
});

test('a way-point in another country is moved 1 km into its own; a station is not', () => {
  const point = plane.to([1, 0.7]);
  const there = { id: 'a', name: 'A', point, countries: ['XX'], precisionKm: 5, sources: ['a'] };
  const stop = createStop(there, ground);
  expect(ringsContain(ground.insetRings, stop.point)).toBe(true);
  expect(stop.movedKm).toBeCloseTo(distance(point, stop.point));
  expect(() => createStop({ ...there, station: 'a' }, ground)).toThrow('station a outside XX');
});

describe('tables', () => {
  test('report file and line of errors', () => {
    const [first, second] = parseRows('id,lon\n"a\nb",1\nc,x\n', 'some.csv');
    expect(first?.number('lon')).toBe(1);
    expect(() => second?.number('lon')).toThrow('some.csv:4: "lon" must be a number, not "x"');
    expect(() => second?.text('lat')).toThrow('some.csv:4: there is no column "lat"');
    expect(() => parseRows('a,b\n1\n', 'some.csv')).toThrow('some.csv:2: expected 2 columns');
  });
});

test('slug derives ids from English names', () => {
  expect(slug('Côte d’Ivoire')).toBe('cote-d-ivoire');
  expect(slug('Bosnia & Herzegovina')).toBe('bosnia-and-herzegovina');
});

test('rounding merges coinciding points and drops rings without area', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [1.00001, 2],
      [1.00002, 2],
      [3, -0.00001],
    ],
  };
  expect(roundGeometry(line as never, 3)).toEqual({
    type: 'LineString',
    coordinates: [
      [1, 2],
      [3, 0],
    ],
  });
});
