import { expect, test } from 'vitest';
import { contextLayer } from '../../data/pipeline/layers/context.ts';
import type { WayPointRow } from '../../data/pipeline/layers/waypoints.ts';
import { evidence, expectSources, expectWords } from './evidence.ts';
import { byId, countryId, features, index, kmOutside, plane, positions } from './files.ts';
import { toLonLat } from '../../src/geo/geo.ts';

const context = features('context');
const figures = (id: string, how: string) =>
  (byId(id).properties.figures ?? []).filter((one) => one.measure === 'length' && one.how === how);

test('is a separate layer with a toggle', () => {
  const info = index.layers.find(({ id }) => id === 'context');
  expect(info?.toggle).toBe('context');
  expect(info?.kinds).toEqual(['context-line', 'context-pipeline']);
});

test('has the four corridors with way-points, none of them in a group', () => {
  expect(context.map(({ id }) => id)).toEqual([
    'sangtuda-pul-e-khumri-220kv',
    'dasht-e-alwan-arghandi-500kv',
    'tap-500-line',
    'tapi-pipeline',
  ]);
  const members = index.groups.flatMap((group) => group.members);
  for (const { properties } of context) {
    expect(members).not.toContain(properties.id);
    expect(properties.group).toBeUndefined();
    expect(properties.current).toBe(properties.kind === 'context-line' ? 'ac' : undefined);
  }
});

test('each has names in five languages, a note that it is separate, and a precision', () => {
  for (const { properties } of context) {
    const { id, names, note, precisionKm } = properties;
    for (const lang of ['en', 'ru', 'ur', 'fa', 'tg']) expect(names[lang], id).toBeTruthy();
    expectWords(note ?? { en: '' }, id);
    expect(note?.en, id).toMatch(/no part of CASA-1000/i);
    expect(precisionKm, id).toBeGreaterThan(20);
  }
});

test('the drawn length is marked as drawn, and is shorter than the published one', () => {
  for (const { properties } of context) {
    const drawn = figures(properties.id, 'drawn').map(({ value = NaN }) => value);
    expect(drawn, properties.id).toHaveLength(1);
    for (const { value = NaN } of figures(properties.id, 'published'))
      expect(value, properties.id).toBeGreaterThan(drawn[0] ?? NaN);
  }
  expect(figures('tap-500-line', 'published')).toEqual([]);
});

test('nothing in it comes from OpenStreetMap', () => {
  for (const { properties } of context)
    for (const id of properties.sources) expect(index.sources[id]?.licence).not.toContain('ODbL');
});

test('its way-points are in its countries', () => {
  for (const one of context)
    for (const position of positions(one)) {
      const at = plane.to(toLonLat(position));
      const far = (one.properties.countries ?? []).map((code) => kmOutside(at, countryId(code)));
      expect(Math.min(...far), one.properties.id).toBeLessThan(3);
    }
});

test('entries that are not drawn have a reason, and are in no layer', () => {
  const drawn = new Set(
    index.layers.flatMap(({ id }) => features(id).map((one) => one.properties.id)),
  );
  expect(evidence.notDrawn.map(({ id }) => id)).toContain('surkhan-dasht-e-alwan-500kv');
  for (const { id, names, why, sources, figures: told } of evidence.notDrawn) {
    expect(drawn.has(id), id).toBe(false);
    for (const words of [names, why]) expectWords(words, id);
    expectSources(sources, id);
    for (const figure of told) expectSources(figure.sources, id);
  }
});

test('a line without way-points, and way-points without a line, are errors', () => {
  const row: WayPointRow = {
    line: 'a',
    seq: 1,
    id: 'x',
    name: 'X',
    at: [70, 36],
    countries: ['AF'],
    precisionKm: 5,
    sources: ['us'],
    station: false,
    where: 'context.csv:2',
  };
  const fields = { kind: 'line', status: 'planned', asOf: '2026' } as const;
  const line = { ...fields, sources: ['us'], legLength: null };
  const namer = () => ({ names: { en: 'A' } });
  const make = (lines: Parameters<typeof contextLayer>[0], rows: readonly WayPointRow[]) =>
    contextLayer(lines, 'context.json', rows, namer);
  expect(make({ a: line }, [row, { ...row, seq: 2, at: [71, 36] }])).toHaveLength(1);
  expect(() => make({ a: line }, [row])).toThrow(
    'context.json: a: expected at least two way-points',
  );
  expect(() => make({}, [row])).toThrow('context.csv:2: context.json has no line a');
});
