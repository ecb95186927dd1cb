/** The evidence on power as charts. Statements that disagree stand side by side. */
import type { Amount, Power } from '../../atlas/power.ts';
import { cost, tariff } from './money.ts';
import {
  barOf,
  countryName,
  nameOf,
  said,
  sourcesOf,
  amountText,
  type Bar,
  type BarGroup,
  type Chart,
  type Telling,
} from './chart.ts';

/** All charts, in the order in which they are told. */
export function chartsOf(power: Power, telling: Telling): Chart[] {
  return [
    generation(power, telling),
    split(power, telling),
    links(power, telling),
    tariff(power, telling),
    cost(power, telling),
  ];
}

/** Plants by river; rivers of the countries that send come first, as the evidence has them. */
function generation({ generation: rivers }: Power, telling: Telling): Chart {
  const words = telling.messages.tools.power;
  const compared = rivers.find(({ sends }) => !sends);
  const groups = rivers.map((one): BarGroup => {
    const { river, plants, inService, underConstruction } = one;
    const name = nameOf(river, telling);
    const amount = amountText(inService, telling);
    return {
      ...(one === compared && { heading: words.compared }),
      name: underConstruction
        ? words.riverMore(name, amount, amountText(underConstruction, telling))
        : words.river(name, amount),
      bars: plants.map(({ id, country, mw, status, sources }) => {
        const own: Amount = { value: mw, unit: 'MW', how: 'published', sources, sure: 'A' };
        const bar = barOf(nameOf(id, telling), own, telling);
        const place = countryName(country, telling);
        return {
          ...bar,
          id,
          aside: `${place} · ${bar.aside}`,
          ...(status === 'under-construction' && {
            span: { from: 0, sure: 0, to: mw },
            caution: words.underConstruction,
          }),
        };
      }),
    };
  });
  const all = rivers.flatMap(({ plants }) => plants);
  return {
    id: 'generation',
    title: words.generation,
    tone: 'generation',
    scales: [groups],
    note: rivers.some(({ inService }) => inService.how === 'computed') ? words.sums : '',
    sources: sourcesOf(...all),
  };
}

/** The agreed split; what comes with a caution is not drawn solid. */
function split({ shares }: Power, telling: Telling): Chart {
  const words = telling.messages.tools.power;
  const group = (role: 'sends' | 'receives'): BarGroup => ({
    name: words[role],
    ...(role === 'sends' && { most: 100 }),
    bars: shares
      .filter((share) => share.role === role)
      .flatMap(({ country, amounts, caution, over = [] }) =>
        amounts.map((amount): Bar => {
          const bar = barOf(countryName(country, telling), amount, telling);
          if (!caution) return bar;
          const [way] = over;
          return {
            ...bar,
            caution: said(caution, telling.lang),
            ...(bar.span && { span: { ...bar.span, sure: 0 } }),
            ...(way !== undefined && { see: { id: way, name: nameOf(way, telling) } }),
          };
        }),
      ),
  });
  return {
    id: 'split',
    title: words.split,
    tone: 'dc',
    scales: [[group('sends')], [group('receives')]],
    note: '',
    sources: sourcesOf(...shares.flatMap(({ amounts }) => amounts)),
  };
}

function links({ links: all }: Power, telling: Telling): Chart {
  const words = telling.messages.tools.power;
  const bars = all.flatMap(({ id, capacity, note }): Bar[] => {
    const label = nameOf(id, telling);
    const own = said(note, telling.lang);
    if (capacity.length === 0) return [{ id, label, text: words.unknown, aside: own }];
    return capacity.map((amount) => {
      const bar = barOf(label, amount, telling);
      return { ...bar, id, aside: [bar.aside, own].filter((part) => part !== '').join('\u00a0· ') };
    });
  });
  return {
    id: 'links',
    title: words.links,
    tone: 'dc',
    scales: [[{ name: '', bars }]],
    note: '',
    sources: sourcesOf(...all.flatMap(({ capacity }) => capacity)),
  };
}
