import { bbox } from '@turf/bbox';
import { booleanValid } from '@turf/boolean-valid';
import { intersect } from '@turf/intersect';
import { kinks } from '@turf/kinks';
import type { FeatureCollection, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { toLonLat } from '../../src/geo/geo.ts';
import { crossingFraction, segments } from '../../src/geo/plane.ts';
import { doubleArea } from '../../src/geo/ring.ts';
import type { Entry, Figure } from '../../src/atlas/atlas.ts';
import { STATUSES } from '../../src/atlas/schema/feature.ts';
import { features, index, layers, polygons, positions } from './files.ts';

const entries: readonly Entry[] = [
  ...Object.keys(layers).flatMap((layer) => features(layer).map((one) => one.properties)),
  ...index.groups,
];

function unknownSources(ids: readonly string[]): string[] {
  return ids.filter((id) => !index.sources[id]);
}

/** Pairs of polygons that overlap; touching at a point or along a line is allowed. */
function overlaps(list: readonly Position[][][]): string[] {
  const shapes = list.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const boxes = shapes.map((shape) => bbox(shape));
  return shapes.flatMap((shape, i) =>
    shapes.slice(i + 1).flatMap((other, j) => {
      const [a, b] = [boxes[i] as number[], boxes[i + 1 + j] as number[]];
      const apart = [0, 1].some((k) => at(a, k) > at(b, k + 2) || at(b, k) > at(a, k + 2));
      const shared = apart ? null : intersect(collectionOf([shape, other]));
      return shared ? [`${i} and ${i + 1 + j}`] : [];
    }),
  );
}

/** Whether a polygon is valid and no ring crosses itself or another; rings may touch. */
function isValidPolygon(polygon: Polygon): boolean {
  const rings = polygon.coordinates;
  const wellFormed: unknown = booleanValid(polygon);
  const simple = rings.every((ring) => {
    const alone: Polygon = { type: 'Polygon', coordinates: [ring] };
    return kinks(alone).features.length === 0;
  });
  const lists = rings.map((ring) => segments(ring.map(toLonLat)));
  const crossed = lists.some((list, i) =>
    lists.slice(i + 1).some((other) => list.some((s) => other.some((t) => crossingFraction(s, t)))),
  );
  return wellFormed === true && simple && !crossed;
}

function collectionOf(shapes: readonly Polygon[]): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: shapes.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  };
}

function at(box: readonly number[], i: number): number {
  return box[i] as number;
}

test('the index lists all eleven layers', () => {
  expect(Object.keys(layers)).toEqual([
    'countries',
    'borders',
    'water',
    'lakes',
    'places',
    'casa-1000',
    'uncertainty',
    'generation',
    'wakhan',
    'context',
    'trade',
  ]);
});

