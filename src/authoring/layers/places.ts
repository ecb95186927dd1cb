/** Looks up places of the atlas by name. Build only. */
import type { Atlas } from '../../atlas/atlas.ts';
import type { Gazetteer } from '../../mentions/gazetteer.ts';
import { lookUp } from '../../mentions/lookUp.ts';
import type { GazetteerPlace, PlaceLookup } from './location.ts';

/** The gazetteer must be of the same atlas; it is compiled on the first lookup. */
export function createPlaceLookup(atlas: Atlas, gazetteer: () => Gazetteer): PlaceLookup {
  const placeOf = (id: string): readonly GazetteerPlace[] => {
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
    byName: (name) => lookUp(name, gazetteer()).flatMap(({ id }) => placeOf(id)),
    names: () =>
      Object.values(atlas.data).flatMap(({ features }) =>
        features.flatMap(({ geometry, properties }) =>
          geometry.type === 'Point' ? Object.values(properties.names).map(String) : [],
        ),
      ),
  };
}
