import { describe, expect, it } from 'vitest';
import { customProperties, palettes, type ColorName } from '../../../src/cartography/palette.ts';
import { styles } from '../../../src/cartography/styles.ts';
import { LINK_COLORS } from '../../../src/cartography/linkColor.ts';
import { filesIn } from '../tooling/files.ts';
import { contrast } from './contrast.ts';

const themes = ['light', 'dark'] as const;
/** Colours of land: plain, participating countries, highlighted. */
const lands = ['land', 'focus', 'stress'] as const;

/** Describes every pair below the required contrast, with the actual numbers. */
function shortfalls(
  texts: readonly ColorName[],
  grounds: readonly ColorName[],
  least: number,
): string[] {
  return themes.flatMap((theme) =>
    texts.flatMap((text) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(palettes[theme][text], palettes[theme][ground]);
        return ratio < least ? [`${theme}: ${text} on ${ground} has ${ratio.toFixed(2)}`] : [];
      }),
    ),
  );
}

describe('contrast', () => {
  it('is the WCAG formula', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
    expect(contrast('#336699', '#336699')).toBe(1);
  });
});

describe('palettes', () => {
  it('have the same names in the same order', () => {
    expect(Object.keys(palettes.dark)).toEqual(Object.keys(palettes.light));
  });

  it('have six-digit colours, which both renderers and CSS parse alike', () => {
    for (const theme of themes)
      for (const value of Object.values(palettes[theme])) expect(value).toMatch(/^#[0-9A-F]{6}$/);
  });

  it('have readable text on paper', () => {
    expect(shortfalls(['ink', 'muted', 'label', 'labelQuiet'], ['paper'], 4.5)).toEqual([]);
  });

  it('have readable labels on land and on their halo', () => {
    const colors = styles.flatMap((style) => (style.draw === 'label' ? [style.color] : []));
    expect(new Set(colors).size).toBeGreaterThan(3);
    expect(shortfalls([...new Set(colors)], ['halo', ...lands], 4.5)).toEqual([]);
  });

  it('have visible theme colours on land and water', () => {
    const subject: ColorName[] = ['dc', 'ac', 'grid', 'corridor', 'generation'];
    expect(shortfalls(subject, [...lands, 'water'], 3)).toEqual([]);
  });

  it('have visible disputed borders on land and paper', () => {
    expect(shortfalls(['border', 'borderStrong'], [...lands, 'paper'], 3)).toEqual([]);
  });

  it('have visible link underlines on paper', () => {
    const tones = LINK_COLORS.map((tone) => (tone === 'river' ? 'riverLabel' : tone));
    expect(shortfalls(tones, ['paper'], 3)).toEqual([]);
  });

  it('distinguish direct and alternating current from each other and from all else by hue', () => {
    for (const theme of themes) {
      const { dc, ac, grid, corridor, generation } = palettes[theme];
      expect(new Set([dc, ac, grid, corridor, generation]).size).toBe(5);
    }
  });
});

describe('customProperties', () => {
  it('declares each colour by its CSS name, in order', () => {
    for (const theme of themes) {
      const pairs = customProperties(theme)
        .split(';')
        .map((rule) => rule.split(':'));
      expect(pairs.map(([, value]) => value)).toEqual(Object.values(palettes[theme]));
      expect(pairs.every(([name]) => /^--[a-z]+(-[a-z]+)*$/.test(name ?? ''))).toBe(true);
    }
    expect(customProperties('light')).toMatch(/^--paper:#[0-9A-F]{6};--ink:/);
    expect(customProperties('light')).toContain(`;--label-quiet:${palettes.light.labelQuiet};`);
  });

  it('declares all properties that the page uses', () => {
    const text = filesIn('src/app', /\.(css|svelte|ts)$/)
      .map((file) => file.text)
      .join('\n');
    const names = (pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name));
    const given = names(/(--[\w-]+)(?:\s*[:=]|',)/g);
    const colors = customProperties('light')
      .split(';')
      .map((rule) => rule.split(':')[0]);
    for (const name of names(/var\((--[\w-]+)\)/g))
      expect([...given, ...colors], `var(${name ?? ''})`).toContain(name);
  });
});
