/** What the plants that are drawn make, river by river. */
import type { Amount, Plant, RiverPower } from '../../../src/atlas/power.ts';
import { sumOf } from './amounts.ts';
import { oneOf } from './checks.ts';
import type { LayerFeature } from './write.ts';

/** What the plants of a river make, largest river first, those of countries that send before others. */
export function generationOf(
  plants: readonly LayerFeature[],
  senders: readonly string[],
): RiverPower[] {
  const all = plants.map(({ id, properties }): Plant & { river: string } => {
    const { mw, river, status, countries = [], sources } = properties;
    const [country] = countries;
    if (mw === undefined || river === undefined || country === undefined)
      throw new Error(`generation: ${id} needs megawatts, a river and a country`);
    const stands = oneOf(status, ['in-service', 'under-construction'] as const, id);
    return { id, country, mw, status: stands, sources, river };
  });
  const rivers = [...new Set(all.map(({ river }) => river))].map((river): RiverPower => {
    const mine = all.filter((one) => one.river === river).sort((a, b) => b.mw - a.mw);
    const of = (status: Plant['status']): Amount[] =>
      mine
        .filter((one) => one.status === status)
        .map(({ mw, sources }) => ({
          value: mw,
          unit: 'MW',
          how: 'published',
          sources,
          sure: 'B',
        }));
    const [running, building] = [of('in-service'), of('under-construction')];
    const countries = [...new Set(mine.map(({ country }) => country))];
    return {
      river,
      countries,
      sends: countries.some((one) => senders.includes(one)),
      plants: mine.map(({ river: _river, ...plant }) => plant),
      inService: sumOf(running, river),
      ...(building.length > 0 ? { underConstruction: sumOf(building, river) } : {}),
    };
  });
  return rivers.sort(
    (a, b) =>
      Number(b.sends) - Number(a.sends) || (b.inService.value ?? 0) - (a.inService.value ?? 0),
  );
}
