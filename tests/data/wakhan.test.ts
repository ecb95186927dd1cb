import { expect, test } from 'vitest';
import { toLonLat } from '../../src/geo/geo.ts';
import { lineLength, nearestPoint, segments, type Point } from '../../src/geo/plane.ts';
import { answerFigure } from '../../src/authoring/figure/answer.ts';
import { createAtlas } from '../../src/atlas/createAtlas.ts';
import type { Figure, Measure } from '../../src/atlas/atlas.ts';
import {
  byId,
  index,
  layers,
  projectedLine,
  kmOutside,
  plane,
  positions,
  ringsById,
} from './files.ts';

const corridor = byId('wakhan-corridor').properties;

function figure(figures: readonly Figure[] | undefined, measure: Measure): number {
  const found = figures?.find((one) => one.measure === measure && one.how === 'computed');
  if (found?.value === undefined) throw new Error(`no computed ${measure}`);
  return found.value;
}

/** The range of published values. */
function published(measure: Measure): [number, number] {
  const all = (corridor.figures ?? [])
    .filter((one) => one.measure === measure && one.how === 'published')
    .flatMap((one) => one.range ?? [one.value as number]);
  return [Math.min(...all), Math.max(...all)];
}

test.each([
  ['area', 'area'],
  ['length', 'length'],
  ['width-least', 'width'],
  ['width-greatest', 'width'],
] as const)('the computed %s is in the published range of %s', (measure, told) => {
  const [low, high] = published(told);
  const value = figure(corridor.figures, measure);
  // The western end is our choice, so the area may differ by 3 %.
  const [less, more] = told === 'area' ? [0.97, 1.03] : [1, 1];
  expect(value).toBeGreaterThanOrEqual(low * less);
  expect(value).toBeLessThanOrEqual(high * more);
});

test('the area of the park, the whole district, is 10,910 to 10,950 km²', () => {
  expect(published('area')).toEqual([10910, 10950]);
});

test('the shortest gap between Tajikistan and Pakistan is 16.6 ± 3 km', () => {
  const gap = byId('wakhan-gap');
  const km = figure(gap.properties.figures, 'gap');
  expect(Math.abs(km - 16.6)).toBeLessThan(3);
  expect(Math.abs(lineLength(projectedLine(gap)) - km)).toBeLessThan(0.2);
  const [lon = 0, lat = 0] = positions(gap)[0] ?? [];
  expect(Math.hypot(lon - 72.1, lat - 36.8)).toBeLessThan(0.2);
  expect(figure(corridor.figures, 'width-least')).toBeGreaterThanOrEqual(km);
});

test('the gap joins Tajikistan and Pakistan, and so does the gate by Ishkashim', () => {
  for (const id of ['wakhan-gap', 'wakhan-gate']) {
    const line = projectedLine(byId(id));
    const [north, south] = [line[0] as Point, line.at(-1) as Point];
    expect(nearestPoint(north, ringsById('tajikistan').flatMap(segments)).km, id).toBeLessThan(
      0.15,
    );
    expect(nearestPoint(south, ringsById('pakistan').flatMap(segments)).km, id).toBeLessThan(0.15);
  }
  const place = plane.to(toLonLat(positions(byId('sultan-ishkashim'))[0] ?? []));
  expect(nearestPoint(place, segments(projectedLine(byId('wakhan-gate')))).km).toBeLessThan(0.15);
});

test('measured lines are labelled with length and error, and drawn where they were measured', () => {
  const label = (id: string) => byId(id).properties.label?.en.replaceAll('\u00a0', ' ');
  expect(label('wakhan-gap')).toBe('shortest gap, least width: 17 ± 3 km');
  expect(label('wakhan-width-greatest')).toBe('greatest width: 64 ± 3 km');
  const greatest = byId('wakhan-width-greatest');
  const km = figure(corridor.figures, 'width-greatest');
  expect(Math.abs(lineLength(projectedLine(greatest)) - km)).toBeLessThan(0.6);
  for (const [point, end] of [
    ['wakhan-gap-start', 0],
    ['wakhan-gap-end', -1],
  ] as const)
    expect(positions(byId(point))[0]).toEqual(positions(byId('wakhan-gap')).at(end));
});

test('the shortest distance between line and corridor is drawn between both', () => {
  const drawn = byId('casa-hvdc-to-wakhan');
  const { figures: [told] = [], precisionKm, label } = drawn.properties;
  const { value = NaN, error = NaN } = told ?? {};
  expect(value).toBe(figure(corridor.figures, 'distance'));
  expect(label?.en.replaceAll('\u00a0', ' ')).toBe(`least distance: ${value} ± ${error} km`);
  expect(precisionKm).toBe(error);
  const [from, to] = projectedLine(drawn) as [Point, Point];
  expect(Math.abs(lineLength([from, to]) - value)).toBeLessThan(2);
  const line = index.groups.find(({ id }) => id === 'casa-hvdc')?.members ?? [];
  const way = line.map(byId).filter(({ geometry }) => geometry.type === 'LineString');
  expect(
    nearestPoint(
      from,
      way.flatMap((one) => segments(projectedLine(one))),
    ).km,
  ).toBeLessThan(0.15);
  expect(nearestPoint(to, ringsById('wakhan-corridor').flatMap(segments)).km).toBeLessThan(0.15);
});

test('a story has the same distance as the label on the map', () => {
  const atlas = createAtlas(index, layers);
  const told = answerFigure({ name: 'distance', ids: ['casa-hvdc', 'wakhan-corridor'] }, atlas, []);
  const words = 'figure' in told ? told.figure : undefined;
  const { value, error } = byId('casa-hvdc-to-wakhan').properties.figures?.[0] ?? {};
  expect(words).toMatchObject({ value, error });
});

test('the corridor is Afghan land and reaches China', () => {
  const ring = positions(byId('wakhan-corridor')).map((p) => plane.to(toLonLat(p)));
  for (const p of ring) expect(kmOutside(p, 'afghanistan')).toBeLessThan(0.15);
  const china = ringsById('china').flatMap(segments);
  expect(ring.filter((p) => nearestPoint(p, china).km < 0.15).length).toBeGreaterThan(5);
});

test('its settlements are in it or at its gate; Ishkoshim is across the river', () => {
  for (const id of ['khandud', 'sarhad-e-broghil', 'bozai-gumbaz', 'sultan-ishkashim']) {
    const at = plane.to(toLonLat(positions(byId(id))[0] ?? []));
    expect(kmOutside(at, 'wakhan-corridor'), id).toBeLessThan(0.2);
  }
  const across = plane.to(toLonLat(positions(byId('ishkoshim'))[0] ?? []));
  expect(kmOutside(across, 'wakhan-corridor')).toBeGreaterThan(0);
});

test('CASA-1000 is at least 210 km away, and both have the figure', () => {
  const km = figure(corridor.figures, 'distance');
  expect(km).toBeGreaterThan(210);
  const group = index.groups.find((one) => one.id === 'casa-hvdc');
  expect(figure(group?.figures, 'distance')).toBe(km);
});
