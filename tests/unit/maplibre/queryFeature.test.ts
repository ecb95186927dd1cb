import type { Map as LiveMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { queryFeature } from '../../../src/maplibre/queryFeature.ts';
import { origins, style } from './real.ts';

interface Hit {
  readonly layer: { readonly id: string };
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A map with layers under the point, and with those in `near` only close to it. */
function mapWith(under: readonly string[], near: readonly string[] = []) {
  const asked: string[][] = [];
  const hit = (id: string): Hit => ({
    layer: { id },
    properties: { id: `one-of-${id}` },
  });
  const map = {
    getLayersOrder: () => style.layers.map(({ id }) => id),
    queryRenderedFeatures: (at: unknown[], { layers }: { layers: string[] }) => {
      asked.push(layers);
      const wide = Array.isArray(at[0]);
      return [...under, ...(wide ? near : [])].filter((id) => layers.includes(id)).map(hit);
    },
  };
  return { map: map as unknown as LiveMap, asked };
}

const at = { x: 100, y: 100 };

describe('queryFeature', () => {
  it('returns the topmost feature in the order of styles, not of the query', () => {
    const layers = ['land', 'line-dc', 'converters'];
    for (const under of [layers, [...layers].reverse()])
      expect(queryFeature(mapWith(under).map, at)).toBe('one-of-converters');
  });

  it('has a tolerance for points and lines, but not for areas', () => {
    expect(queryFeature(mapWith([], ['line-dc']).map, at)).toBe('one-of-line-dc');
    expect(queryFeature(mapWith([], ['lakes']).map, at)).toBeUndefined();
    expect(queryFeature(mapWith(['lakes']).map, at)).toBe('one-of-lakes');
  });

  it('returns undefined without a feature, or if it has no id', () => {
    expect(queryFeature(mapWith([]).map, at)).toBeUndefined();
    const nameless = {
      getLayersOrder: () => style.layers.map(({ id }) => id),
      queryRenderedFeatures: () => [{ layer: { id: 'land' }, properties: {} }],
    };
    expect(queryFeature(nameless as unknown as LiveMap, at)).toBeUndefined();
  });

  it('queries interactive layers only, each once', () => {
    const { map, asked } = mapWith([]);
    queryFeature(map, at);
    const pickable = origins.filter(({ look }) => look.interactive).map(({ layer }) => layer.id);
    expect(asked.flat().sort()).toEqual(pickable.sort());
  });
});
