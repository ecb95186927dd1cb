/** What a layer stands beside in an atlas: the ids that are taken, and where all the rest lies. Build only. */
import type { Atlas, LayerInfo } from '../atlas/atlas.ts';
import type { Bounds } from '../geo/geo.ts';
import { join } from './look.ts';

/** What each id stands for; ids of the layer `but` are left out. */
export function takenIn(atlas: Atlas, but?: string): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  for (const [layer, { features }] of Object.entries(atlas.data))
    for (const { properties } of layer === but ? [] : features)
      taken.set(properties.id, `${properties.names.en}, in ${layer}`);
  for (const { id, names } of atlas.groups) taken.set(id, `the group ${names.en}`);
  return taken;
}

/** The box around all that the map is about, without the ground and without the layer `but`. */
export function regionOf(
  atlas: Atlas,
  isGround: (layer: LayerInfo) => boolean,
  but?: string,
): Bounds | undefined {
  return atlas.layers
    .filter((layer) => layer.id !== but && !isGround(layer))
    .flatMap(({ id }) => atlas.data[id]?.features ?? [])
    .map(({ properties }) => atlas.bounds(properties.id))
    .reduce(join, undefined);
}
