/** What stories are checked against, made from an atlas: one and the same for the build and the check. */
import type { Atlas, FeatureProperties } from '../atlas/atlas.ts';
import type { Milestone } from '../atlas/timeline.ts';
import { RELIEF } from '../story/view.ts';
import { mentionFinder } from '../mentions/finder.ts';
import type { MentionWords } from '../mentions/lexicon.ts';
import type { Against } from './stories.ts';
import { storyAtlas } from './storyAtlas.ts';

/** `tone` names the colours of links; `words` are read only if a text asks for links by itself; `milestones` are what happened. */
export function againstOf(
  atlas: Atlas,
  tone: (features: readonly FeatureProperties[]) => string,
  words: () => MentionWords,
  milestones: readonly Milestone[] = [],
): Against {
  const toggles = atlas.layers.filter(({ id, toggle }) => toggle === id).map(({ id }) => id);
  const endings = ['geojson', 'csv', 'kml'];
  const tables = atlas.layers.flatMap(({ id }) => endings.map((end) => `data/${id}.${end}`));
  return {
    atlas: storyAtlas(atlas, tone, mentionFinder(atlas, words), milestones),
    toggles: [...toggles, RELIEF],
    downloads: ['data/atlas.json', ...tables],
  };
}
