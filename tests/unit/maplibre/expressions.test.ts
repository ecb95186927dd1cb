import { Color } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { monthFromNumber, monthNumber } from '../../../src/atlas/timeline.ts';
import { drawnFeatures } from '../../../src/cartography/drawnFeatures.ts';
import { palettes } from '../../../src/cartography/palette.ts';
import {
  valueAtZoom,
  DASH,
  matchesStyle,
  FADE_FACTOR,
  HIGHLIGHT_WIDTH_FACTOR,
  type Style,
} from '../../../src/cartography/style.ts';
import { filter } from '../../../src/maplibre/expressions.ts';
import type { Scene } from '../../../src/story/scene.ts';
import { evaluate, passes, type Drawable } from './evaluate.ts';
import { atlas, example, features, origins, scene, stateOf, toggles } from './real.ts';

/** A feature with only required properties. */
function bare({ properties, geometry }: Drawable): Drawable {
  const { rank: _rank, current: _current, roles: _roles, ...rest } = properties;
  return { properties: rest, geometry };
}

/** Ids of the features that the filter of a style lets through in a scene. */
function passing(look: Style, scene: Scene): string[] {
  const made = filter(look, scene);
  return features.filter((one) => passes(made, one)).map(({ properties }) => properties.id);
}

describe('filter', () => {
  const since = features.find(({ properties }) => properties.flow)!.properties.flow!.since;
  const before = monthFromNumber(monthNumber(since) - 1);
  const ids = features.map(({ properties }) => properties.id);
  const scenes: [what: string, scene: Scene][] = [
    ['with all layers', scene],
    ['without layers', { ...scene, layers: [] }],
    ...toggles.map((toggle): [string, Scene] => [
      `with layer ${toggle}`,
      { ...scene, layers: [toggle] },
    ]),
    ['with everything highlighted', { ...scene, focus: ids }],
    ['with some highlighted', { ...scene, focus: ids.filter((_, index) => index % 3 === 0) }],
    ['with an unknown highlight', { ...scene, focus: ['gone'] }],
    ['with some excluded', { ...scene, excludedIds: ids.filter((_, index) => index % 3 === 1) }],
    ['without bands', { ...scene, hide: ['band'] }],
    ['before a direction was agreed', { ...scene, month: before }],
    ['in the month of the agreement', { ...scene, month: since }],
    ['in a later month', { ...scene, month: '2026-03' }],
  ];

  it.each(scenes)('draws the same features as the static map in a scene %s', (_, scene) => {
    for (const { look } of origins) {
      const expected = drawnFeatures(look, scene, atlas).map(({ feature }) => feature.id);
      expect(passing(look, scene), look.id).toEqual(expected);
    }
  });

  it('agrees with matchesStyle for features with only required properties', () => {
    for (const { look } of origins.filter((one) => !one.look.highlighted))
      for (const feature of features.map(bare)) {
        const { id } = feature.properties;
        const isDrawn = matchesStyle(look, feature.properties);
        expect(passes(filter(look, scene), feature), `${look.id}: ${id}`).toBe(isDrawn);
      }
  });

  it('reads no global state, which would reload the tiles for each changed property', () => {
    for (const { look } of origins)
      for (const [, scene] of scenes)
        expect(JSON.stringify(filter(look, scene))).not.toContain('global-state');
  });
});

describe('a planned direction', () => {
  it('follows the line, and is never flipped upright', () => {
    const { layer } = example('flow');
    expect(layer.layout).toMatchObject({ 'symbol-placement': 'line', 'icon-image': 'chevron' });
    expect(layer.layout).not.toHaveProperty('icon-keep-upright');
    expect(layer.layout).not.toHaveProperty('icon-rotation-alignment');
  });
});

describe('color', () => {
  it('follows the theme', () => {
    const { layer, feature } = example('line-ac');
    for (const theme of ['light', 'dark'] as const) {
      const color = evaluate(layer, 'line-color', { feature, zoom: 6, state: stateOf({ theme }) });
      expect(color).toEqual(Color.parse(palettes[theme].ac));
    }
  });
});

