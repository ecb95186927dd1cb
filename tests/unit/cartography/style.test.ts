import { describe, expect, it } from 'vitest';
import {
  valueAtZoom,
  DASH,
  matchesStyle,
  type ByZoom,
  type LineStyle,
} from '../../../src/cartography/style.ts';
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

describe('matchesStyle', () => {
  it('requires one of the kinds', () => {
    expect(matchesStyle(style, feature({}))).toBe(true);
    expect(matchesStyle(style, feature({ kind: 'band' }))).toBe(true);
    expect(matchesStyle(style, feature({ kind: 'gate' }))).toBe(false);
  });

  it('requires the current, and fails without one', () => {
    const dc = { ...style, where: { current: ['dc'] } };
    expect(matchesStyle(dc, feature({ current: 'dc' }))).toBe(true);
    expect(matchesStyle(dc, feature({ current: 'ac' }))).toBe(false);
    expect(matchesStyle(dc, feature({}))).toBe(false);
  });

  it('treats a missing rank as 0', () => {
    const first = { ...style, where: { rank: [0, 1] } };
    expect(matchesStyle(first, feature({}))).toBe(true);
    expect(matchesStyle(first, feature({ rank: 1 }))).toBe(true);
    expect(matchesStyle(first, feature({ rank: 2 }))).toBe(false);
  });

  it('requires the presence of a property, with any value', () => {
    const roles = { ...style, where: { has: 'roles' as const } };
    expect(matchesStyle(roles, feature({ roles: [] }))).toBe(true);
    expect(matchesStyle(roles, feature({}))).toBe(false);
  });

  it('requires all conditions', () => {
    const both = { ...style, where: { current: ['dc'], rank: [2] } };
    expect(matchesStyle(both, feature({ current: 'dc', rank: 2 }))).toBe(true);
    expect(matchesStyle(both, feature({ current: 'dc', rank: 3 }))).toBe(false);
    expect(matchesStyle(both, feature({ current: 'ac', rank: 2 }))).toBe(false);
  });
});

describe('valueAtZoom', () => {
  const value: ByZoom = [
    [4, 2],
    [6, 3],
    [9, 9],
  ];

  it('returns a plain number at every zoom', () => {
    expect([0, 7, 22].map((zoom) => valueAtZoom(1.5, zoom))).toEqual([1.5, 1.5, 1.5]);
  });

  it('returns the values of stops, and interpolates linearly between them', () => {
    expect([4, 6, 9].map((zoom) => valueAtZoom(value, zoom))).toEqual([2, 3, 9]);
    expect([5, 7, 8].map((zoom) => valueAtZoom(value, zoom))).toEqual([2.5, 5, 7]);
  });

  it('is constant beyond its stops', () => {
    expect([-1, 3.9, 9.1, 22].map((zoom) => valueAtZoom(value, zoom))).toEqual([2, 2, 9, 9]);
  });
});

describe('DASH', () => {
  it('is solid for existing lines only', () => {
    for (const status of ['exists', 'in-service', 'built'] as const)
      expect(DASH[status]).toEqual([]);
    for (const status of ['under-construction', 'suspended', 'planned', 'unknown'] as const)
      expect(DASH[status].length).toBeGreaterThan(0);
  });

  it('differs between all dashed statuses', () => {
    const dashed = Object.values(DASH).filter((widths) => widths.length > 0);
    expect(new Set(dashed.map((widths) => widths.join())).size).toBe(dashed.length);
  });

  it('has an even number of lengths, so that patterns repeat as written', () => {
    for (const widths of Object.values(DASH)) expect(widths.length % 2).toBe(0);
  });
});
