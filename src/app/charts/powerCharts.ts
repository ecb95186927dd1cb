/** Turns the evidence on power into charts. Conflicting statements are shown side by side. */
import { countryName } from '../../atlas/countryName.ts';
import { localize } from '../../atlas/localize.ts';
import type { Amount, Power } from '../../atlas/power.ts';
import { createCostChart, createTariffChart } from './costCharts.ts';
import {
  createBar,
  featureName,
  collectSourceIds,
  formatAmount,
  type Bar,
  type BarGroup,
  type Chart,
  type ChartContext,
} from './chart.ts';

/** All charts, in display order. */
export function createPowerCharts(power: Power, context: ChartContext): Chart[] {
  return [
    createGenerationChart(power, context),
    createSplitChart(power, context),
    createLinksChart(power, context),
    createTariffChart(power, context),
    createCostChart(power, context),
  ];
}

/** Plants by river, in the order of the evidence: rivers of the sending countries come first. */
function createGenerationChart({ generation: rivers }: Power, context: ChartContext): Chart {
  const words = context.messages.tools.power;
  const firstReceiving = rivers.find(({ sends }) => !sends);
  const groups = rivers.map((entry): BarGroup => {
    const { river, plants, inService, underConstruction } = entry;
    const name = featureName(river, context);
    const amount = formatAmount(inService, context);
    return {
      ...(entry === firstReceiving && { heading: words.compared }),
      name: underConstruction
        ? words.riverMore(name, amount, formatAmount(underConstruction, context))
        : words.river(name, amount),
      bars: plants.map(({ id, country, mw, status, sources }) => {
        const output: Amount = { value: mw, unit: 'MW', how: 'published', sources, sure: 'A' };
        const bar = createBar(featureName(id, context), output, context);
        return {
          ...bar,
          id,
          attribution: `${countryName(country, context)} · ${bar.attribution}`,
          ...(status === 'under-construction' && {
            span: { from: 0, solidTo: 0, to: mw },
            caution: words.underConstruction,
          }),
        };
      }),
    };
  });
  return {
    id: 'generation',
    title: words.generation,
    tone: 'generation',
    scales: [groups],
    note: rivers.some(({ inService }) => inService.how === 'computed') ? words.sums : '',
    sources: collectSourceIds(...rivers.flatMap(({ plants }) => plants)),
  };
}

/** The agreed split of power. Bars with a caution are not solid. */
function createSplitChart({ shares }: Power, context: ChartContext): Chart {
  const words = context.messages.tools.power;
  const group = (role: 'sends' | 'receives'): BarGroup => ({
    name: words[role],
    ...(role === 'sends' && { max: 100 }),
    bars: shares
      .filter((share) => share.role === role)
      .flatMap(({ country, amounts, caution, over = [] }) =>
        amounts.map((amount): Bar => {
          const bar = createBar(countryName(country, context), amount, context);
          if (!caution) return bar;
          const [route] = over;
          return {
            ...bar,
            caution: localize(caution, context.lang),
            ...(bar.span && { span: { ...bar.span, solidTo: 0 } }),
            ...(route !== undefined && {
              related: { id: route, name: featureName(route, context) },
            }),
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
    sources: collectSourceIds(...shares.flatMap(({ amounts }) => amounts)),
  };
}

function createLinksChart({ links }: Power, context: ChartContext): Chart {
  const words = context.messages.tools.power;
  const bars = links.flatMap(({ id, capacity, note }): Bar[] => {
    const label = featureName(id, context);
    const linkNote = localize(note, context.lang);
    if (capacity.length === 0) return [{ id, label, text: words.unknown, attribution: linkNote }];
    return capacity.map((amount) => {
      const bar = createBar(label, amount, context);
      const attribution = [bar.attribution, linkNote].filter((part) => part !== '');
      return { ...bar, id, attribution: attribution.join('\u00a0· ') };
    });
  });
  return {
    id: 'links',
    title: words.links,
    tone: 'dc',
    scales: [[{ name: '', bars }]],
    note: '',
    sources: collectSourceIds(...links.flatMap(({ capacity }) => capacity)),
  };
}
