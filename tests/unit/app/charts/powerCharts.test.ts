import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { addToolMessages } from '../../../../src/i18n/tools/index.ts';
import { ur } from '../../../../src/i18n/ur.ts';
import type { Evidence } from '../../../../src/atlas/evidence.ts';
import type { ChartContext } from '../../../../src/app/charts/chart.ts';
import { countryName } from '../../../../src/atlas/countryName.ts';
import { createPowerCharts } from '../../../../src/app/charts/powerCharts.ts';
import {
  HEIGHT_PX,
  sortByKm,
  nearestPoint,
  layoutHeights,
} from '../../../../src/app/charts/heightLayout.ts';
import { atlas } from '../../svg/scenes.ts';

const { power, heights } = JSON.parse(
  readFileSync('data/layers/evidence.json', 'utf8'),
) as Evidence;
const english: ChartContext = { atlas, messages: addToolMessages(en, 'en'), lang: 'en' };
const urdu: ChartContext = { atlas, messages: addToolMessages(ur, 'ur'), lang: 'ur' };
const bars = (id: string, context = english) =>
  createPowerCharts(power, context)
    .filter((chart) => chart.id === id)
    .flatMap(({ scales }) => scales.flat().flatMap((group) => group.bars));

describe('createPowerCharts', () => {
  test('lists unique source ids that exist in the atlas', () => {
    for (const { id, sources } of createPowerCharts(power, english)) {
      expect(sources.length, id).toBeGreaterThan(0);
      expect(new Set(sources).size).toBe(sources.length);
      for (const source of sources) expect(atlas.sources[source], source).toBeDefined();
    }
  });

  test('has a bar for every plant, solid only for plants in service', () => {
    const plants = power.generation.flatMap((river) => river.plants);
    expect(bars('generation').map(({ id }) => id)).toEqual(plants.map(({ id }) => id));
    for (const [index, { status, mw }] of plants.entries())
      expect(bars('generation')[index]?.span).toEqual({
        from: 0,
        solidTo: status === 'in-service' ? mw : 0,
        to: mw,
      });
  });

  test('shows cautions with their amounts, in bars that are not solid', () => {
    for (const context of [english, urdu])
      for (const share of power.shares.filter(({ caution }) => caution)) {
        const name = countryName(share.country, context);
        const bar = bars('split', context).find(({ label }) => label === name);
        expect(bar?.caution).toBe(share.caution?.[context.lang]);
        expect(bar?.span?.solidTo).toBe(0);
        expect(bar?.related?.id).toBe(share.over?.[0]);
      }
  });

  test('shows conflicting statements side by side, without averages', () => {
    const { totals, byCountry, funders, contracts } = power.cost;
    const silent = funders.filter(({ amounts }) => amounts.length === 0);
    const given = funders.flatMap(({ amounts }) => amounts);
    expect(bars('cost')).toHaveLength(
      totals.length + byCountry.length + given.length + silent.length + contracts.length,
    );
    const ends = bars('cost').map(({ span }) => span?.to);
    for (const { value, range } of [...totals, ...byCountry, ...given])
      expect(ends).toContain(range?.[1] ?? value);
  });

  test('formats amounts as published, without rounding', () => {
    expect(bars('cost').some(({ text }) => text.startsWith('316.5 '))).toBe(true);
  });

  test('stacks the parts of the price end to end', () => {
    const { parts, sum } = power.tariff;
    const spans = bars('tariff').slice(0, parts.length + 1);
    spans.slice(1, -1).forEach(({ span }, index) => {
      expect(span?.from).toBe(spans[index]?.span?.to);
    });
    expect(spans.at(-1)?.span?.to).toBe(sum.value);
  });

  test('attributes a computed sum to us, once', () => {
    const { sum, parts } = power.tariff;
    expect(sum.how).toBe('computed');
    for (const context of [english, urdu])
      expect(bars('tariff', context)[parts.length]?.attribution).toBe(
        context.messages.tools.power.ours,
      );
  });

  test('notes below the plants that sums by river are computed', () => {
    for (const { inService } of power.generation) expect(inService.how).toBe('computed');
    for (const context of [english, urdu]) {
      const chart = createPowerCharts(power, context).find(({ id }) => id === 'generation');
      expect(chart?.note).toBe(context.messages.tools.power.sums);
    }
  });

  test('shows links without an amount as unknown', () => {
    const silent = power.links.filter(({ capacity }) => capacity.length === 0);
    for (const { id } of silent) {
      const bar = bars('links').find((one) => one.id === id);
      expect(bar).toMatchObject({ text: addToolMessages(en, 'en').tools.power.unknown });
      expect(bar?.span).toBeUndefined();
      expect(bar?.attribution).not.toBe('');
    }
  });
});

describe('layoutHeights', () => {
  test('runs from the start of the line, in both directions', () => {
    for (const rtl of [false, true]) {
      const row = layoutHeights(heights, 300, rtl);
      const xs = heights.points.map(({ km }) => row.x(km));
      const sorted = xs.toSorted((a, b) => (rtl ? b - a : a - b));
      expect(xs).toEqual(sorted);
      for (const { km, metres } of heights.points) {
        expect(row.x(km)).toBeGreaterThanOrEqual(row.xRange[0]);
        expect(row.x(km)).toBeLessThanOrEqual(row.xRange[1]);
        expect(row.y(metres)).toBeGreaterThan(0);
        expect(row.y(metres)).toBeLessThan(HEIGHT_PX);
      }
      expect(row.countrySpans.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(
        row.xRange[1] - row.xRange[0],
      );
    }
  });

  test('has no point where the route is unknown', () => {
    for (const { fromKm, toKm } of heights.gaps)
      expect(heights.points.filter(({ km }) => km > fromKm && km < toKm)).toEqual([]);
  });

  test('nearestPoint returns the point nearest to a position', () => {
    const row = layoutHeights(heights, 300, false);
    for (const point of heights.points)
      expect(nearestPoint(heights.points, row, [row.x(point.km), row.y(point.metres)])).toBe(point);
    expect(nearestPoint([], row, [0, 0])).toBeUndefined();
  });

  test('sortByKm lists stations, borders and places in order', () => {
    const all = sortByKm(heights);
    expect(all).toHaveLength(heights.points.length + heights.marks.length);
    expect(all.map(({ km }) => km)).toEqual(all.map(({ km }) => km).toSorted((a, b) => a - b));
  });
});
