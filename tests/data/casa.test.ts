import { describe, expect, test } from 'vitest';
import { toLonLat } from '../../src/geo/geo.ts';
import { nearestPoint, segments } from '../../src/geo/plane.ts';
import type { Figure } from '../../src/atlas/atlas.ts';
import { summarizeLength } from '../../src/atlas/lengthSummary.ts';
import {
  pointsAlong,
  distance,
  byId,
  countryId,
  features,
  index,
  projectedLine,
  kmOutside,
  plane,
  positions,
  ringsById,
  type Placed,
} from './files.ts';

/** Rounding to 0.001° moves a border crossing by up to 0.1 km. */
const ROUNDING_KM = 0.15;

/** The base map's error: a place may be this far beyond an inaccurate border. */
const BASE_KM = 2.5;

const lines = features('casa-1000').filter((one) => one.geometry.type === 'LineString');
const stations = features('casa-1000').filter((one) => one.geometry.type === 'Point');

function ends(line: Placed): [string, string] {
  const all = positions(line);
  return [String(all[0]), String(all.at(-1))];
}

function share(figures: readonly Figure[] | undefined): readonly number[] {
  const figure = figures?.find((one) => one.measure === 'drawn-share');
  if (!figure) throw new Error('no drawn share');
  return figure.range ?? [figure.value as number];
}

test('has seven segments and five stations', () => {
  expect(lines.map((one) => one.id)).toEqual([
    'casa-datka-sughd-kg',
    'casa-datka-sughd-tj',
    'casa-regar-sangtuda',
    'casa-hvdc-tj',
    'casa-hvdc-af',
    'casa-hvdc-pk',
    'tajik-500kv-sughd-regar',
  ]);
  expect(stations).toHaveLength(5);
});

describe.each(lines.map((one) => [one.properties.id, one] as const))('%s', (_, line) => {
  const [code = ''] = line.properties.countries ?? [];

  test('is within its country', () => {
    const far = pointsAlong(line, 0.25).map((p) => kmOutside(p, countryId(code)));
    expect(Math.max(...far)).toBeLessThan(ROUNDING_KM);
  });

  test('is within its band', () => {
    const far = pointsAlong(line, 1).map((p) => kmOutside(p, `band-${line.properties.id}`));
    expect(Math.max(...far)).toBeLessThan(ROUNDING_KM);
  });
});

test('no line enters Uzbekistan', () => {
  const within = lines.flatMap((line) =>
    pointsAlong(line, 0.25).filter((p) => kmOutside(p, 'uzbekistan') === 0),
  );
  expect(within).toEqual([]);
});

test.each([
  ['casa-datka-sughd', 'datka-substation', 'sughd-500-substation'],
  ['casa-hvdc', 'sangtuda-converter', 'nowshera-converter'],
  ['casa-regar-sangtuda', 'regar-500-substation', 'sangtuda-converter'],
  ['tajik-500kv-sughd-regar', 'sughd-500-substation', 'regar-500-substation'],
])('%s runs from %s to %s', (id, from, to) => {
  const own = lines.filter((one) => one.id === id || one.properties.group === id);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) throw new Error(`no segments of ${id}`);
  expect(ends(first)[0]).toBe(String(positions(byId(from))[0]));
  expect(ends(last)[1]).toBe(String(positions(byId(to))[0]));
});

test.each([
  ['casa-datka-sughd-kg', 'casa-datka-sughd-tj'],
  ['casa-hvdc-tj', 'casa-hvdc-af'],
  ['casa-hvdc-af', 'casa-hvdc-pk'],
])('%s and %s meet on the border', (before, after) => {
  const [a, b] = [byId(before), byId(after)];
  expect(ends(a)[1]).toBe(ends(b)[0]);
  const codes = [a, b].map((one) => countryId(one.properties.countries?.[0] ?? ''));
  const meeting = projectedLine(b)[0] as readonly [number, number];
  for (const id of codes)
    expect(nearestPoint(meeting, ringsById(id).flatMap(segments)).km).toBeLessThan(1);
});

test('the drawn length of whole lines is 0.6 to 1.0 of the published length', () => {
  for (const group of index.groups)
    for (const ratio of share(group.figures)) {
      expect(ratio, group.id).toBeGreaterThanOrEqual(0.6);
      expect(ratio, group.id).toBeLessThanOrEqual(1);
    }
  for (const ratio of share(byId('casa-regar-sangtuda').properties.figures))
    expect(ratio).toBeGreaterThanOrEqual(0.6);
});