describe('opacity', () => {
  const { layer, look, feature } = example('band-dc');
  const full = look.opacity ?? 1;
  const opacity = (focus: string[], hover = false) =>
    evaluate(layer, 'fill-opacity', { feature, zoom: 6, state: stateOf({ focus }), hover });

  it('is reduced while something else is highlighted', () => {
    expect(opacity([])).toBe(full);
    expect(opacity(['gone'])).toBeCloseTo(full * FADE_FACTOR, 9);
    expect(opacity([feature.properties.id])).toBe(full);
  });

  it('is not reduced under the pointer', () => {
    expect(opacity(['gone'], true)).toBe(full);
  });

  it('is constant for styles that do not fade', () => {
    const land = example('land');
    expect(land.look.fades).toBeUndefined();
    const state = stateOf({ focus: ['gone'] });
    expect(evaluate(land.layer, 'fill-opacity', { ...land, zoom: 6, state })).toBe(1);
    expect(evaluate(land.layer, 'fill-color', { ...land, zoom: 6, state })).toEqual(
      Color.parse(palettes.light.land),
    );
  });
});

describe('byZoom and lineWidth', () => {
  const zooms = [1, 4, 4.7, 6, 7.2, 9, 10.9];

  it('equal the style at every zoom', () => {
    const { layer, look, feature } = example('line-ac');
    if (look.draw !== 'line') throw new Error('not a line');
    for (const zoom of zooms)
      expect(evaluate(layer, 'line-width', { feature, zoom, state: stateOf() })).toBeCloseTo(
        valueAtZoom(look.width, zoom),
        9,
      );
  });

  it('are wider for highlighted or hovered lines', () => {
    const { layer, look, feature } = example('line-ac');
    if (look.draw !== 'line') throw new Error('not a line');
    const width = (focus: string[], hover: boolean) =>
      evaluate(layer, 'line-width', { feature, zoom: 7, state: stateOf({ focus }), hover });
    expect(width([feature.properties.id], false)).toBeCloseTo(
      valueAtZoom(look.width, 7) * HIGHLIGHT_WIDTH_FACTOR,
      9,
    );
    expect(width([], true)).toBeCloseTo(valueAtZoom(look.width, 7) * HIGHLIGHT_WIDTH_FACTOR, 9);
    expect(width(['gone'], false)).toBeCloseTo(valueAtZoom(look.width, 7), 9);
  });

  it('split a double line: two sides and the gap add up to its width', () => {
    const { layer, look, feature } = example('line-dc');
    if (look.draw !== 'line') throw new Error('not a line');
    for (const zoom of zooms) {
      const [side, gap] = ['line-width', 'line-gap-width'].map((name) =>
        Number(evaluate(layer, name, { feature, zoom, state: stateOf() })),
      );
      expect(2 * (side ?? NaN) + (gap ?? NaN)).toBeCloseTo(valueAtZoom(look.width, zoom), 9);
      expect(gap).toBeCloseTo(valueAtZoom(look.width, zoom) * (look.gap ?? 0), 9);
    }
  });

  it('scale the area of a circle with megawatts', () => {
    const { layer, feature } = example('plants');
    const radius = (mw: number) =>
      Number(
        evaluate(layer, 'circle-radius', {
          feature: { ...feature, properties: { ...feature.properties, mw } },
          zoom: 6,
          state: stateOf(),
        }),
      );
    expect(radius(400) / radius(100)).toBeCloseTo(2, 9);
  });
});

describe('dashes', () => {
  it.each([
    ['line-ac', 1],
    ['line-dc', 0.35],
  ])('follow the status, in widths of the whole line: %s', (id, share) => {
    const { layer, feature } = example(id);
    for (const [status, widths] of Object.entries(DASH)) {
      const stages = { [feature.properties.id]: status as keyof typeof DASH };
      const value = evaluate(layer, 'line-dasharray', {
        feature,
        zoom: 6,
        state: stateOf({ stages }),
      });
      const made = ((value as { to: number[] } | null)?.to ?? value) as number[];
      if (widths.length === 0) expect(made[1]).toBe(0);
      else
        widths.forEach((width, index) => {
          expect(made[index]).toBeCloseTo(width / share, 6);
        });
    }
  });
});
