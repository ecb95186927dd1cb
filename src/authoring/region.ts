/** What a layer is compared with in an atlas: the ids in use, and the region of the map. Build only. */
import type { Atlas, LayerInfo } from '../atlas/atlas.ts';
import type { Bounds } from '../geo/geo.ts';
import { unionBounds } from './look.ts';

/** Ids in use → what each stands for, except those of the layer `exceptLayer`. */
export function collectIds(atlas: Atlas, exceptLayer?: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [layer, { features }] of Object.entries(atlas.data))
    for (const { properties } of layer === exceptLayer ? [] : features)
      ids.set(properties.id, `${properties.names.en}, in ${layer}`);
  for (const { id, names } of atlas.groups) ids.set(id, `the group ${names.en}`);
  return ids;
}

/** Bounds of the map's theme: all layers except base layers and the layer `exceptLayer`. */
export function mapRegion(
  atlas: Atlas,
  isBaseLayer: (layer: LayerInfo) => boolean,
  exceptLayer?: string,
): Bounds | undefined {
  return atlas.layers
    .filter((layer) => layer.id !== exceptLayer && !isBaseLayer(layer))
    .flatMap(({ id }) => atlas.data[id]?.features ?? [])
    .map(({ properties }) => atlas.bounds(properties.id))
    .reduce(unionBounds, undefined);
}
