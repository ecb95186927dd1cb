import { describe, expect, it } from 'vitest';
import { toSourceData } from '../../../src/maplibre/sources.ts';
import type { LayerData } from '../../../src/atlas/atlas.ts';
import { entry } from '../atlas/entry.ts';

const area: LayerData['features'][number] = {
  type: 'Feature',
  properties: { ...entry, id: 'area' },
  geometry: { type: 'Polygon', coordinates: [] },
};
const point: LayerData['features'][number] = {
  type: 'Feature',
  properties: { ...entry, id: 'point' },
  geometry: { type: 'Point', coordinates: [71, 39] },
};
const line: LayerData['features'][number] = {
  type: 'Feature',
  properties: { ...entry, id: 'line' },
  geometry: { type: 'LineString', coordinates: [] },
};
const layer = (...features: LayerData['features']): LayerData => ({
  type: 'FeatureCollection',
  features,
});

describe('toSourceData', () => {
  const layers = [{ id: 'ground' }, { id: 'plants', toggle: 'power' }];

  it('keeps geometries and ids, in the order of layers', () => {
    const data = new Map([
      ['plants', layer(point)],
      ['ground', layer(area, line)],
    ]);
    const made = toSourceData(layers, data).features;
    expect(made.map(({ properties }) => properties.id)).toEqual(['area', 'line', 'point']);
    expect(made.map(({ geometry }) => geometry)).toEqual(
      [area, line, point].map(({ geometry }) => geometry),
    );
  });

  it('tells the toggle of features that have one', () => {
    const data = new Map([
      ['ground', layer(area)],
      ['plants', layer(point)],
    ]);
    const [ground, plant] = toSourceData(layers, data).features;
    expect(ground?.properties).not.toHaveProperty('toggle');
    expect(plant?.properties.toggle).toBe('power');
  });

  it('keeps only properties that the style reads', () => {
    const told = { ...point.properties, rank: 2, note: { en: 'Long.' }, sources: ['one'] };
    const data = new Map([['plants', layer({ ...point, properties: told })]]);
    const [made] = toSourceData(layers, data).features;
    expect(made?.properties).toMatchObject({ id: 'point', kind: entry.kind, rank: 2 });
    expect(made?.properties).not.toHaveProperty('note');
    expect(made?.properties).not.toHaveProperty('sources');
  });
});
