/** Power: generation and the sum of the tariff are computed, everything else is from a table. */
import * as v from 'valibot';
import { id, power, season, tariff, type Power } from '../../../src/atlas/schema/power.ts';
import { record, type Infer } from '../../../src/atlas/schema/values.ts';
import { sumAmounts } from './amounts.ts';
import { generationByRiver } from './generation.ts';
import type { LayerFeature } from './write.ts';

/** The table: power without what is computed, the direction of lines, and the milestone that agreed on it. */
export const flowTable = record({
  ...v.omit(power, ['generation']).entries,
  season: record({ ...season.entries, agreed: id }),
  tariff: v.omit(tariff, ['sum']),
  flows: v.array(record({ id, from: id, to: id }), 'a list'),
});

export type FlowTable = Infer<typeof flowTable>;

/** Adds what is computed to the table. */
export function createPower(table: FlowTable, plants: readonly LayerFeature[]): Power {
  const { links, shares, cost, balances } = table;
  const { agreed: _agreed, ...agreedSeason } = table.season;
  const { parts, ...others } = table.tariff;
  const senders = shares.filter(({ role }) => role === 'sends').map(({ country }) => country);
  const sum = sumAmounts(
    parts.map(({ amount }) => amount),
    'flows.json: tariff',
  );
  return {
    generation: generationByRiver(plants, senders),
    links,
    shares,
    season: agreedSeason,
    tariff: { parts, sum, ...others },
    cost,
    balances,
  };
}
