/** What stories need to know of the atlas. */
import type { Atlas, AtlasFeature, FeatureProperties, Lang } from '../atlas/atlas.ts';
import type { Milestone } from '../atlas/timeline.ts';
import type { StoryEvent } from './claims/claims.ts';
import { coarse } from './coarse.ts';
import { answerFigure } from './figure/answer.ts';
import type { Places } from './look.ts';
import type { Mention } from '../mentions/find.ts';
import type { TextLinks } from './storyText.ts';

/** What a story may point at and look at, and how things are called. */
export type StoryAtlas = TextLinks &
  Places & {
    name?(id: string, lang: Lang): string | undefined;
    /** The one feature of an id; undefined for a group. */
    feature?(id: string): AtlasFeature | undefined;
  };

/**
 * An atlas as stories see it; `tone` names the colour of links to what these features make up, `find`
 * finds known places in running text, `milestones` are what happened.
 */
export function storyAtlas(
  atlas: Atlas,
  tone: (features: readonly FeatureProperties[]) => string,
  find?: (prose: string, lang: Lang) => readonly Mention[],
  milestones: readonly Milestone[] = [],
): StoryAtlas {
  const features = Object.values(atlas.data).flatMap((layer) => layer.features);
  const ids = [
    ...atlas.groups.map(({ id }) => id),
    ...features.map(({ properties }) => properties.id),
  ];
  return {
    ids,
    bounds: (id) => atlas.bounds(id),
    knows: (id) => {
      const entry = atlas.entry(id);
      const members = atlas.members(id).map(({ properties }) => properties);
      return entry && { tone: tone(members), heard: heardOf(members) };
    },
    events: milestones.flatMap((one) => (one.expected ? [] : eventOf(one, atlas))),
    settled: (page) =>
      Object.values(atlas.sources).some(({ url, sure }) => url === page && sure === 'A'),
    feature: (id) => atlas.members(id).find(({ properties }) => properties.id === id),
    shape: (id) => atlas.members(id).flatMap(({ geometry }) => coarse(geometry)),
    figure: (query) => answerFigure(query, atlas, ids),
    name: (id, lang) => atlas.entry(id)?.names[lang] ?? atlas.entry(id)?.names.en,
    ...(find && { find }),
  };
}

function eventOf(
  { id, date, until, about, claims = [], sources }: Milestone,
  atlas: Atlas,
): StoryEvent {
  return {
    ...{ id, about },
    dates: [date, ...(until === undefined ? [] : [until]), ...claims.map((claim) => claim.date)],
    pages: sources.flatMap((source) => atlas.sources[source]?.url ?? []),
  };
}

/** Whose state stays as it is, until something happens that makes news. */
const SETTLED: readonly string[] = ['exists', 'in-service', 'built'];

/** The newest date at which a part of something was still changing. */
function heardOf(members: readonly FeatureProperties[]): string | undefined {
  return members
    .filter(({ status, undated }) => !SETTLED.includes(status) && undated !== true)
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
}
