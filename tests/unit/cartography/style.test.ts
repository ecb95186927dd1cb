import { describe, expect, it } from 'vitest';
import { at, DASH, draws, type ByZoom, type LineStyle } from '../../../src/cartography/style.ts';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';

const feature = (more: Partial<FeatureProperties>): FeatureProperties => ({
  id: 'a',
  kind: 'line',
  names: { en: 'A' },
  status: 'built',
  asOf: '2026',
  precisionKm: 1,
  sources: ['us'],
  ...more,
});

const style: LineStyle = {
  id: 'x',
  kinds: ['line', 'band'],
  draw: 'line',
  color: 'dc',
  width: 1,
};

describe('draws', () => {
  it('asks for one of the kinds', () => {
    expect(draws(style, feature({}))).toBe(true);
    expect(draws(style, feature({ kind: 'band' }))).toBe(true);
    expect(draws(style, feature({ kind: 'lines' }))).toBe(false);
  });

  it('asks for the current, and does not take its absence for one', () => {
    const dc = { ...style, where: { current: ['dc'] } };
    expect(draws(dc, feature({ current: 'dc' }))).toBe(true);
    expect(draws(dc, feature({ current: 'ac' }))).toBe(false);
    expect(draws(dc, feature({}))).toBe(false);
  });

  it('takes a feature without a rank for the first', () => {
    const first = { ...style, where: { rank: [0, 1] } };
    expect(draws(first, feature({}))).toBe(true);
    expect(draws(first, feature({ rank: 1 }))).toBe(true);
    expect(draws(first, feature({ rank: 2 }))).toBe(false);
  });

  it('asks for a property to be there, whatever it says', () => {
    const roles = { ...style, where: { has: 'roles' as const } };
    expect(draws(roles, feature({ roles: [] }))).toBe(true);
    expect(draws(roles, feature({}))).toBe(false);
  });

  it('asks for all of it at once', () => {
    const both = { ...style, where: { current: ['dc'], rank: [2] } };
    expect(draws(both, feature({ current: 'dc', rank: 2 }))).toBe(true);
    expect(draws(both, feature({ current: 'dc', rank: 3 }))).toBe(false);
    expect(draws(both, feature({ current: 'ac', rank: 2 }))).toBe(false);
  });
});

describe('at', () => {
  const value: ByZoom = [
    [4, 2],
    [6, 3],
    [9, 9],
  ];

  it('is a plain number at every zoom', () => {
    expect([0, 7, 22].map((zoom) => at(1.5, zoom))).toEqual([1.5, 1.5, 1.5]);
  });

  it('is what its stops say, and linear between them', () => {
    expect([4, 6, 9].map((zoom) => at(value, zoom))).toEqual([2, 3, 9]);
    expect([5, 7, 8].map((zoom) => at(value, zoom))).toEqual([2.5, 5, 7]);
  });

  it('is level beyond its stops', () => {
    expect([-1, 3.9, 9.1, 22].map((zoom) => at(value, zoom))).toEqual([2, 2, 9, 9]);
  });
});

describe('DASH', () => {
  it('is solid for what stands, and not for what does not stand yet', () => {
    for (const status of ['exists', 'in-service', 'built'] as const)
      expect(DASH[status]).toEqual([]);
    for (const status of ['under-construction', 'suspended', 'planned', 'unknown'] as const)
      expect(DASH[status].length).toBeGreaterThan(0);
  });

  it('tells every status that is not solid from every other', () => {
    const dashed = Object.values(DASH).filter((widths) => widths.length > 0);
    expect(new Set(dashed.map((widths) => widths.join())).size).toBe(dashed.length);
  });

  it('is dash and gap in turn, so that a pattern repeats as it is written', () => {
    for (const widths of Object.values(DASH)) expect(widths.length % 2).toBe(0);
  });
});
