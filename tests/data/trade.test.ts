import { expect, test } from 'vitest';
import { tradeLayer } from '../../data/pipeline/layers/trade.ts';
import { LaidOut } from '../../data/pipeline/layers/base.ts';
import { apart, nearestOn, segments } from '../../data/pipeline/layers/flat.ts';
import { lonLat } from '../../data/pipeline/layers/plane.ts';
import { expectWords } from './evidence.ts';
import { along, byId, features, index, lineOf, outside, plane, positions } from './files.ts';

const ways = features('trade');
const placeAt = (id: string) => plane.to(lonLat(positions(byId(id))[0] ?? []));

test('is a layer of its own that a reader switches on', () => {
  const info = index.layers.find(({ id }) => id === 'trade');
  expect(info?.toggle).toBe('trade');
  expect(info?.kinds).toEqual(['trade-way']);
  expect(ways.map(({ id }) => id)).toEqual(['trade-way-kabul', 'trade-way-china']);
});

test.each([
  ['trade-way-kabul', ['islamabad', 'peshawar', 'jalalabad', 'kabul', 'pul-e-khumri', 'kunduz']],
  ['trade-way-china', ['islamabad', 'gilgit', 'kashgar', 'murghab', 'khorog', 'qalai-khumb']],
])('%s leads by its places in their order to Dushanbe', (id, places) => {
  const line = lineOf(byId(id));
  const at = [...places, 'dushanbe'].map((place) => nearestOn(placeAt(place), segments(line)));
  for (const [i, { km }] of at.entries()) expect(km, places[i]).toBeLessThan(0.5);
  const order = at.map(({ segment }) => segment);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(apart(line.at(-1) ?? [0, 0], placeAt('dushanbe'))).toBeLessThan(0.2);
});

test('the ways cross at the posts that are named', () => {
  for (const [id, posts] of [
    ['trade-way-kabul', ['torkham', 'sher-khan-bandar']],
    ['trade-way-china', ['khunjerab-pass', 'kulma-pass']],
  ] as const)
    for (const post of posts)
      expect(nearestOn(placeAt(post), segments(lineOf(byId(id)))).km, post).toBeLessThan(3);
});

test('the way through China keeps out of Afghanistan, that by Kabul out of China', () => {
  for (const [id, country, least] of [
    ['trade-way-china', 'afghanistan', 0.5],
    ['trade-way-kabul', 'china', 50],
  ] as const)
    for (const p of along(byId(id), 2)) expect(outside(p, country), id).toBeGreaterThan(least);
});

test('each says that it is schematic, how far off, and that the way of the trucks is disputed', () => {
  for (const { properties } of ways) {
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

test('a way of one place, or by a place that there is not, is refused', () => {
  const fields = { status: 'exists', asOf: '2026', sources: ['us'], route: ['us'] };
  const make = (through: readonly string[]) =>
    tradeLayer({ a: { ...fields, through } }, 'trade.json', [], new LaidOut(plane, [], []), () => ({
      names: { en: 'A' },
    }));
  expect(() => make(['kabul'])).toThrow('trade.json: a: two places or more expected');
  expect(() => make(['kabul', 'x'])).toThrow('trade.json: a: there is no place "kabul"');
});
