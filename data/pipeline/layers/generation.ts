/** Capacity of the drawn plants by river. */
import type { Amount, Plant, RiverPower } from '../../../src/atlas/power.ts';
import { sumAmounts } from './amounts.ts';
import { parseOneOf } from './checks.ts';
import type { LayerFeature } from './write.ts';

/** Sums capacity by river. Rivers of exporting countries come first, then by capacity in service. */
export function generationByRiver(
  plants: readonly LayerFeature[],
  senders: readonly string[],
): RiverPower[] {
  const all = plants.map(({ id, properties }): Plant & { river: string } => {
    const { mw, river, status, countries = [], sources } = properties;
    const [country] = countries;
    const where = `plants.csv: ${id}`;
    if (mw === undefined || river === undefined || country === undefined)
      throw new Error(`${where}: expected "mw", "river" and "country"`);
    const plantStatus = parseOneOf(status, ['in-service', 'under-construction'] as const, where);
    return { id, country, mw, status: plantStatus, sources, river };
  });
  const rivers = [...new Set(all.map(({ river }) => river))].map((river): RiverPower => {
    const ownPlants = all.filter((one) => one.river === river).sort((a, b) => b.mw - a.mw);
    const amountsWith = (status: Plant['status']): Amount[] =>
      ownPlants
        .filter((one) => one.status === status)
        .map(({ mw, sources }) => ({
          value: mw,
          unit: 'MW',
          how: 'published',
          sources,
          sure: 'B',
        }));
    const [running, building] = [amountsWith('in-service'), amountsWith('under-construction')];
    const countries = [...new Set(ownPlants.map(({ country }) => country))];
    return {
      river,
      countries,
      sends: countries.some((one) => senders.includes(one)),
      plants: ownPlants.map(({ river: _river, ...plant }) => plant),
      inService: sumAmounts(running, river),
      ...(building.length > 0 ? { underConstruction: sumAmounts(building, river) } : {}),
    };
  });
  return rivers.sort(
    (a, b) =>
      Number(b.sends) - Number(a.sends) || (b.inService.value ?? 0) - (a.inService.value ?? 0),
  );
}
