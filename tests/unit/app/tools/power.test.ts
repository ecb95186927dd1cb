import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { withTools } from '../../../../src/i18n/tools/index.ts';
import { ur } from '../../../../src/i18n/ur.ts';
import type { Evidence } from '../../../../src/atlas/evidence.ts';
import { countryName, type Telling } from '../../../../src/app/charts/chart.ts';
import { chartsOf } from '../../../../src/app/charts/charts.ts';
import { HEIGHT, inOrder, nearestPoint, rowOf } from '../../../../src/app/charts/row.ts';
import { atlas } from '../../svg/scenes.ts';

const { power, heights } = JSON.parse(
  readFileSync('data/layers/evidence.json', 'utf8'),
) as Evidence;
const english: Telling = { atlas, messages: withTools(en, 'en'), lang: 'en' };
const urdu: Telling = { atlas, messages: withTools(ur, 'ur'), lang: 'ur' };
const bars = (id: string, telling = english) =>
  chartsOf(power, telling)
    .filter((chart) => chart.id === id)
    .flatMap(({ scales }) => scales.flat().flatMap((group) => group.bars));

describe('the charts', () => {
  test('name sources that the atlas knows, each once', () => {
    for (const { id, sources } of chartsOf(power, english)) {
      expect(sources.length, id).toBeGreaterThan(0);
      expect(new Set(sources).size).toBe(sources.length);
      for (const source of sources) expect(atlas.sources[source], source).toBeDefined();
    }
  });

  test('have a bar for every plant; what is not finished is not solid', () => {
    const plants = power.generation.flatMap((river) => river.plants);
    expect(bars('generation').map(({ id }) => id)).toEqual(plants.map(({ id }) => id));
    for (const [index, { status, mw }] of plants.entries())
      expect(bars('generation')[index]?.span).toEqual({
        from: 0,
        sure: status === 'in-service' ? mw : 0,
        to: mw,
      });
  });

  test('tell what must be read with an amount, and do not draw it solid', () => {
    for (const telling of [english, urdu])
      for (const share of power.shares.filter(({ caution }) => caution)) {
        const name = countryName(share.country, telling);
        const bar = bars('split', telling).find(({ label }) => label === name);
        expect(bar?.caution).toBe(share.caution?.[telling.lang]);
        expect(bar?.span?.sure).toBe(0);
        expect(bar?.see?.id).toBe(share.over?.[0]);
      }
  });

  test('put statements that differ side by side, none of them averaged', () => {
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

  test('tell an amount as it was published, without rounding it away', () => {
    expect(bars('cost').some(({ text }) => text.startsWith('316.5 '))).toBe(true);
  });

  test('begin each part of the price where the one before it ends', () => {
    const { parts, sum } = power.tariff;
    const spans = bars('tariff').slice(0, parts.length + 1);
    spans.slice(1, -1).forEach(({ span }, index) => {
      expect(span?.from).toBe(spans[index]?.span?.to);
    });
    expect(spans.at(-1)?.span?.to).toBe(sum.value);
  });

  test('say of a sum of ours that it is one, and say it once', () => {
    const { sum, parts } = power.tariff;
    expect(sum.how).toBe('computed');
    for (const telling of [english, urdu])
      expect(bars('tariff', telling)[parts.length]?.aside).toBe(telling.messages.tools.power.ours);
  });

  test('say below the plants that sums by river are ours', () => {
    for (const { inService } of power.generation) expect(inService.how).toBe('computed');
    for (const telling of [english, urdu]) {
      const chart = chartsOf(power, telling).find(({ id }) => id === 'generation');
      expect(chart?.note).toBe(telling.messages.tools.power.sums);
    }
  });

  test('say of a link without an amount that none is known', () => {
    const silent = power.links.filter(({ capacity }) => capacity.length === 0);
    for (const { id } of silent) {
      const bar = bars('links').find((one) => one.id === id);
      expect(bar).toMatchObject({ text: withTools(en, 'en').tools.power.unknown });
      expect(bar?.span).toBeUndefined();
      expect(bar?.aside).not.toBe('');
    }
  });
});

describe('the row of heights', () => {
  test('runs from the start of the line, whichever side that is on', () => {
    for (const rtl of [false, true]) {
      const row = rowOf(heights, 300, rtl);
      const xs = heights.points.map(({ km }) => row.x(km));
      const sorted = xs.toSorted((a, b) => (rtl ? b - a : a - b));
      expect(xs).toEqual(sorted);
      for (const { km, metres } of heights.points) {
        expect(row.x(km)).toBeGreaterThanOrEqual(row.inner[0]);
        expect(row.x(km)).toBeLessThanOrEqual(row.inner[1]);
        expect(row.y(metres)).toBeGreaterThan(0);
        expect(row.y(metres)).toBeLessThan(HEIGHT);
      }
      expect(row.stretches.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(
        row.inner[1] - row.inner[0],
      );
    }
  });

  test('has no point where the way is not known', () => {
    for (const { fromKm, toKm } of heights.gaps)
      expect(heights.points.filter(({ km }) => km > fromKm && km < toKm)).toEqual([]);
  });

  test('gives the nearest point to where a finger is', () => {
    const row = rowOf(heights, 300, false);
    for (const point of heights.points)
      expect(nearestPoint(heights.points, row, [row.x(point.km), row.y(point.metres)])).toBe(point);
    expect(nearestPoint([], row, [0, 0])).toBeUndefined();
  });

  test('lists stations, borders and places in their order', () => {
    const all = inOrder(heights);
    expect(all).toHaveLength(heights.points.length + heights.marks.length);
    expect(all.map(({ km }) => km)).toEqual(all.map(({ km }) => km).toSorted((a, b) => a - b));
  });
});
