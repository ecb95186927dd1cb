import {
  Color,
  validateStyleMin,
  type LayerSpecification,
  type SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { valueAtZoom, matchesStyle } from '../../../src/cartography/style.ts';
import { styles } from '../../../src/cartography/styles.ts';
import { palettes } from '../../../src/cartography/palette.ts';
import { BOLD, LABEL_SOURCE, REGULAR } from '../../../src/maplibre/labels.ts';
import { buildStyle, filters, type StyleInput } from '../../../src/maplibre/style.ts';
import { RELIEF } from '../../../src/story/view.ts';
import { evaluate, isExpression, isVisible, properties, type Drawable } from './evaluate.ts';
import { features, origins, scene, stateOf, style } from './real.ts';

/** All names that a part of the style reads from the global state. */
function statesIn(value: unknown): string[] {
  if (!Array.isArray(value))
    return typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(statesIn)
      : [];
  if (value[0] === 'global-state' && typeof value[1] === 'string') return [value[1]];
  return value.flatMap(statesIn);
}

describe('the style of the real atlas', () => {
  it('is valid by the specification', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('is reported as invalid with a wrong property', () => {
    const wrong = { ...style, layers: [{ ...style.layers[0], paint: { 'background-colour': 1 } }] };
    expect(validateStyleMin(wrong as unknown as typeof style)).not.toEqual([]);
  });

  it('has layers in the order of styles', () => {
    const expected = styles.filter(({ draw }) => draw !== 'label').map(({ id }) => id);
    expect(style.layers.map(({ id }) => id)).toEqual(['water', ...expected, LABEL_SOURCE]);
    expect(styles.findLastIndex(({ draw }) => draw !== 'label')).toBeLessThan(
      styles.findIndex(({ draw }) => draw === 'label'),
    );
  });

  it('draws something in every style', () => {
    for (const { look } of origins)
      expect(
        features.some((one) => matchesStyle(look, one.properties)),
        look.id,
      ).toBe(true);
    expect(style.layers.filter(({ type }) => type === 'hillshade')).toHaveLength(1);
  });

  it('changes with a scene only in its filters and its global state', () => {
    const other = { ...scene, layers: [], focus: ['line-dc'], theme: 'dark' as const };
    const relief = style.sources[RELIEF] as unknown as StyleInput['relief'];
    const made = buildStyle({ scene: other, fonts: {}, relief: { ...relief, tiles: '' } });
    const rest = ({ filter: _, ...layer }: LayerSpecification & { filter?: unknown }) => layer;
    expect(made.layers.map(rest)).toEqual(style.layers.map(rest));
    const ids = filters(other).map(([id]) => id);
    expect(ids).toEqual(origins.map(({ layer }) => layer.id));
    for (const [id, filter] of filters(other))
      expect(made.layers.find((layer) => layer.id === id)).toMatchObject({ filter });
  });

  it('has unique layers, each with its source', () => {
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const layer of style.layers)
      if (layer.type !== 'background') expect(style.sources, layer.id).toHaveProperty(layer.source);
  });

  it('draws from every source', () => {
    const used = style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(new Set(used)).toEqual(new Set(Object.keys(style.sources)));
  });

  it('promotes feature ids, which hover states require', () => {
    const drawn = Object.entries<SourceSpecification>(style.sources).filter(
      ([id]) => id !== RELIEF,
    );
    for (const [, source] of drawn) expect(source).toMatchObject({ promoteId: 'id' });
  });

  it('declares exactly the states that it reads', () => {
    const declared = Object.keys(style.state ?? {}).sort();
    expect([...new Set(statesIn(style.layers))].sort()).toEqual(declared);
  });

  it('requests no other origin than the given one', () => {
    const addresses = JSON.stringify({ ...style, sources: style.sources[RELIEF] }).match(
      /[a-z]+:\/\/[^/"]*/g,
    );
    expect(new Set(addresses)).toEqual(new Set(['https://example.org']));
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
  });

  it('renders labels of all styles in one layer, as placed', () => {
    const labels = styles.filter((one) => one.draw === 'label');
    const name = { text: 'Bridge', turn: 12, offset: [1.5, -0.5], align: 'left', spacing: 0 };
    const layer = style.layers.find((one) => one.id === LABEL_SOURCE);
    if (layer?.type !== 'symbol') throw new Error('no symbol layer for labels');
    for (const { id, size, color, bold } of labels) {
      const properties = { ...name, id: 'bridge', style: id, local: '\nپل', faded: false };
      const feature = {
        properties,
        geometry: { type: 'Point', coordinates: [70, 38] },
      } as unknown as Drawable;
      const of = (property: string, zoom = 6) =>
        evaluate(layer, property, { feature, zoom, state: stateOf() });
      expect(String(of('text-field'))).toBe('Bridge\nپل');
      expect(of('text-rotate')).toBe(12);
      expect(of('text-offset')).toEqual([1.5, -0.5]);
      expect(of('text-justify')).toBe('left');
      for (const zoom of [2, 3.5, 5, 6.5, 9])
        expect(of('text-size', zoom), id).toBeCloseTo(valueAtZoom(size, zoom), 9);
      expect(String(of('text-color')), id).toBe(String(Color.parse(palettes.light[color])));
      expect(of('text-font'), id).toEqual([bold ? BOLD : REGULAR]);
      expect(of('text-opacity')).toBe(1);
    }
  });

  it('has the same data-driven properties in all layers of a type, so that they share a shader', () => {
    const asked = (value: unknown) =>
      ['get', 'has', 'feature-state', 'zoom'].filter((word) =>
        JSON.stringify(value ?? null).includes(`["${word}"`),
      );
    const ofFeature = (value: unknown) => {
      const words = asked(value);
      return words.some((word) => word !== 'zoom') && (words.includes('zoom') ? 'by zoom' : 'yes');
    };
    const sets = new Map<string, Set<string>>();
    for (const layer of style.layers) {
      if (['background', 'circle', 'hillshade'].includes(layer.type)) continue;
      const paint = Object.entries(layer.paint ?? {});
      const dashed = paint.some(([name]) => name === 'line-dasharray');
      const set = paint.flatMap(([name, value]) => {
        const how = ofFeature(value);
        return how === false ? [] : [`${name.replace(/^(?:icon|text)-/, '')} ${how}`];
      });
      const kind = dashed ? 'dashed line' : layer.type;
      sets.set(kind, (sets.get(kind) ?? new Set()).add(set.sort().join()));
    }
    expect([...sets.keys()].sort()).toEqual(['dashed line', 'fill', 'line', 'symbol']);
    for (const [kind, variants] of sets) expect([...variants], kind).toHaveLength(1);
  });
});

describe('a layer of the style', () => {
  it('shows relief when the map says so', () => {
    const relief = style.layers.find(({ type }) => type === 'hillshade');
    if (!relief) throw new Error('no relief layer');
    expect(isVisible(relief, stateOf())).toBe(true);
    expect(isVisible(relief, { ...stateOf(), relief: false })).toBe(false);
  });

  it.each(origins)('evaluates for every feature at every zoom: $layer.id', (origin) => {
    const { layer, look } = origin;
    const drawn = features.filter((one) => matchesStyle(look, one.properties));
    for (const [name, value] of properties(layer).filter(([, each]) => isExpression(each)))
      for (const feature of drawn)
        for (const zoom of [2, 6.3, 11])
          for (const focus of [[], [feature.properties.id], ['gone']]) {
            const state = stateOf({ focus, theme: 'dark' });
            const what = `${name} of ${feature.properties.id}: ${JSON.stringify(value)}`;
            const result = evaluate(layer, name, { feature, zoom, state });
            expect(result, what).not.toBeNull();
            expect(Number.isNaN(result), what).toBe(false);
          }
  });
});
