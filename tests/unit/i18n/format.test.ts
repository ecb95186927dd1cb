import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import { en } from '../../../src/i18n/en.ts';
import { formatDate, formatFigure, formatNumber } from '../../../src/i18n/format.ts';
import { ur } from '../../../src/i18n/ur.ts';
import type { Figure } from '../../../src/atlas/atlas.ts';

/** Arabic and Persian digits and separators. */
const EASTERN = /[٠-٩۰-۹٫٬]/;

const figure = (more: Partial<Figure>): Figure => ({
  measure: 'length',
  unit: 'km',
  how: 'published',
  sources: ['us'],
  ...more,
});

describe('formatNumber', () => {
  it.each([
    [485, '485'],
    [1300, '1,300'],
    [13.37, '13.4'],
    [100.4, '100'],
    [0.354, '0.35'],
    [9, '9'],
    [-0.5, '-0.5'],
    [0, '0'],
  ])('rounds to a meaningful precision: %d', (value, text) => {
    expect(formatNumber(value, en)).toBe(text);
  });

  it('uses Western digits in every language', () => {
    for (const value of [0, 7, 1234567, 13.37]) {
      expect(formatNumber(value, ur)).not.toMatch(EASTERN);
      expect(formatNumber(value, ur).replace(/\D/g, '')).toBe(
        formatNumber(value, en).replace(/\D/g, ''),
      );
    }
  });
});

describe('formatDate', () => {
  it('keeps the precision of its ISO text', () => {
    expect(formatDate('2023', en)).toBe('2023');
    expect(formatDate('2023-05', en)).toBe('May 2023');
    expect(formatDate('2023-05-24', en)).toBe('24 May 2023');
  });

  it('uses month names of the language and Western digits', () => {
    expect(formatDate('2023', ur)).toBe('2023');
    expect(formatDate('2023-05', ur)).toMatch(/^مئی 2023$/);
    expect(formatDate('2023-05-24', ur)).toMatch(/^24 مئی،? 2023$/);
    for (const month of ['01', '06', '12']) {
      const text = formatDate(`2023-${month}-09`, ur);
      expect(text).not.toMatch(EASTERN);
      expect(text).toContain('2023');
    }
  });

  it('returns the same day in every time zone', () => {
    const { TZ } = process.env;
    try {
      for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kabul']) {
        process.env['TZ'] = zone;
        expect(formatDate('2023-01-01', en)).toBe('1 January 2023');
        expect(formatDate('2023', en)).toBe('2023');
      }
    } finally {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    }
  });
});

describe('formatFigure', () => {
  it('returns a value with its unit', () => {
    expect(formatFigure(figure({ value: 485 }), en)).toBe('485 km');
    expect(formatFigure(figure({ value: 1300, unit: 'MW' }), en)).toBe('1,300 MW');
  });

  it('prefers a range to a single value', () => {
    expect(formatFigure(figure({ range: [750, 789] }), en)).toBe('750–789 km');
    expect(formatFigure(figure({ range: [750, 789], value: 770 }), en)).toBe('750–789 km');
  });

  it('prefixes a figure with an error by “about”', () => {
    expect(formatFigure(figure({ value: 14, error: 2 }), en)).toBe('about 14 ± 2 km');
    expect(formatFigure(figure({ range: [13, 15], error: 1.5 }), en)).toBe('about 13–15 ± 1.5 km');
  });

  it('adds no trailing space without a unit', () => {
    expect(formatFigure(figure({ value: 0.8, unit: '1' }), en)).toBe('0.8');
    expect(formatFigure(figure({ value: 0.8, error: 0.1, unit: '1' }), en)).toBe('about 0.8 ± 0.1');
  });

  it('returns a dash for a figure without a value', () => {
    expect(formatFigure(figure({}), en)).toBe('– km');
  });

  it('uses the words of the language', () => {
    const text = formatFigure(figure({ value: 14, error: 2 }), ur);
    expect(text).toContain(ur.about);
    expect(text).toContain(ur.units.km);
    expect(text).not.toMatch(EASTERN);
  });

  it('formats every figure of the atlas with a number', () => {
    const atlas = loadAtlas('data/layers');
    const entries = [
      ...atlas.groups,
      ...Object.values(atlas.data).flatMap((layer) =>
        layer.features.map(({ properties }) => properties),
      ),
    ];
    const figures = entries.flatMap(({ figures: list = [] }) => list);
    expect(figures.length).toBeGreaterThan(30);
    for (const one of figures)
      for (const messages of [en, ur]) {
        expect(formatFigure(one, messages)).toMatch(/\d/);
        expect(formatFigure(one, messages)).not.toMatch(/NaN|undefined|–$|^–/);
      }
  });
});
