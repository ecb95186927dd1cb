import { describe, expect, test } from 'vitest';
import type { Entry, Figure, Source } from '../../../src/atlas/atlas.ts';
import { citationsOf, locationMethodOf, statementsOf } from '../../../src/atlas/citations.ts';
import type { Milestone } from '../../../src/atlas/timeline.ts';

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  title: id,
  publisher: id,
  licence: 'CC0-1.0',
  ...more,
});
const sources = Object.fromEntries(
  [
    source('paper'),
    source('news', { date: '2025-04' }),
    source('gazette', { gives: 'place' }),
    source('locales', { gives: 'name' }),
    source('study'),
    source('tale'),
  ].map((one) => [one.id, one]),
);
const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  measure: 'length',
  value,
  unit: 'km',
  how: 'published',
  sources: ['paper'],
  ...more,
});
const line: Entry = {
  id: 'line',
  kind: 'line',
  names: { en: 'Line' },
  status: 'built',
  asOf: '2025-04',
  precisionKm: 20,
  sources: ['news', 'study', 'gazette', 'tale'],
  route: ['study', 'gazette'],
  figures: [figure(100), figure(110, { date: '2025' }), figure(90, { how: 'drawn', sources: [] })],
};
const begun: Milestone = {
  id: 'begun',
  date: '2020',
  about: ['line'],
  title: { en: 'Begun' },
  sources: ['news'],
  sure: 'B',
};

describe('citationsOf', () => {
  const uses = (id: string, entry = line, milestones = [begun]) =>
    citationsOf(entry, sources, milestones).find((one) => one.id === id)?.uses;

  test('lists every use of a source once', () => {
    expect(uses('paper')).toEqual([{ use: 'figure', measure: 'length' }]);
    expect(uses('news')).toEqual([{ use: 'status' }, { use: 'history' }]);
    expect(uses('study')).toEqual([{ use: 'route' }]);
    expect(uses('gazette')).toEqual([{ use: 'route' }]);
    expect(uses('tale')).toEqual([{ use: 'about' }]);
  });

  test('includes sources that only the planned direction cites', () => {
    const flow = { since: '2015-04', words: { en: 'planned' }, sources: ['treaty', 'tale'] };
    const entry = { ...line, flow };
    expect(uses('treaty', entry)).toEqual([{ use: 'flow' }]);
    expect(uses('tale', entry)).toEqual([{ use: 'flow' }]);
  });

  test('lists what a table provides, unless the route was drawn from other sources', () => {
    const { route: _, ...town } = { ...line, sources: ['gazette', 'locales'] };
    expect(uses('gazette', town)).toEqual([{ use: 'place' }]);
    expect(uses('locales', town)).toEqual([{ use: 'name' }]);
  });

  test('covers all sources of the real atlas, each with at least one use', () => {
    const all = citationsOf(line, sources, [begun]);
    expect(all.map(({ id }) => id)).toEqual(['news', 'study', 'gazette', 'tale', 'paper']);
    for (const one of all) expect(one.uses.length, one.id).toBeGreaterThan(0);
  });

  test('ignores milestones of other entries', () => {
    expect(uses('news', line, [{ ...begun, about: ['other'] }])).toEqual([{ use: 'status' }]);
  });
});

test('statementsOf lists measures with two or more statements; drawn figures do not count', () => {
  expect(statementsOf(line)).toEqual([{ measure: 'length', figures: line.figures?.slice(0, 2) }]);
  expect(statementsOf({ figures: [figure(1), figure(1, { how: 'drawn' })] })).toEqual([]);
  expect(statementsOf({})).toEqual([]);
});

test('locationMethodOf uses the entry, then groups, then the kind', () => {
  expect(locationMethodOf({ ...line, located: 'districts' })).toBe('districts');
  expect(locationMethodOf({ ...line, members: ['a'] })).toBe('parts');
  expect(locationMethodOf({ ...line, kind: 'river' })).toBe('base');
  expect(locationMethodOf({ ...line, kind: 'town' })).toBe('gazetteer');
});
