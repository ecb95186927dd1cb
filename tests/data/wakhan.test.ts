import { expect, test } from 'vitest';
import { lengthOf, nearestOn, segments } from '../../data/pipeline/layers/flat.ts';
import { lonLat, type Point } from '../../data/pipeline/layers/plane.ts';
import { answerFigure } from '../../src/authoring/figure/answer.ts';
import { readAtlas } from '../../src/atlas/readAtlas.ts';
import type { Figure, Measure } from '../../src/atlas/atlas.ts';
import { byId, index, layers, lineOf, outside, plane, positions, ringsById } from './files.ts';

const corridor = byId('wakhan-corridor').properties;

function figure(figures: readonly Figure[] | undefined, measure: Measure): number {
  const found = figures?.find((one) => one.measure === measure && one.how === 'computed');
  if (found?.value === undefined) throw new Error(`no computed ${measure}`);
  return found.value;
}

/** The least and the greatest value that the sources publish. */
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
] as const)('the computed %s lies in the published range of %s', (measure, told) => {
  const [low, high] = published(told);
  const value = figure(corridor.figures, measure);
  // Our western end is a choice of our own: the area may differ by 3 %.
  const [less, more] = told === 'area' ? [0.97, 1.03] : [1, 1];
  expect(value).toBeGreaterThanOrEqual(low * less);
  expect(value).toBeLessThanOrEqual(high * more);
});

test('the area of the park, the whole district, is 10,910 to 10,950 km²', () => {
  expect(published('area')).toEqual([10910, 10950]);
});

test('the least gap between Tajikistan and Pakistan is 16.6 km, give or take 3', () => {
  const gap = byId('wakhan-gap');
  const km = figure(gap.properties.figures, 'gap');
  expect(Math.abs(km - 16.6)).toBeLessThan(3);
  expect(Math.abs(lengthOf(lineOf(gap)) - km)).toBeLessThan(0.2);
  const [lon = 0, lat = 0] = positions(gap)[0] ?? [];
  expect(Math.hypot(lon - 72.1, lat - 36.8)).toBeLessThan(0.2);
  expect(figure(corridor.figures, 'width-least')).toBeGreaterThanOrEqual(km);
});

test('the gap joins Tajikistan and Pakistan, and so does the gate by Ishkashim', () => {
  for (const id of ['wakhan-gap', 'wakhan-gate']) {
    const line = lineOf(byId(id));
    const [north, south] = [line[0] as Point, line.at(-1) as Point];
    expect(nearestOn(north, ringsById('tajikistan').flatMap(segments)).km, id).toBeLessThan(0.15);
    expect(nearestOn(south, ringsById('pakistan').flatMap(segments)).km, id).toBeLessThan(0.15);
  }
  const place = plane.to(lonLat(positions(byId('sultan-ishkashim'))[0] ?? []));
  expect(nearestOn(place, segments(lineOf(byId('wakhan-gate')))).km).toBeLessThan(0.15);
});

test('measured lines carry their length and its error, and stand where they were measured', () => {
  const label = (id: string) => byId(id).properties.label?.en.replaceAll('\u00a0', ' ');
  expect(label('wakhan-gap')).toBe('shortest gap, least width: 17 ± 3 km');
  expect(label('wakhan-width-greatest')).toBe('greatest width: 64 ± 3 km');
  const greatest = byId('wakhan-width-greatest');
  const km = figure(corridor.figures, 'width-greatest');
  expect(Math.abs(lengthOf(lineOf(greatest)) - km)).toBeLessThan(0.6);
  for (const [point, end] of [
    ['wakhan-gap-start', 0],
    ['wakhan-gap-end', -1],
  ] as const)
    expect(positions(byId(point))[0]).toEqual(positions(byId('wakhan-gap')).at(end));
});

test('the least distance from the line to the corridor is drawn from the one to the other', () => {
  const drawn = byId('casa-hvdc-to-wakhan');
  const { figures: [told] = [], precisionKm, label } = drawn.properties;
  const { value = NaN, error = NaN } = told ?? {};
  expect(value).toBe(figure(corridor.figures, 'distance'));
  expect(label?.en.replaceAll('\u00a0', ' ')).toBe(`least distance: ${value} ± ${error} km`);
  expect(precisionKm).toBe(error);
  const [from, to] = lineOf(drawn) as [Point, Point];
  expect(Math.abs(lengthOf([from, to]) - value)).toBeLessThan(2);
  const line = index.groups.find(({ id }) => id === 'casa-hvdc')?.members ?? [];
  const way = line.map(byId).filter(({ geometry }) => geometry.type === 'LineString');
  expect(
    nearestOn(
      from,
      way.flatMap((one) => segments(lineOf(one))),
    ).km,
  ).toBeLessThan(0.15);
  expect(nearestOn(to, ringsById('wakhan-corridor').flatMap(segments)).km).toBeLessThan(0.15);
});

test('a story tells the distance in the numbers that stand on its line', () => {
  const atlas = readAtlas(index, layers);
  const told = answerFigure({ what: 'distance', ids: ['casa-hvdc', 'wakhan-corridor'] }, atlas, []);
  const words = 'figure' in told ? told.figure : undefined;
  const { value, error } = byId('casa-hvdc-to-wakhan').properties.figures?.[0] ?? {};
  expect(words).toMatchObject({ value, error });
});

test('the corridor is Afghan land and reaches China', () => {
  const ring = positions(byId('wakhan-corridor')).map((p) => plane.to(lonLat(p)));
  for (const p of ring) expect(outside(p, 'afghanistan')).toBeLessThan(0.15);
  const china = ringsById('china').flatMap(segments);
  expect(ring.filter((p) => nearestOn(p, china).km < 0.15).length).toBeGreaterThan(5);
});

test('its settlements lie in it or at its gate, Ishkoshim across the river', () => {
  for (const id of ['khandud', 'sarhad-e-broghil', 'bozai-gumbaz', 'sultan-ishkashim']) {
    const at = plane.to(lonLat(positions(byId(id))[0] ?? []));
    expect(outside(at, 'wakhan-corridor'), id).toBeLessThan(0.2);
  }
  const across = plane.to(lonLat(positions(byId('ishkoshim'))[0] ?? []));
  expect(outside(across, 'wakhan-corridor')).toBeGreaterThan(0);
});

test('CASA-1000 stays at least 210 km away, and both say so', () => {
  const km = figure(corridor.figures, 'distance');
  expect(km).toBeGreaterThan(210);
  const group = index.groups.find((one) => one.id === 'casa-hvdc');
  expect(figure(group?.figures, 'distance')).toBe(km);
});
