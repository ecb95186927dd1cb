import { describe, expect, test } from 'vitest';
import type { Amount } from '../../src/atlas/power.ts';
import { evidence, expectSources, expectWords } from './evidence.ts';
import { byId, features, index } from './files.ts';

const { power, notDrawn } = evidence;
const { generation, links, shares, season, tariff, cost, balances } = power;

function total(amounts: readonly Amount[]): number {
  return Number(amounts.reduce((sum, { value = NaN }) => sum + value, 0).toFixed(2));
}

const every: readonly (readonly [string, Amount])[] = [
  ...generation.flatMap(({ river, inService, underConstruction }) =>
    [inService, ...(underConstruction ? [underConstruction] : [])].map(
      (one) => [river, one] as const,
    ),
  ),
  ...links.flatMap(({ id, capacity }) => capacity.map((one) => [id, one] as const)),
  ...shares.flatMap(({ country, amounts }) => amounts.map((one) => [country, one] as const)),
  ...tariff.parts.map(({ id, amount }) => [id, amount] as const),
  ...[tariff.sum, ...tariff.others, ...tariff.transitIncome].map((one) => ['tariff', one] as const),
  ...[...cost.totals, ...cost.byCountry].map((one) => ['cost', one] as const),
  ...cost.funders.flatMap(({ id, amounts }) => amounts.map((one) => [id, one] as const)),
  ...cost.contracts.map(({ id, amount }) => [id, amount] as const),
  ...balances.flatMap(({ country, ...rest }) =>
    Object.values(rest).map((one) => [country, one] as const),
  ),
];

test('every amount has a value or a rising range, and sources', () => {
  expect(every.length).toBeGreaterThan(50);
  for (const [where, { value, range, sources, note, sure }] of every) {
    expect(value !== undefined, where).toBe(range === undefined);
    if (range) expect(range[0], where).toBeLessThan(range[1]);
    expectSources(sources, where);
    expect(['A', 'B', 'C'], where).toContain(sure);
    if (note) expectWords(note, where);
  }
});

describe('generation', () => {
  test('has each drawn plant once', () => {
    const plants = generation.flatMap((river) => river.plants);
    expect(plants.map(({ id }) => id).toSorted()).toEqual(
      features('generation')
        .map(({ properties }) => properties.id)
        .toSorted(),
    );
    for (const { id, mw, country, status } of plants) {
      const { properties } = byId(id);
      expect([properties.mw, properties.countries?.[0], properties.status]).toEqual([
        mw,
        country,
        status,
      ]);
    }
  });

  test('adds up by river, separately for plants in service and under construction', () => {
    for (const { river, plants, inService, underConstruction } of generation) {
      expect(byId(river).properties.kind).toBe('river');
      const of = (status: string) =>
        total(
          plants.filter((one) => one.status === status).map(({ mw }) => ({ value: mw }) as Amount),
        );
      expect(inService.value).toBe(of('in-service'));
      expect(underConstruction?.value ?? 0).toBe(of('under-construction'));
      expect(inService.how).toBe('computed');
    }
  });

  test('lists rivers of exporting countries first', () => {
    expect(generation.filter(({ sends }) => sends).map(({ river }) => river)).toEqual([
      'vakhsh',
      'naryn',
      'syr-darya',
    ]);
    expect(generation[0]?.sends).toBe(true);
    expect(generation.at(-1)?.sends).toBe(false);
  });
});

describe('the agreement', () => {
  const share = (country: string) => shares.find((one) => one.country === country);

  test('has shares of 70 and 30 %, and 1,000 and 300 MW', () => {
    expect(shares.map(({ country, role, amounts }) => [country, role, amounts[0]?.value])).toEqual([
      ['TJ', 'sends', 70],
      ['KG', 'sends', 30],
      ['PK', 'receives', 1000],
      ['AF', 'receives', 300],
    ]);
  });

  test('has a caution for Afghanistan', () => {
    expect(share('AF')?.caution?.en).toBe(
      'agreed; no converter built at Kabul; expected over 220 kV',
    );
    expectWords(share('AF')?.caution ?? { en: '' }, 'caution');
    for (const id of share('AF')?.over ?? []) expect(byId(id).properties.kv).toBe(220);
    expect(share('PK')?.caution).toBeUndefined();
  });

  test('is for May to September', () => {
    expect([season.from, season.to]).toEqual(['05-01', '09-30']);
    expect(season.planned.en).toBe('planned, 1 May–30 September');
    for (const words of [season.planned, season.rest]) expectWords(words, 'season');
    expectSources(season.sources, 'season');
  });
});

test('links and contracts refer to existing entries', () => {
  const ids = new Set([
    ...index.layers.flatMap(({ id }) => features(id).map((one) => one.properties.id)),
    ...index.groups.map(({ id }) => id),
    ...notDrawn.map(({ id }) => id),
  ]);
  for (const id of [...links.map((one) => one.id), ...cost.contracts.flatMap((one) => one.about)])
    expect(ids).toContain(id);
  for (const { id, capacity, note } of links) expect(capacity.length > 0 || note, id).toBeTruthy();
});

describe('money', () => {
  test('the parts of the tariff add up to 9.41 US cents; other statements are separate', () => {
    expect(tariff.parts.map(({ amount }) => amount.value)).toEqual([5.15, 2.91, 1.25, 0.1]);
    expect(tariff.sum).toMatchObject({ value: 9.41, unit: 'US¢/kWh', how: 'computed' });
    expect(tariff.others.map(({ value }) => value)).toEqual([9.35, 9.38]);
    for (const { id, names } of tariff.parts) expectWords(names, id);
  });

  test('statements on the cost are separate; those of one source add up', () => {
    expect(cost.totals.map(({ value }) => value)).toEqual([1170, 1200]);
    const one = cost.byCountry.filter(({ sources }) => sources.includes('gtreview-casa'));
    expect(total(one)).toBe(1086);
    expect(cost.byCountry.filter(({ country }) => country === 'TJ')).toHaveLength(2);
  });

  test('the World Bank’s first funds add up to 526.5 million', () => {
    const bank = cost.funders.find(({ id }) => id === 'world-bank')?.amounts ?? [];
    expect(total(bank.filter(({ date }) => date === '2014-03-27'))).toBe(526.5);
  });

  test('the Afghan lots add up to 235.16 million', () => {
    const lots = cost.contracts.filter(({ id }) => id.startsWith('afghan-lot'));
    expect(total(lots.map(({ amount }) => amount))).toBe(235.16);
  });
});
