/** The charts of money: what a kilowatt-hour is to cost, what the whole costs, and who pays. */
import type { Amount, Power } from '../../atlas/power.ts';
import {
  barOf,
  countryName,
  said,
  sourcesOf,
  type Bar,
  type BarGroup,
  type Chart,
  type Telling,
} from './chart.ts';

/** Parts of the price, each where the one before it ends, and the whole below. */
export function tariff({ tariff: price }: Power, telling: Telling): Chart {
  const words = telling.messages.tools.power;
  let end = 0;
  const parts = price.parts.map(({ names, amount }) => {
    const bar = barOf(said(names, telling.lang), amount, telling, end);
    end += amount.value ?? 0;
    return bar;
  });
  const whole = (label: string, amount: Amount) => ({
    ...barOf(label, amount, telling),
    tell: true,
  });
  const income = grouped(price.transitIncome, ({ country = '' }) => country);
  const { sum, others, transitIncome, note } = price;
  return {
    id: 'tariff',
    title: words.tariff,
    tone: 'money',
    scales: [
      [
        {
          name: words.parts,
          bars: [
            ...parts,
            whole(words.sum, price.sum),
            ...price.others.map((amount) => whole(words.whole, amount)),
          ],
        },
      ],
      ...[...income].map(([country, amounts]) => [
        {
          name: words.income(countryName(country, telling)),
          bars: amounts.map((amount) => barOf('', amount, telling)),
        },
      ]),
    ],
    note: said(note, telling.lang),
    sources: sourcesOf(
      ...price.parts.map(({ amount }) => amount),
      sum,
      ...others,
      ...transitIncome,
    ),
  };
}

/** Cost and givers, each unit on a scale of its own; who gave an amount that is not known stands with the first. */
export function cost({ cost: money }: Power, telling: Telling): Chart {
  const words = telling.messages.tools.power;
  const { totals, byCountry, funders, contracts, note } = money;
  const place = ({ country }: Amount) =>
    country === undefined ? '' : countryName(country, telling);
  const given = funders.flatMap(({ names, amounts }) =>
    amounts.map((amount) => {
      const [funder, country] = [said(names, telling.lang), place(amount)];
      const label = country === '' ? funder : words.funderOf(funder, country);
      return { unit: amount.unit, bar: barOf(label, amount, telling) };
    }),
  );
  const silent = funders
    .filter(({ amounts }) => amounts.length === 0)
    .map(({ names, note: own }): Bar => ({
      label: said(names, telling.lang),
      text: words.unknown,
      aside: said(own, telling.lang),
    }));
  const units = [...grouped(given, ({ unit }) => unit)];
  const countries = [...grouped(byCountry, ({ country = '' }) => country).values()].flat();
  const group = (name: string, bars: readonly Bar[]): readonly BarGroup[] => [{ name, bars }];
  return {
    id: 'cost',
    title: words.cost,
    tone: 'money',
    scales: [
      group(
        words.totals,
        totals.map((amount) => barOf('', amount, telling)),
      ),
      group(
        words.byCountry,
        countries.map((amount) => barOf(place(amount), amount, telling)),
      ),
      ...units.map(([unit, all], index) =>
        group(`${words.funders}: ${words.units[unit]}`, [
          ...all.map(({ bar }) => bar),
          ...(index === 0 ? silent : []),
        ]),
      ),
      group(
        words.contracts,
        contracts.map(({ names, amount }) => barOf(said(names, telling.lang), amount, telling)),
      ),
    ],
    note: said(note, telling.lang),
    sources: sourcesOf(
      ...totals,
      ...byCountry,
      ...funders,
      ...contracts.map(({ amount }) => amount),
    ),
  };
}

/** Items by what they have in common, in the order in which it first comes. */
function grouped<T, K>(items: readonly T[], by: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}
