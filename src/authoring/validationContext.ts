/** Builds the context that stories are validated against from an atlas, for the build and `npm run check`. */
import type { Atlas, FeatureProperties, LayerInfo } from '../atlas/atlas.ts';
import type { Milestone } from '../atlas/timeline.ts';
import { RELIEF } from '../story/view.ts';
import { createLazyGazetteer, createMentionFinder } from '../mentions/finder.ts';
import type { Gazetteer } from '../mentions/gazetteer.ts';
import type { MentionWords } from '../mentions/lexicon.ts';
import type { DrawableKind } from './drawable.ts';
import { addLayers } from './layers/storyLayers.ts';
import { createPlaceLookup } from './layers/places.ts';
import { mapRegion, collectIds } from './region.ts';
import type { ValidationContext } from './stories.ts';
import { createStoryAtlas } from './storyAtlas.ts';

/** What validation needs to know of the map's design. */
export interface MapDesign {
  /** Colour name of a link to these features. */
  readonly linkColor: (features: readonly FeatureProperties[]) => string;
  readonly kinds: readonly DrawableKind[];
  /** Whether a layer is a base layer, beneath the map's theme. */
  readonly isBaseLayer: (layer: Pick<LayerInfo, 'kinds'>) => boolean;
}

/**
 * `words` is called only if a text or a table looks places up by name; `milestones` are the events that
 * claims are checked against.
 */
export function createValidationContext(
  atlas: Atlas,
  design: MapDesign,
  words: () => MentionWords,
  milestones: readonly Milestone[] = [],
): ValidationContext {
  const gazetteer = createLazyGazetteer(atlas, words);
  return {
    ...createAtlasContext(atlas, design, gazetteer, milestones),
    storyLayers: {
      context: {
        layers: [...atlas.layers.map(({ id }) => id), RELIEF],
        ...{ kinds: design.kinds, sources: atlas.sources, takenIds: collectIds(atlas) },
        ...{
          region: mapRegion(atlas, design.isBaseLayer),
          places: createPlaceLookup(atlas, gazetteer),
        },
      },
      withLayers: (layers) => {
        const combined = addLayers(atlas, layers);
        return createAtlasContext(
          combined,
          design,
          createLazyGazetteer(combined, words),
          milestones,
        );
      },
    },
  };
}

function createAtlasContext(
  atlas: Atlas,
  { linkColor }: MapDesign,
  gazetteer: () => Gazetteer,
  milestones: readonly Milestone[],
): Pick<ValidationContext, 'atlas' | 'toggles' | 'downloads'> {
  const toggles = atlas.layers.filter(({ id, toggle }) => toggle === id).map(({ id }) => id);
  const extensions = ['geojson', 'csv', 'kml'];
  const tables = atlas.layers.flatMap(({ id }) =>
    extensions.map((extension) => `data/${id}.${extension}`),
  );
  return {
    atlas: createStoryAtlas(atlas, linkColor, createMentionFinder(gazetteer), milestones),
    toggles: [...toggles, RELIEF],
    downloads: ['data/atlas.json', ...tables],
  };
}
