import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { intersects } from '../../../src/geo/intersects.ts';
import type { Bounds } from '../../../src/geo/geo.ts';
import { square } from './square.ts';

const box: Bounds = [0, 0, 10, 5];

const cases: readonly [what: string, inView: boolean, geometry: Geometry][] = [
  ['a point within', true, { type: 'Point', coordinates: [3, 3] }],
  ['a point on the edge', true, { type: 'Point', coordinates: [10, 5] }],
  ['a point outside', false, { type: 'Point', coordinates: [3, 6] }],
  ['one of several points', true, { type: 'MultiPoint', coordinates: [[20, 20], [1, 1]] }], // prettier-ignore
  ['a line across without a vertex within', true, { type: 'LineString', coordinates: [[-5, 2], [15, 3]] }], // prettier-ignore
  ['a line past a corner', false, { type: 'LineString', coordinates: [[-3, 4], [3, 8]] }], // prettier-ignore
  ['a line that cuts a corner', true, { type: 'LineString', coordinates: [[-1, 4], [2, 6]] }], // prettier-ignore
  ['one of several lines', true, { type: 'MultiLineString', coordinates: [[[20, 20], [30, 30]], [[5, -5], [5, 9]]] }], // prettier-ignore
  ['an area around the box', true, { type: 'Polygon', coordinates: [square(-50, -50, 100)] }],
  ['an area with the box in its hole', false, { type: 'Polygon', coordinates: [square(-50, -50, 100), square(-5, -5, 30)] }], // prettier-ignore
  ['an area within', true, { type: 'Polygon', coordinates: [square(2, 2, 1)] }],
  ['an area beside', false, { type: 'Polygon', coordinates: [square(12, 2, 1)] }],
  ['one of several areas', true, { type: 'MultiPolygon', coordinates: [[square(12, 2, 1)], [square(-50, -50, 100)]] }], // prettier-ignore
];

describe('intersects', () => {
  it.each(cases)('%s: %s', (_, inView, geometry) => {
    expect(intersects(geometry, box)).toBe(inView);
    expect(intersects({ type: 'GeometryCollection', geometries: [geometry] }, box)).toBe(inView);
  });
});
