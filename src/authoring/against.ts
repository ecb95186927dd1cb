/** What stories are checked against, made from an atlas: one and the same for the build and the check. */
import type { Atlas, FeatureProperties } from '../atlas/atlas.ts';
import type { Milestone } from '../atlas/timeline.ts';
import { RELIEF } from '../story/view.ts';
import { gazetteerOf, mentionFinder } from '../mentions/finder.ts';
import type { Gazetteer } from '../mentions/gazetteer.ts';
import type { MentionWords } from '../mentions/lexicon.ts';
import type { DrawnKind } from './drawable.ts';
import { withLayers } from './layers/ownLayers.ts';
import { placesOf } from './layers/places.ts';
import { regionOf, takenIn } from './region.ts';
import type { Against } from './stories.ts';
import { storyAtlas } from './storyAtlas.ts';

/** How things are drawn, as far as authors must know. */
export interface Look {
  /** The colour of links to what these features make up. */
  readonly tone: (features: readonly FeatureProperties[]) => string;
  readonly kinds: readonly DrawnKind[];
  /** Whether a layer lies under what the map is about. */
  readonly isGround: (layer: { readonly kinds: readonly string[] }) => boolean;
}

/** `words` are read only if a text or a table asks for places by their names; `milestones` are what happened. */
export function againstOf(
  atlas: Atlas,
  look: Look,
  words: () => MentionWords,
  milestones: readonly Milestone[] = [],
): Against {
  const gazetteer = gazetteerOf(atlas, words);
  return {
    ...partsOf(atlas, look, gazetteer, milestones),
    own: {
      context: {
        layers: [...atlas.layers.map(({ id }) => id), RELIEF],
        ...{ kinds: look.kinds, sources: atlas.sources, taken: takenIn(atlas) },
        ...{ region: regionOf(atlas, look.isGround), places: placesOf(atlas, gazetteer) },
      },
      with: (layers) => {
        const whole = withLayers(atlas, layers);
        return partsOf(whole, look, gazetteerOf(whole, words), milestones);
      },
    },
  };
}

function partsOf(
  atlas: Atlas,
  { tone }: Look,
  gazetteer: () => Gazetteer,
  milestones: readonly Milestone[],
): Pick<Against, 'atlas' | 'toggles' | 'downloads'> {
  const toggles = atlas.layers.filter(({ id, toggle }) => toggle === id).map(({ id }) => id);
  const endings = ['geojson', 'csv', 'kml'];
  const tables = atlas.layers.flatMap(({ id }) => endings.map((end) => `data/${id}.${end}`));
  return {
    atlas: storyAtlas(atlas, tone, mentionFinder(gazetteer), milestones),
    toggles: [...toggles, RELIEF],
    downloads: ['data/atlas.json', ...tables],
  };
}
