import { describe, expect, it } from 'vitest';
import { ALL_KINDS, KINDS } from '../../../src/atlas/kinds.ts';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { en } from '../../../src/i18n/en.ts';
import { ur } from '../../../src/i18n/ur.ts';
import { isBaseLayer } from '../../../src/cartography/baseLayers.ts';
import { matchesStyle, type ByZoom, type Style } from '../../../src/cartography/style.ts';
import { styles } from '../../../src/cartography/styles.ts';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';

const atlas = loadAtlas('data/layers');
const features = Object.values(atlas.data).flatMap((layer) =>
  layer.features.map(({ properties }) => properties),
);
const kinds = atlas.layers.flatMap((layer) => layer.kinds);
const drawn = styles.filter(({ draw }) => draw !== 'relief');
const idsOf = (list: readonly Style[]) => list.map(({ id }) => id);

/** The styles that draw a feature, highlighted or not. */
function stylesOf(feature: FeatureProperties, highlighted: boolean, draw?: Style['draw']): Style[] {
  return styles.filter(
    (style) =>
      matchesStyle(style, feature) &&
      !(highlighted ? style.notHighlighted : style.highlighted) &&
      (!draw || style.draw === draw),
  );
}

describe('the list of styles', () => {
  it('has unique ids that are valid in layer ids', () => {
    expect(new Set(idsOf(styles)).size).toBe(styles.length);
    for (const id of idsOf(styles)) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('draws every kind of feature', () => {
    expect(kinds.length).toBeGreaterThan(20);
    for (const kind of kinds) expect(styles.flatMap((style) => style.kinds)).toContain(kind);
  });

  it('draws every kind but that of groups, and makes all selectable but bands', () => {
    const kindsOf = (list: readonly Style[]) => new Set(list.flatMap((style) => style.kinds));
    const drawnKinds = ALL_KINDS.filter((kind) => kind !== 'project');
    expect(kindsOf(drawn)).toEqual(new Set(drawnKinds));
    expect(kindsOf(styles.filter(({ interactive }) => interactive))).toEqual(
      new Set(drawnKinds.filter((kind) => !KINDS[kind].band)),
    );
  });

  it('draws a kind like one that has styles of its own', () => {
    for (const kind of ALL_KINDS) {
      const { drawnLike } = KINDS[kind];
      if (drawnLike) expect(KINDS[drawnLike].drawnLike, kind).toBeUndefined();
    }
  });

  it('draws every feature, highlighted or not; distances only if highlighted', () => {
    const left = (highlighted: boolean) =>
      features.filter((one) => stylesOf(one, highlighted).length === 0).map(({ kind }) => kind);
    expect(left(true)).toEqual([]);
    expect(left(false)).toEqual(['distance']);
  });

  it('has no unused style', () => {
    const idle = drawn.filter((style) => !features.some((feature) => matchesStyle(style, feature)));
    expect(idsOf(idle)).toEqual([]);
  });

  it('gives no feature two labels, highlighted or not', () => {
    for (const highlighted of [false, true])
      for (const one of features)
        expect(idsOf(stylesOf(one, highlighted, 'label')).length, one.id).toBeLessThan(2);
  });

  it('labels highlighted features if it labels them otherwise', () => {
    for (const one of features.filter(({ kind }) => kind !== 'distance'))
      expect(stylesOf(one, true, 'label').length, one.id).toBe(
        stylesOf(one, false, 'label').length,
      );
  });

  it('makes labelled features interactive, since labels are not', () => {
    const labelled = features.filter((one) => stylesOf(one, false, 'label').length > 0);
    expect(labelled.length).toBeGreaterThan(100);
    for (const one of labelled)
      expect(
        stylesOf(one, false).some(({ interactive }) => interactive),
        one.id,
      ).toBe(true);
    expect(styles.filter(({ interactive, draw }) => interactive && draw === 'label')).toEqual([]);
  });

  it('hides all labels and nothing else as “labels”', () => {
    expect(idsOf(styles.filter(({ hide }) => hide === 'labels'))).toEqual(
      idsOf(styles.filter(({ draw }) => draw === 'label')),
    );
  });

  it('hides bands, but not the lines within them', () => {
    const hidden = styles.filter(({ hide }) => hide === 'band');
    expect(new Set(hidden.flatMap((style) => style.kinds))).toEqual(
      new Set(kinds.filter((kind) => kind.endsWith('band'))),
    );
  });

  it('draws labels on top, and base areas at the bottom', () => {
    const order = styles.map(({ draw }) => draw === 'label');
    expect(order.indexOf(true)).toBe(order.lastIndexOf(false) + 1);
    expect(styles[0]).toMatchObject({ id: 'land', draw: 'fill' });
  });

  it('has zoom stops in ascending order, and no negative values', () => {
    const stops = styles.flatMap((style) =>
      (['width', 'radius', 'side', 'size'] as const).flatMap((name) => {
        const value = (style as Partial<Record<typeof name, ByZoom>>)[name];
        return value === undefined || typeof value === 'number' ? [] : [value];
      }),
    );
    expect(stops.length).toBeGreaterThan(10);
    for (const value of stops)
      value.forEach(([zoom, number], index) => {
        expect(zoom).toBeGreaterThan(value[index - 1]?.[0] ?? -1);
        expect(number).toBeGreaterThan(0);
      });
  });
});

describe('isBaseLayer', () => {
  it('is true for layers of base kinds only', () => {
    expect(isBaseLayer({ kinds: ['river'] })).toBe(true);
    expect(isBaseLayer({ kinds: ['river', 'line'] })).toBe(false);
  });

  it('covers most of the real data, so that the rest loads fast', () => {
    const sizes = atlas.layers.map((layer) => ({
      ground: isBaseLayer(layer),
      size: JSON.stringify(atlas.data[layer.id]).length,
    }));
    const total = (ground: boolean) =>
      sizes.filter((one) => one.ground === ground).reduce((sum, { size }) => sum + size, 0);
    expect(total(false)).toBeGreaterThan(0);
    expect(total(true)).toBeGreaterThan(2 * total(false));
  });
});

describe('every kind', () => {
  it.each([en, ur])('has texts in $name', (messages) => {
    const all = new Set([...kinds, ...atlas.groups.map(({ kind }) => kind)]);
    for (const kind of all) expect(messages.kinds[kind], kind).toBeTruthy();
  });
});
