import { describe, expect, it } from 'vitest';
import { LABEL_SOURCE } from '../../../src/maplibre/labels.ts';
import { sourcesWith, toSourceData } from '../../../src/maplibre/sources.ts';
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
  it('keeps geometries and ids', () => {
    const made = toSourceData(layer(area, line, point)).features;
    for (const { geometry } of [area, line, point])
      expect(made.map((one) => one.geometry)).toContain(geometry);
  });

  it('keeps only properties that the style reads', () => {
    const told = { ...point.properties, rank: 2, note: { en: 'Long.' }, sources: ['one'] };
    const [made] = toSourceData(layer({ ...point, properties: told })).features;
    expect(made?.properties).toMatchObject({ id: 'point', kind: entry.kind, rank: 2 });
    expect(made?.properties).not.toHaveProperty('note');
    expect(made?.properties).not.toHaveProperty('sources');
  });
});

describe('sourcesWith', () => {
  const data = new Map([
    ['areas', toSourceData(layer(area))],
    ['points', toSourceData(layer(point))],
    [LABEL_SOURCE, toSourceData(layer())],
  ]);

  it('finds the sources of a feature, and the labels, where its label may come', () => {
    expect(sourcesWith('point', data)).toEqual(['points', LABEL_SOURCE]);
  });

  it('finds the labels only for an unknown feature', () => {
    expect(sourcesWith('nowhere', data)).toEqual([LABEL_SOURCE]);
  });
});
