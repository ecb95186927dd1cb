import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { en } from '../../../src/i18n/en.ts';
import { ur } from '../../../src/i18n/ur.ts';
import { isGround } from '../../../src/cartography/ground.ts';
import { draws, type ByZoom, type Style } from '../../../src/cartography/style.ts';
import { styles } from '../../../src/cartography/styles.ts';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';

const atlas = loadAtlas('data/layers');
const features = Object.values(atlas.data).flatMap((layer) =>
  layer.features.map(({ properties }) => properties),
);
const kinds = atlas.layers.flatMap((layer) => layer.kinds);
const drawn = styles.filter(({ draw }) => draw !== 'relief');
const named = (list: readonly Style[]) => list.map(({ id }) => id);

/** The styles that draw a feature, stressed or not. */
function stylesOf(feature: FeatureProperties, stress: boolean, draw?: Style['draw']): Style[] {
  return styles.filter(
    (style) =>
      draws(style, feature) &&
      !(stress ? style.unstressed : style.stressed) &&
      (!draw || style.draw === draw),
  );
}

describe('the list of styles', () => {
  it('has each id once, and no id that a layer of the map could not carry', () => {
    expect(new Set(named(styles)).size).toBe(styles.length);
    for (const id of named(styles)) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('draws every kind of feature that there is', () => {
    expect(kinds.length).toBeGreaterThan(20);
    for (const kind of kinds) expect(styles.flatMap((style) => style.kinds)).toContain(kind);
  });

  it('draws every feature, stressed or not; a distance only where it is stressed', () => {
    const left = (stress: boolean) =>
      features.filter((one) => stylesOf(one, stress).length === 0).map(({ kind }) => kind);
    expect(left(true)).toEqual([]);
    expect(left(false)).toEqual(['distance']);
  });

  it('has no style that draws nothing', () => {
    const idle = drawn.filter((style) => !features.some((feature) => draws(style, feature)));
    expect(named(idle)).toEqual([]);
  });

  it('gives no feature two labels, stressed or not', () => {
    for (const stress of [false, true])
      for (const one of features)
        expect(named(stylesOf(one, stress, 'label')).length, one.id).toBeLessThan(2);
  });

  it('labels what is stressed wherever it labels it otherwise', () => {
    for (const one of features.filter(({ kind }) => kind !== 'distance'))
      expect(stylesOf(one, true, 'label').length, one.id).toBe(
        stylesOf(one, false, 'label').length,
      );
  });

  it('lets what is labelled be picked, since a label is not', () => {
    const labelled = features.filter((one) => stylesOf(one, false, 'label').length > 0);
    expect(labelled.length).toBeGreaterThan(100);
    for (const one of labelled)
      expect(
        stylesOf(one, false).some(({ pick }) => pick),
        one.id,
      ).toBe(true);
    expect(styles.filter(({ pick, draw }) => pick && draw === 'label')).toEqual([]);
  });

  it('lets labels be hidden, all of them and nothing else', () => {
    expect(named(styles.filter(({ hide }) => hide === 'labels'))).toEqual(
      named(styles.filter(({ draw }) => draw === 'label')),
    );
  });

  it('lets bands be hidden, and the lines within them stand', () => {
    const hidden = styles.filter(({ hide }) => hide === 'band');
    expect(new Set(hidden.flatMap((style) => style.kinds))).toEqual(
      new Set(kinds.filter((kind) => kind.endsWith('band'))),
    );
  });

  it('has labels above all else, and areas of the ground below', () => {
    const order = styles.map(({ draw }) => draw === 'label');
    expect(order.indexOf(true)).toBe(order.lastIndexOf(false) + 1);
    expect(styles[0]).toMatchObject({ id: 'land', draw: 'fill' });
  });

  it('gives numbers by zoom in rising order, and none below nothing', () => {
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

describe('the ground', () => {
  it('is a layer with nothing else in it', () => {
    expect(isGround({ kinds: ['river'] })).toBe(true);
    expect(isGround({ kinds: ['river', 'line'] })).toBe(false);
  });

  it('is most of the real data, so that the rest is light', () => {
    const sizes = atlas.layers.map((layer) => ({
      ground: isGround(layer),
      size: JSON.stringify(atlas.data[layer.id]).length,
    }));
    const total = (ground: boolean) =>
      sizes.filter((one) => one.ground === ground).reduce((sum, { size }) => sum + size, 0);
    expect(total(false)).toBeGreaterThan(0);
    expect(total(true)).toBeGreaterThan(2 * total(false));
  });
});

describe('every kind', () => {
  it.each([en, ur])('has its words in $name', (messages) => {
    const all = new Set([...kinds, ...atlas.groups.map(({ kind }) => kind)]);
    for (const kind of all) expect(messages.kinds[kind], kind).toBeTruthy();
  });
});