test('segments have drawn length and ratio separately from the published length', () => {
  for (const line of lines) {
    const figures = line.properties.figures ?? [];
    const lengths = figures.filter((one) => one.measure === 'length');
    expect(lengths.filter((one) => one.how === 'drawn')).toHaveLength(1);
    if (line.properties.kind === 'line') {
      expect(lengths.some((one) => one.how === 'published')).toBe(true);
      expect(Math.max(...share(figures))).toBeLessThanOrEqual(1);
    }
  }
});

test('a moved way-point is recorded as a number and in the note', () => {
  const moved = lines.flatMap((line) =>
    (line.properties.moved ?? []).map(
      ({ id, km }) => [line.properties.id, id, km > 0 && km < 5] as const,
    ),
  );
  expect(moved).toEqual([
    ['casa-datka-sughd-kg', 'kara-suu', true],
    ['casa-hvdc-af', 'torkham', true],
    ['casa-hvdc-pk', 'torkham', true],
  ]);
  for (const [line, id] of moved)
    expect(byId(line).properties.note?.en).toContain(byId(id).properties.names.en);
});

test('a line cites the sources of its way-points and of the base map', () => {
  const { sources } = byId('casa-hvdc-af').properties;
  for (const id of ['open-admin-data', 'natural-earth']) expect(sources).toContain(id);
  expect(byId('casa-datka-sughd-tj').properties.sources).toContain('osm-gridkit');
});

test('all positions are in the region, longitude first', () => {
  for (const one of features('casa-1000'))
    for (const [lon = 0, lat = 0] of positions(one)) {
      expect(lon).toBeGreaterThan(67);
      expect(lon).toBeLessThan(74);
      expect(lat).toBeGreaterThan(33);
      expect(lat).toBeLessThan(42);
    }
});

test('points are in their countries, within the error of the base map', () => {
  for (const layer of ['places', 'generation', 'wakhan', 'casa-1000'])
    for (const one of features(layer)) {
      if (one.geometry.type !== 'Point') continue;
      const at = plane.to(toLonLat(one.geometry.coordinates));
      for (const code of one.properties.countries ?? [])
        expect(kmOutside(at, countryId(code)), `${one.properties.id} in ${code}`).toBeLessThan(
          Math.max(BASE_KM, one.properties.precisionKm),
        );
    }
});

test('bands are within the country of their segment', () => {
  for (const band of features('uncertainty')) {
    const id = countryId(band.properties.countries?.[0] ?? '');
    const far = positions(band).map((p) => kmOutside(plane.to(toLonLat(p)), id));
    expect(Math.max(...far), band.properties.id).toBeLessThan(ROUNDING_KM);
  }
});

test('a segment and its band have the same status, current, group and precision', () => {
  for (const line of lines) {
    const band = byId(`band-${line.properties.id}`).properties;
    for (const key of ['status', 'asOf', 'current', 'group', 'precisionKm'] as const)
      expect(band[key], band.id).toBe(line.properties[key]);
  }
});

test('lines pass their way-points within the points’ precision', () => {
  const near = (id: string, line: string, km: number): void => {
    const at = plane.to(toLonLat(positions(byId(id))[0] ?? []));
    const own = projectedLine(byId(line));
    expect(nearestPoint(at, segments(own)).km, id).toBeLessThanOrEqual(km);
    expect(distance(at, own[0] as readonly [number, number])).toBeGreaterThan(0);
  };
  for (const id of ['kunduz-district', 'khan-abad', 'rukha', 'nijrab', 'surobi', 'lalpur'])
    near(id, 'casa-hvdc-af', byId(id).properties.precisionKm);
  for (const id of ['bokhtar', 'dusti']) near(id, 'casa-hvdc-tj', 10);
  for (const id of ['kara-bulak', 'ak-sai']) near(id, 'casa-datka-sughd-kg', 10);
});

test('every line states how it was located, and from which of its sources', () => {
  for (const { properties } of [...lines, ...features('context')]) {
    expect(properties.located, properties.id).toBeDefined();
    expect(properties.route?.length, properties.id).toBeGreaterThan(0);
    for (const id of properties.route ?? [])
      expect(properties.sources, properties.id).toContain(id);
  }
});

test('a superseded length is not counted', () => {
  const { range, superseded } = summarizeLength(byId('casa-hvdc-pk').properties);
  expect(range).toEqual([113, 113]);
  expect(superseded?.map(({ value }) => value)).toEqual([71]);
});