test('ids are kebab-case and unique over layers and groups', () => {
  const ids = entries.map((one) => one.id);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test('every source has a title, a publisher and a licence', () => {
  for (const [id, source] of Object.entries(index.sources)) {
    expect(source.id).toBe(id);
    expect([source.title, source.publisher, source.licence].every(Boolean), id).toBe(true);
    if (source.url) expect(source.url).toMatch(/^https?:\/\//);
  }
});

test('every entry has a kind, names, a status, a date, a precision and sources', () => {
  for (const one of entries) {
    expect(one.kind, one.id).toBeTruthy();
    expect(one.names.en, one.id).toBeTruthy();
    if (one.local) expect(one.names[one.local], `${one.id}: local name`).toBeTruthy();
    expect(STATUSES, one.id).toContain(one.status);
    expect(one.asOf, one.id).toMatch(/^\d{4}(-\d{2}){0,2}$/);
    expect(one.precisionKm, one.id).toBeGreaterThan(0);
    expect(one.sources.length, one.id).toBeGreaterThan(0);
    expect(unknownSources(one.sources), one.id).toEqual([]);
  }
});

test('every figure has a value or a rising range, and sources unless it is computed', () => {
  const figures = entries.flatMap((one) =>
    (one.figures ?? []).map((figure): [string, Figure] => [one.id, figure]),
  );
  for (const [id, figure] of figures) {
    expect(figure.value !== undefined || figure.range !== undefined, id).toBe(true);
    if (figure.range) expect(figure.range[0], id).toBeLessThan(figure.range[1]);
    expect(unknownSources(figure.sources), id).toEqual([]);
    const ours = figure.how === 'computed' || figure.how === 'drawn';
    if (!ours) expect(figure.sources.length, id).toBeGreaterThan(0);
    if (figure.how === 'computed') expect(figure.error, id).toBeGreaterThan(0);
  }
});

test('members of groups exist', () => {
  const ids = new Set(entries.map((one) => one.id));
  const lost = index.groups.flatMap((group) => group.members.filter((id) => !ids.has(id)));
  expect(lost).toEqual([]);
});

test('rivers of plants and groups of lines exist', () => {
  const ids = new Set(entries.map((one) => one.id));
  for (const layer of ['generation', 'casa-1000', 'uncertainty'])
    for (const { properties } of features(layer))
      for (const id of [properties.river, properties.group])
        expect(id === undefined || ids.has(id), `${properties.id}: ${String(id)}`).toBe(true);
  expect(features('generation').every((one) => one.properties.mw && one.properties.river)).toBe(
    true,
  );
});

test('the four countries have roles, and no others do', () => {
  const roles = features('countries')
    .filter((one) => one.properties.roles)
    .map((one) => [one.properties.countries?.[0], one.properties.roles]);
  expect(Object.fromEntries(roles)).toEqual({
    KG: ['sends'],
    TJ: ['sends', 'carries'],
    AF: ['carries', 'receives'],
    PK: ['receives'],
  });
});

test('borders have a known kind; Durand Line and Fergana borders have a note', () => {
  const kinds = [
    'international',
    'line-of-control',
    'line-of-actual-control',
    'disputed',
    'indefinite',
    'indeterminate',
  ];
  for (const border of features('borders')) expect(kinds).toContain(border.properties.kind);
  for (const id of ['afghanistan-pakistan', 'kyrgyzstan-tajikistan', 'kyrgyzstan-uzbekistan']) {
    const border = features('borders').find((one) => one.id === `border-${id}`);
    expect(border?.properties.kind).toBe('international');
    expect(border?.properties.note?.en).toBeTruthy();
  }
});

test('lakes are in a separate layer under the ODbL', () => {
  expect(index.layers.find((one) => one.id === 'lakes')?.licence).toContain('ODbL');
  for (const lake of features('lakes')) {
    const [source = ''] = lake.properties.sources;
    expect(index.sources[source]?.licence).toContain('ODbL');
  }
});

describe.each(Object.keys(layers))('layer %s', (layer) => {
  test('conforms to RFC 7946', () => {
    const collection = layers[layer];
    expect(Object.keys(collection ?? {})).toEqual(['type', 'features']);
    for (const one of features(layer)) {
      expect(Object.keys(one)).toEqual(['type', 'id', 'properties', 'geometry']);
      expect(one.id).toBe(one.properties.id);
    }
  });

  test('has positions of longitude and latitude with at most four decimals', () => {
    for (const one of features(layer)) {
      const wrong = positions(one).filter(
        ([lon = NaN, lat = NaN, ...more]) =>
          !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && more.length === 0) ||
          [lon, lat].some((n) => Number(n.toFixed(4)) !== n),
      );
      expect(wrong, one.properties.id).toEqual([]);
    }
  });

  test('has valid shapes without self-intersections, wound by the right-hand rule', () => {
    for (const one of features(layer)) {
      if (one.geometry.type !== 'MultiPolygon')
        expect(booleanValid(one.geometry), one.properties.id).toBe(true);
      expect(overlaps(polygons(one)), one.properties.id).toEqual([]);
      for (const rings of polygons(one)) {
        const where = `${one.properties.id} near ${String(rings[0]?.[0])}`;
        expect(isValidPolygon({ type: 'Polygon', coordinates: rings }), where).toBe(true);
        rings.forEach((ring, i) => {
          expect(String(ring.at(-1)), one.properties.id).toBe(String(ring[0]));
          expect(doubleArea(ring) > 0, one.properties.id).toBe(i === 0);
        });
      }
    }
  }, 60_000);
});

test('the validity check detects a ring that crosses itself', () => {
  const corners = [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 2],
    [0, 0],
  ];
  expect(isValidPolygon({ type: 'Polygon', coordinates: [corners] })).toBe(false);
});

test('no segment of a power line crosses itself', () => {
  for (const one of features('casa-1000')) {
    const { geometry } = one;
    if (geometry.type === 'LineString')
      expect(kinks(geometry).features, one.properties.id).toEqual([]);
  }
});
