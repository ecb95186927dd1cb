import { describe, expect, test } from 'vitest';
import { apart, inside, lengthOf, nearestOn, segments } from '../../data/pipeline/layers/flat.ts';
import { groundOf, leaves, type Area } from '../../data/pipeline/layers/ground.ts';
import { shortestInside } from '../../data/pipeline/layers/path.ts';
import { planeAt, type Point } from '../../data/pipeline/layers/plane.ts';
import { leg, stopIn } from '../../data/pipeline/layers/routes.ts';
import { parseTable } from '../../data/pipeline/layers/tables.ts';
import { slug } from '../../data/pipeline/layers/countries.ts';
import { rounded } from '../../data/pipeline/layers/write.ts';

/** A square degree and more, with a bay that comes in from the north. */
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
const plane = planeAt([1, 0.5]);
const ground = groundOf('XX', bay, plane);
const west = plane.to([0.4, 0.8]);
const east = plane.to([1.6, 0.8]);

test('the plane gives every place back', () => {
  const far = planeAt([70, 37]);
  const [lon, lat] = far.from(far.to([72.8, 40.9]));
  expect(lon).toBeCloseTo(72.8, 8);
  expect(lat).toBeCloseTo(40.9, 8);
});

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

  test('is straight where that stays inside', () => {
    const south = stop('south', plane.to([0.4, 0.1]));
    expect(leg(stop('west', west), south, ground)).toEqual([west, south.point]);
  });

  test('is bent around the bay, 1 km from the border, and no longer than that needs', () => {
    const line = leg(stop('west', west), stop('east', east), ground);
    expect(line.length).toBeGreaterThan(2);
    const border = ground.rings.flatMap(segments);
    for (const p of line) expect(nearestOn(p, border).km).toBeGreaterThanOrEqual(1);
    expect(leaves(line, ground)).toBe(false);
    const taut = [west, plane.to([0.8, 0.4]), plane.to([1.2, 0.4]), east];
    expect(lengthOf(line)).toBeGreaterThan(lengthOf(taut));
    expect(lengthOf(line)).toBeLessThan(lengthOf(taut) + 5);
  });
});

test('there is no path between two islands', () => {
  const islands = groundOf(
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
  expect(() => shortestInside(plane.to([0.2, 0.2]), plane.to([1.2, 0.2]), islands)).toThrow(
    'no path inside XX',
  );
});

test('a way-point in another country is moved to 1 km inside its own, a station never', () => {
  const point = plane.to([1, 0.7]);
  const there = { id: 'a', name: 'A', point, countries: ['XX'], precisionKm: 5, sources: ['a'] };
  const stop = stopIn(there, ground);
  expect(inside(stop.point, ground.kept)).toBe(true);
  expect(stop.movedKm).toBeCloseTo(apart(point, stop.point));
  expect(() => stopIn({ ...there, station: 'a' }, ground)).toThrow('station a outside XX');
});

describe('tables', () => {
  test('say file and line of what is wrong', () => {
    const [first, second] = parseTable('id,lon\n"a\nb",1\nc,x\n', 'some.csv');
    expect(first?.number('lon')).toBe(1);
    expect(() => second?.number('lon')).toThrow('some.csv:4: "lon" must be a number, not "x"');
    expect(() => second?.text('lat')).toThrow('some.csv:4: there is no column "lat"');
    expect(() => parseTable('a,b\n1\n', 'some.csv')).toThrow('some.csv:2: 2 columns expected');
  });
});

test('ids of countries come from their English names', () => {
  expect(slug('Côte d’Ivoire')).toBe('cote-d-ivoire');
  expect(slug('Bosnia & Herzegovina')).toBe('bosnia-and-herzegovina');
});

test('rounding lets points fall together and drops rings of no area', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [1.00001, 2],
      [1.00002, 2],
      [3, -0.00001],
    ],
  };
  expect(rounded(line as never, 3)).toEqual({
    type: 'LineString',
    coordinates: [
      [1, 2],
      [3, 0],
    ],
  });
});
