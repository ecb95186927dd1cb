/** The charts on cost: the price of a kilowatt-hour, the cost of the project and its funders. */
import { countryName } from '../../atlas/countryName.ts';
import { localize } from '../../atlas/localize.ts';
import type { Amount, Power } from '../../atlas/power.ts';
import {
  createBar,
  collectSourceIds,
  type Bar,
  type BarGroup,
  type Chart,
  type ChartContext,
} from './chart.ts';

/** The parts of the price stacked end to end, with the total below. */
export function createTariffChart({ tariff: price }: Power, context: ChartContext): Chart {
  const words = context.messages.tools.power;
  let end = 0;
  const parts = price.parts.map(({ names, amount }) => {
    const bar = createBar(localize(names, context.lang), amount, context, end);
    end += amount.value ?? 0;
    return bar;
  });
  const total = (label: string, amount: Amount): Bar => ({
    ...createBar(label, amount, context),
    showAttribution: true,
  });
  const income = groupBy(price.transitIncome, ({ country = '' }) => country);
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
            total(words.sum, price.sum),
            ...price.others.map((amount) => total(words.whole, amount)),
          ],
        },
      ],
      ...[...income].map(([country, amounts]) => [
        {
          name: words.income(countryName(country, context)),
          bars: amounts.map((amount) => createBar('', amount, context)),
        },
      ]),
    ],
    note: localize(note, context.lang),
    sources: collectSourceIds(
      ...price.parts.map(({ amount }) => amount),
      sum,
      ...others,
      ...transitIncome,
    ),
  };
}

/** Cost and funders, one scale per currency. Funders without an amount are listed with the first. */
export function createCostChart({ cost: money }: Power, context: ChartContext): Chart {
  const words = context.messages.tools.power;
  const { totals, byCountry, funders, contracts, note } = money;
  const countryOf = ({ country }: Amount) =>
    country === undefined ? '' : countryName(country, context);
  const contributions = funders.flatMap(({ names, amounts }) =>
    amounts.map((amount) => {
      const [funder, country] = [localize(names, context.lang), countryOf(amount)];
      const label = country === '' ? funder : words.funderOf(funder, country);
      return { unit: amount.unit, bar: createBar(label, amount, context) };
    }),
  );
  const withoutAmount = funders
    .filter(({ amounts }) => amounts.length === 0)
    .map(({ names, note: funderNote }): Bar => ({
      label: localize(names, context.lang),
      text: words.unknown,
      attribution: localize(funderNote, context.lang),
    }));
  const units = [...groupBy(contributions, ({ unit }) => unit)];
  const countries = [...groupBy(byCountry, ({ country = '' }) => country).values()].flat();
  const group = (name: string, bars: readonly Bar[]): readonly BarGroup[] => [{ name, bars }];
  return {
    id: 'cost',
    title: words.cost,
    tone: 'money',
    scales: [
      group(
        words.totals,
        totals.map((amount) => createBar('', amount, context)),
      ),
      group(
        words.byCountry,
        countries.map((amount) => createBar(countryOf(amount), amount, context)),
      ),
      ...units.map(([unit, all], index) =>
        group(`${words.funders}: ${words.units[unit]}`, [
          ...all.map(({ bar }) => bar),
          ...(index === 0 ? withoutAmount : []),
        ]),
      ),
      group(
        words.contracts,
        contracts.map(({ names, amount }) =>
          createBar(localize(names, context.lang), amount, context),
        ),
      ),
    ],
    note: localize(note, context.lang),
    sources: collectSourceIds(
      ...totals,
      ...byCountry,
      ...funders,
      ...contracts.map(({ amount }) => amount),
    ),
  };
}

/** Groups items by key, in the order in which the keys first occur. */
function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
