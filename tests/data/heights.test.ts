import { describe, expect, test } from 'vitest';
import { toLonLat } from '../../src/geo/geo.ts';
import { lineLength, nearestPoint, segments } from '../../src/geo/plane.ts';
import { evidence, expectSources, expectWords } from './evidence.ts';
import { distance, byId, projectedLine, plane, positions } from './files.ts';

const { heights } = evidence;
const { points, marks, gaps } = heights;

test('places are in the order of the line, each with a published height', () => {
  expect(points.length).toBeGreaterThan(20);
  points.forEach(({ id, km, metres, names, sources }, i) => {
    expect(km, id).toBeGreaterThanOrEqual(points[i - 1]?.km ?? 0);
    expect(km, id).toBeLessThanOrEqual(heights.km);
    expect(metres, id).toBeGreaterThan(200);
    expect(metres, id).toBeLessThan(5000);
    expect(Number.isInteger(metres), id).toBe(true);
    expectWords(names, id);
    expectSources(sources, id);
  });
  expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
});

test('each is within the precision of its segment', () => {
  for (const { id, at, segment, offKm } of points) {
    const line = byId(segment);
    const { km } = nearestPoint(plane.to(at), segments(projectedLine(line)));
    expect(Math.abs(km - offKm), id).toBeLessThan(0.5);
    expect(offKm, id).toBeLessThanOrEqual(line.properties.precisionKm);
  }
});

test('a linked feature is at the place itself', () => {
  const named = points.filter(({ feature }) => feature);
  expect(named.length).toBeGreaterThan(10);
  for (const { id, at, feature = '' } of named) {
    const place = byId(feature);
    expect(distance(plane.to(at), plane.to(toLonLat(positions(place)[0] ?? []))), id).toBeLessThan(
      0.6,
    );
    expect(place.properties.kind, id).not.toBe('district');
  }
});

test('heights from a terrain model are marked', () => {
  expect(points.every(({ how, sources }) => how === 'model' && sources.includes('geonames'))).toBe(
    true,
  );
  expectWords(heights.note, 'note');
  expect(heights.note.en).toContain('terrain model');
});

test('the gap between Baghlan and Panjshir has no places, because the pass is not known', () => {
  expect(gaps).toHaveLength(1);
  for (const gap of gaps) {
    expect(gap.label.en).toContain('pass not known');
    for (const words of [gap.label, gap.note]) expectWords(words, gap.from);
    expectSources(gap.sources, gap.from);
    const [from, to] = [gap.from, gap.to].map((id) => points.findIndex((one) => one.id === id));
    expect((to ?? NaN) - (from ?? NaN)).toBe(1);
    expect(points.filter(({ km }) => km > gap.fromKm && km < gap.toKm)).toEqual([]);
  }
});

describe('marks', () => {
  test('are the stations and borders in order', () => {
    expect(marks.map(({ id }) => id)).toEqual([
      'datka-substation',
      'border-kyrgyzstan-tajikistan',
      'sughd-500-substation',
      'regar-500-substation',
      'sangtuda-converter',
      'border-afghanistan-tajikistan',
      'border-afghanistan-pakistan',
      'nowshera-converter',
    ]);
    expect(marks.map(({ km }) => km)).toEqual(marks.map(({ km }) => km).toSorted((a, b) => a - b));
    expect(marks.at(-1)?.km).toBe(heights.km);
  });

  test('separate places by country', () => {
    const borders = marks.filter(({ kind }) => kind === 'border').map(({ km }) => km);
    const [kgTj = 0, tjAf = 0, afPk = 0] = borders;
    const between = (low: number, high: number) =>
      new Set(points.filter(({ km }) => km > low && km < high).map(({ country }) => country));
    expect([...between(-1, kgTj)]).toEqual(['KG']);
    expect([...between(kgTj, tjAf)]).toEqual(['TJ']);
    expect([...between(tjAf, afPk)]).toEqual(['AF']);
    expect([...between(afPk, Infinity)]).toEqual(['PK']);
  });
});

test('the line is as long as its consecutive segments', () => {
  const drawn = heights.segments.map(({ id }) => lineLength(projectedLine(byId(id))));
  let km = 0;
  heights.segments.forEach((segment, i) => {
    expect(Math.abs(segment.km - km), segment.id).toBeLessThan(km * 0.01 + 1);
    km += drawn[i] ?? 0;
  });
  expect(Math.abs(heights.km - km) / km).toBeLessThan(0.01);
});
