import { Color } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { palettes } from '../../../src/cartography/palette.ts';
import { isFlowShown } from '../../../src/cartography/flow.ts';
import {
  valueAtZoom,
  DASH,
  matchesStyle,
  FADE_FACTOR,
  HIGHLIGHT_WIDTH_FACTOR,
} from '../../../src/cartography/style.ts';
import { monthFromNumber, monthNumber } from '../../../src/atlas/timeline.ts';
import { evaluate, passes, type Drawable } from './evaluate.ts';
import { example, featuresOf, origins, stateOf } from './real.ts';

/** A feature with only required properties. */
function bare({ properties, geometry }: Drawable): Drawable {
  const { rank: _rank, current: _current, roles: _roles, ...rest } = properties;
  return { properties: rest, geometry };
}

describe('filter', () => {
  it.each(origins)('agrees with matchesStyle for every feature: $layer.id', (origin) => {
    const { layer, look, data } = origin;
    for (const feature of featuresOf(data).flatMap((one) => [one, bare(one)])) {
      const { id } = feature.properties;
      const drawn = matchesStyle(look, feature.properties);
      for (const focus of [[], [id], ['gone']]) {
        const stressed = focus.includes(id);
        const expected = drawn && (stressed ? !look.notHighlighted : !look.highlighted);
        expect(passes(layer.filter, feature, stateOf({ focus })), id).toBe(expected);
      }
    }
  });
});

describe('a planned direction', () => {
  const { layer, data } = example('flow');
  const pointed = (more: Parameters<typeof stateOf>[0]) =>
    featuresOf(data).filter((one) => passes(layer.filter, one, stateOf(more)));

  it('is drawn from the month of its agreement on, as on the static map', () => {
    const since = featuresOf(data).find(({ properties }) => properties.flow)!.properties.flow!
      .since;
    const before = monthFromNumber(monthNumber(since) - 1);
    for (const month of [undefined, before, since, '2026-03']) {
      const expected = featuresOf(data).filter(({ properties }) =>
        isFlowShown({ draw: 'chevron' }, properties, month),
      );
      expect(expected.length > 0).toBe(month !== before);
      expect(pointed(month === undefined ? {} : { month })).toEqual(expected);
    }
  });

  it('is not drawn on excluded features', () => {
    const [first] = pointed({});
    expect(pointed({ excludedIds: [first!.properties.id] })).toHaveLength(pointed({}).length - 1);
  });

  it('follows the line, and is never flipped upright', () => {
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
