import { describe, expect, it } from 'vitest';
import { anchors } from '../../src/map/sources.ts';
import type { LayerData } from '../../src/model/atlas.ts';
import { entry } from '../model/entry.ts';
import { atlas } from './real.ts';

const area: LayerData['features'][number] = {
  type: 'Feature',
  properties: { ...entry, id: 'area', anchor: [70, 38] },
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

describe('anchors', () => {
  it('has one point for each area, at its anchor, with all that the area says', () => {
    const [made] = anchors(layer(area)).features;
    expect(made?.geometry).toEqual({ type: 'Point', coordinates: [70, 38] });
    expect(made?.properties).toBe(area.properties);
  });

  it('has the points beside them, but no lines', () => {
    const made = anchors(layer(area, line, point)).features;
    expect(made.map(({ properties }) => properties.id)).toEqual(['area', 'point']);
    expect(made[1]?.geometry).toEqual(point.geometry);
  });

  it('is empty for a layer without areas', () => {
    expect(anchors(layer(point, line)).features).toEqual([]);
  });

  it('labels each real area once', () => {
    for (const data of Object.values(atlas.data)) {
      const anchored = data.features.filter(({ properties }) => properties.anchor);
      const ids = anchors(data).features.map(({ properties }) => properties.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(anchored.map(({ properties }) => properties.id)));
    }
  });
});
