import type { Map as LiveMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { pick } from '../../../src/maplibre/pick.ts';
import { origins, style } from './real.ts';

interface Hit {
  readonly layer: { readonly id: string };
  readonly source: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A map on which the given layers lie under the point, those in `near` only beside it. */
function mapWith(under: readonly string[], near: readonly string[] = []) {
  const asked: string[][] = [];
  const hit = (id: string): Hit => ({
    layer: { id },
    source: id.split(':')[1] ?? '',
    properties: { id: `one-of-${id}` },
  });
  const map = {
    getStyle: () => style,
    queryRenderedFeatures: (at: unknown[], { layers }: { layers: string[] }) => {
      asked.push(layers);
      const wide = Array.isArray(at[0]);
      return [...under, ...(wide ? near : [])].filter((id) => layers.includes(id)).map(hit);
    },
  };
  return { map: map as unknown as LiveMap, asked };
}

const at = { x: 100, y: 100 };

describe('pick', () => {
  it('is what lies on top, in the order of the look, whatever the map says first', () => {
    const layers = ['land:countries', 'line-dc:casa-1000', 'converters:casa-1000'];
    for (const under of [layers, [...layers].reverse()])
      expect(pick(mapWith(under).map, at)).toEqual({
        id: 'one-of-converters:casa-1000',
        source: 'casa-1000',
      });
  });

  it('hits points and lines from nearby, areas only from within', () => {
    expect(pick(mapWith([], ['line-dc:casa-1000']).map, at)?.source).toBe('casa-1000');
    expect(pick(mapWith([], ['lakes:lakes']).map, at)).toBeUndefined();
    expect(pick(mapWith(['lakes:lakes']).map, at)?.source).toBe('lakes');
  });

  it('is nothing where nothing lies, or what lies there has no id', () => {
    expect(pick(mapWith([]).map, at)).toBeUndefined();
    const nameless = {
      getStyle: () => style,
      queryRenderedFeatures: () => [{ layer: { id: 'land:countries' }, properties: {} }],
    };
    expect(pick(nameless as unknown as LiveMap, at)).toBeUndefined();
  });

  it('asks for what the look lets be picked, each layer once, and no other', () => {
    const { map, asked } = mapWith([]);
    pick(map, at);
    const pickable = origins.filter(({ look }) => look.pick).map(({ layer }) => layer.id);
    expect(asked.flat().sort()).toEqual(pickable.sort());
  });
});
