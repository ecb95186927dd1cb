import { describe, expect, test } from 'vitest';
import type { Entry, Figure, Source } from '../../../src/atlas/atlas.ts';
import { citationsOf, locatedOf, statementsOf } from '../../../src/atlas/known.ts';
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

describe('a citation', () => {
  const uses = (id: string, entry = line, milestones = [begun]) =>
    citationsOf(entry, sources, milestones).find((one) => one.id === id)?.uses;

  test('says every use of a source, each once', () => {
    expect(uses('paper')).toEqual([{ use: 'figure', measure: 'length' }]);
    expect(uses('news')).toEqual([{ use: 'status' }, { use: 'history' }]);
    expect(uses('study')).toEqual([{ use: 'route' }]);
    expect(uses('gazette')).toEqual([{ use: 'route' }]);
    expect(uses('tale')).toEqual([{ use: 'about' }]);
  });

  test('says which source a planned direction is from, also where nothing else is', () => {
    const flow = { since: '2015-04', words: { en: 'planned' }, sources: ['treaty', 'tale'] };
    const entry = { ...line, flow };
    expect(uses('treaty', entry)).toEqual([{ use: 'flow' }]);
    expect(uses('tale', entry)).toEqual([{ use: 'flow' }]);
  });

  test('of a table tells what the table gives, where there is no way drawn from it', () => {
    const { route: _, ...town } = { ...line, sources: ['gazette', 'locales'] };
    expect(uses('gazette', town)).toEqual([{ use: 'place' }]);
    expect(uses('locales', town)).toEqual([{ use: 'name' }]);
  });

  test('comes for every source that is cited anywhere, and none is without a use', () => {
    const all = citationsOf(line, sources, [begun]);
    expect(all.map(({ id }) => id)).toEqual(['news', 'study', 'gazette', 'tale', 'paper']);
    for (const one of all) expect(one.uses.length, one.id).toBeGreaterThan(0);
  });

  test('knows no history of other things', () => {
    expect(uses('news', line, [{ ...begun, about: ['other'] }])).toEqual([{ use: 'status' }]);
  });
});

test('statements stand together where there are two or more; a drawing states nothing', () => {
  expect(statementsOf(line)).toEqual([{ measure: 'length', figures: line.figures?.slice(0, 2) }]);
  expect(statementsOf({ figures: [figure(1), figure(1, { how: 'drawn' })] })).toEqual([]);
  expect(statementsOf({})).toEqual([]);
});

test('how a place was found is said by the entry, by its being a group, or by its kind', () => {
  expect(locatedOf({ ...line, located: 'districts' })).toBe('districts');
  expect(locatedOf({ ...line, members: ['a'] })).toBe('parts');
  expect(locatedOf({ ...line, kind: 'river' })).toBe('base');
  expect(locatedOf({ ...line, kind: 'town' })).toBe('gazetteer');
});
