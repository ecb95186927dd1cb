/** The places of an atlas by all their names. Build only. */
import type { Atlas } from '../../atlas/atlas.ts';
import type { Gazetteer } from '../../mentions/gazetteer.ts';
import { lookUp } from '../../mentions/lookUp.ts';
import type { Place, Places } from './where.ts';

/** The gazetteer, of the same atlas, is compiled when a place is first asked for. */
export function placesOf(atlas: Atlas, gazetteer: () => Gazetteer): Places {
  const placeOf = (id: string): readonly Place[] => {
    const entry = atlas.entry(id);
    if (entry === undefined) return [];
    const [member] = atlas.members(id);
    const point =
      member?.id === id && member.geometry.type === 'Point' ? member.geometry : undefined;
    const { names, kind, precisionKm, sources, countries } = entry;
    return [
      {
        ...{ id, names, kind, precisionKm, sources },
        ...(countries && { countries }),
        ...(point && { point: point.coordinates }),
      },
    ];
  };
  return {
    named: (name) => lookUp(name, gazetteer()).flatMap(({ id }) => placeOf(id)),
    names: () =>
      Object.values(atlas.data).flatMap(({ features }) =>
        features.flatMap(({ geometry, properties }) =>
          geometry.type === 'Point' ? Object.values(properties.names).map(String) : [],
        ),
      ),
  };
}
