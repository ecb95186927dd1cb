import { expect, test } from 'vitest';
import { tradeLayer } from '../../data/pipeline/layers/trade.ts';
import { ProjectedBase } from '../../data/pipeline/layers/baseGeography.ts';
import { toLonLat } from '../../src/geo/geo.ts';
import { distance, nearestPoint, segments } from '../../src/geo/plane.ts';
import { expectWords } from './evidence.ts';
import {
  pointsAlong,
  byId,
  features,
  index,
  projectedLine,
  kmOutside,
  plane,
  positions,
} from './files.ts';

const routes = features('trade');
const placeAt = (id: string) => plane.to(toLonLat(positions(byId(id))[0] ?? []));

test('is a separate layer with a toggle', () => {
  const info = index.layers.find(({ id }) => id === 'trade');
  expect(info?.toggle).toBe('trade');
  expect(info?.kinds).toEqual(['trade-way']);
  expect(routes.map(({ id }) => id)).toEqual(['trade-way-kabul', 'trade-way-china']);
});

test.each([
  ['trade-way-kabul', ['islamabad', 'peshawar', 'jalalabad', 'kabul', 'pul-e-khumri', 'kunduz']],
  ['trade-way-china', ['islamabad', 'gilgit', 'kashgar', 'murghab', 'khorog', 'qalai-khumb']],
])('%s passes its places in order and ends in Dushanbe', (id, places) => {
  const line = projectedLine(byId(id));
  const at = [...places, 'dushanbe'].map((place) => nearestPoint(placeAt(place), segments(line)));
  for (const [i, { km }] of at.entries()) expect(km, places[i]).toBeLessThan(0.5);
  const order = at.map(({ segment }) => segment);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(distance(line.at(-1) ?? [0, 0], placeAt('dushanbe'))).toBeLessThan(0.2);
});

test('the routes cross borders at their named posts', () => {
  for (const [id, posts] of [
    ['trade-way-kabul', ['torkham', 'sher-khan-bandar']],
    ['trade-way-china', ['khunjerab-pass', 'kulma-pass']],
  ] as const)
    for (const post of posts)
      expect(nearestPoint(placeAt(post), segments(projectedLine(byId(id)))).km, post).toBeLessThan(
        3,
      );
});

test('the route through China avoids Afghanistan, the route through Kabul avoids China', () => {
  for (const [id, country, least] of [
    ['trade-way-china', 'afghanistan', 0.5],
    ['trade-way-kabul', 'china', 50],
  ] as const)
    for (const p of pointsAlong(byId(id), 2))
      expect(kmOutside(p, country), id).toBeGreaterThan(least);
});

test('each states that it is schematic, its precision, and that the trucks’ route is disputed', () => {
  for (const { properties } of routes) {
    const { id, names, note, precisionKm, sources, figures } = properties;
    for (const lang of ['en', 'ru', 'ur', 'fa', 'tg']) expect(names[lang], id).toBeTruthy();
    expectWords(note ?? { en: '' }, id);
    expect(note?.en, id).toMatch(/no survey of the road/);
    expect(note?.en, id).toMatch(/disputed/);
    for (const source of ['webangah-2024-04-07', 'nca-2024-04-05', 'brecorder-2024-04-04'])
      expect(sources, id).toContain(source);
    expect(precisionKm, id).toBeGreaterThan(30);
    expect(figures, id).toBeUndefined();
  }
});

test('a route with one place or an unknown place is an error', () => {
  const fields = { status: 'exists', asOf: '2026', sources: ['us'], route: ['us'] } as const;
  const make = (through: readonly string[]) =>
    tradeLayer(
      { a: { ...fields, through } },
      'trade.json',
      [],
      new ProjectedBase(plane, [], []),
      () => ({
        names: { en: 'A' },
      }),
    );
  expect(() => make(['kabul'])).toThrow('trade.json: a: expected at least two places');
  expect(() => make(['kabul', 'x'])).toThrow('trade.json: a: there is no place "kabul"');
});
