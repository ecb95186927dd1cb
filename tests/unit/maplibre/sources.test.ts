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
