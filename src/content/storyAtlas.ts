/** What stories need to know of the atlas. */
import type { Atlas, FeatureProperties } from '../model/atlas.ts';
import type { MapLinks } from './link.ts';
import type { Places } from './look.ts';

/** What a story may point at and look at. */
export type StoryAtlas = MapLinks & Places;

/** An atlas as stories see it; `tone` names the colour of links to what these features make up. */
export function storyAtlas(
  atlas: Atlas,
  tone: (features: readonly FeatureProperties[]) => string,
): StoryAtlas {
  const features = Object.values(atlas.data).flatMap((layer) => layer.features);
  return {
    ids: [...atlas.groups.map(({ id }) => id), ...features.map(({ properties }) => properties.id)],
    bounds: (id) => atlas.bounds(id),
    knows: (id) =>
      atlas.entry(id) && { tone: tone(atlas.members(id).map(({ properties }) => properties)) },
  };
}
