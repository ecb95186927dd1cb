import type { Geometry } from 'geojson';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fetchAtlas, createAtlas } from '../../../src/atlas/createAtlas.ts';
import type { AtlasIndex, FeatureProperties, Group, LayerData } from '../../../src/atlas/atlas.ts';
import { entry } from './entry.ts';

function group(id: string, members: readonly string[]): Group {
  return { ...entry, id, members };
}

function indexOf(...groups: readonly Group[]): AtlasIndex {
  return { asOf: '2026', layers: [], groups, sources: {} };
}

function layerOf(features: Readonly<Record<string, Geometry>>): LayerData {
  const list = Object.entries(features).map(([id, geometry]) => {
    const properties: FeatureProperties = { ...entry, id };
    return { type: 'Feature' as const, properties, geometry };
  });
  return { type: 'FeatureCollection', features: list };
}

const lines = layerOf({
  a: {
    type: 'LineString',
    coordinates: [
      [70, 40],
      [72, 38, 900],
    ],
  },
  b: {
    type: 'Polygon',
    coordinates: [
      [
        [60, 30],
        [61, 30],
        [61, 31],
        [60, 30],
      ],
    ],
  },
});
const points = layerOf({ c: { type: 'Point', coordinates: [-5, -6] } });

describe('createAtlas', () => {
  const groups = [group('ab', ['a', 'b']), group('all', ['ab', 'c', 'a', 'gone'])];
  const atlas = createAtlas(indexOf(...groups), { lines, points });
  const idsOf = (id: string): string[] => atlas.members(id).map((feature) => feature.id);

  it('finds features and groups by id', () => {
    expect(atlas.entry('a')).toBe(lines.features[0]?.properties);
    expect(atlas.entry('all')).toBe(groups[1]);
  });

  it('resolves groups recursively, without duplicates and without members that are not drawn', () => {
    expect(idsOf('a')).toEqual(['a']);
    expect(idsOf('ab')).toEqual(['a', 'b']);
    expect(idsOf('all')).toEqual(['a', 'b', 'c']);
  });

  it('resolves cyclic groups', () => {
    const loop = createAtlas(indexOf(group('x', ['y', 'a']), group('y', ['x', 'b'])), { lines });
    expect(loop.members('x').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(loop.bounds('y')).toEqual([60, 30, 72, 40]);
  });

  it('returns the bounds of any geometry, and of groups around all members', () => {
    expect(atlas.bounds('a')).toEqual([70, 38, 72, 40]);
    expect(atlas.bounds('c')).toEqual([-5, -6, -5, -6]);
    expect(atlas.bounds('all')).toEqual([-5, -6, 72, 40]);
    const points = [[[1, 2]], [[3, 0]]].map((coordinates) => ({
      type: 'MultiPoint' as const,
      coordinates,
    }));
    const collection = layerOf({ d: { type: 'GeometryCollection', geometries: points } });
    expect(createAtlas(indexOf(), { collection }).bounds('d')).toEqual([1, 0, 3, 2]);
  });

  it('computes bounds once', () => {
    expect(atlas.bounds('all')).toBe(atlas.bounds('all'));
  });

  it.each(['nobody', 'constructor', '__proto__', ''])(
    'returns nothing for the unknown id “%s”',
    (id) => {
      expect(atlas.entry(id)).toBeUndefined();
      expect(atlas.members(id)).toEqual([]);
      expect(atlas.bounds(id)).toBeUndefined();
    },
  );
});

describe('fetchAtlas', () => {
  const folder = new URL('../../fixtures/content/layers/', import.meta.url);

  function server(change: Readonly<Record<string, Response>> = {}): typeof fetch {
    return (url) => {
      const name = addressOf(url).replace(/^.*\//, '');
      const changed = change[name];
      return Promise.resolve(changed ?? new Response(readFileSync(new URL(name, folder))));
    };
  }

  it.each([
    'data',
    'data/',
    './data//',
    'https://example.org/map/data/',
    new URL('https://e.org/x'),
  ])('loads index and layers from %s', async (base) => {
    const atlas = await fetchAtlas(base, {}, server());
    expect(atlas.members('line').map(({ id }) => id)).toEqual(['line-north', 'line-south']);
    expect(atlas.data['places']?.features).toHaveLength(1);
  });

  it('loads an index by URL, and layers from its folder', async () => {
    const asked: string[] = [];
    await fetchAtlas('data/atlas-own.json', {}, (url) => {
      asked.push(addressOf(url));
      return server()(addressOf(url).replace('atlas-own', 'atlas'));
    });
    expect(asked).toEqual(['data/atlas-own.json', 'data/lines.geojson', 'data/places.geojson']);
  });

  it('requests all layers at once', async () => {
    const asked: string[] = [];
    await fetchAtlas('data', {}, (url) => {
      asked.push(addressOf(url));
      return server()(url);
    });
    expect(asked).toEqual(['data/atlas.json', 'data/lines.geojson', 'data/places.geojson']);
  });

  it('calls the hooks for the index and each layer, and awaits beforeLayer', async () => {
    const told: string[] = [];
    const atlas = await fetchAtlas(
      'data',
      {
        onIndex: ({ layers }) => told.push(`listed ${layers.length}`),
        beforeLayer: ({ id }) =>
          id === 'lines'
            ? new Promise((done) => setTimeout(done, 20)).then(() => told.push('waited'))
            : undefined,
        onLayer: (id, { features }) => told.push(`${id}: ${features.length}`),
      },
      (url) => {
        told.push(`asked ${addressOf(url)}`);
        return server()(url);
      },
    );
    const [lines, places] = ['lines', 'places'].map((id) => atlas.data[id]?.features.length);
    expect(told).toEqual([
      'asked data/atlas.json',
      'listed 2',
      'asked data/places.geojson',
      `places: ${places}`,
      'waited',
      'asked data/lines.geojson',
      `lines: ${lines}`,
    ]);
  });

  it.each([
    ['places.geojson', new Response('', { status: 404 }), 'the server answered 404'],
    ['atlas.json', new Response('<!doctype html>'), 'it is not JSON'],
    ['atlas.json', new Response('null'), 'it is not part of an atlas'],
    ['lines.geojson', new Response('{}'), 'it is not part of an atlas'],
  ])('throws an error that names %s if it is invalid', async (name, response, why) => {
    const loading = fetchAtlas('data', {}, server({ [name]: response }));
    await expect(loading).rejects.toThrow(`data/${name} could not be`);
    await expect(loading).rejects.toThrow(why);
  });

  it('throws an error that names the file without a network', async () => {
    const loading = fetchAtlas('data', {}, () => Promise.reject(new TypeError('failed')));
    await expect(loading).rejects.toThrow('data/atlas.json could not be loaded: no answer.');
  });
});

function addressOf(request: URL | RequestInfo): string {
  return request instanceof Request ? request.url : request.toString();
}
