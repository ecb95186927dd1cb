/** The atlas as used to validate stories. */
import type { Atlas, AtlasFeature, FeatureProperties, Lang } from '../atlas/atlas.ts';
import { localize } from '../atlas/localize.ts';
import type { Milestone } from '../atlas/timeline.ts';
import type { StoryEvent } from './claims/claims.ts';
import { sampleGeometry } from './sampleGeometry.ts';
import { answerFigure } from './figure/answer.ts';
import type { ViewTargets } from './look.ts';
import type { Mention } from '../mentions/find.ts';
import type { TextLinks } from './storyText.ts';

/** What a story may link to and show, with names. */
export type StoryAtlas = TextLinks &
  ViewTargets & {
    name?(id: string, lang: Lang): string | undefined;
    /** The feature with an id; undefined for a group. */
    feature?(id: string): AtlasFeature | undefined;
  };

/**
 * Creates the view of an atlas for stories. `linkColor` names the colour of links to features,
 * `findMentions` finds known places in running text, `milestones` are known events.
 */
export function createStoryAtlas(
  atlas: Atlas,
  linkColor: (features: readonly FeatureProperties[]) => string,
  findMentions?: (prose: string, lang: Lang) => readonly Mention[],
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
    target: (id) => {
      const entry = atlas.entry(id);
      const members = atlas.members(id).map(({ properties }) => properties);
      return entry && { linkColor: linkColor(members), lastReport: lastReportDate(members) };
    },
    events: milestones.flatMap((one) => (one.expected ? [] : createEvent(one, atlas))),
    isEstablished: (page) =>
      Object.values(atlas.sources).some(({ url, sure }) => url === page && sure === 'A'),
    feature: (id) => atlas.members(id).find(({ properties }) => properties.id === id),
    shape: (id) => atlas.members(id).flatMap(({ geometry }) => sampleGeometry(geometry)),
    answerFigure: (query) => answerFigure(query, atlas, ids),
    name: (id, lang) => {
      const names = atlas.entry(id)?.names;
      return names && localize(names, lang);
    },
    ...(findMentions && { findMentions }),
  };
}

function createEvent(
  { id, date, until, about, claims = [], sources }: Milestone,
  atlas: Atlas,
): StoryEvent {
  return {
    ...{ id, about },
    dates: [date, ...(until === undefined ? [] : [until]), ...claims.map((claim) => claim.date)],
    pages: sources.flatMap((source) => atlas.sources[source]?.url ?? []),
  };
}

/** Statuses that do not change without news. */
const STABLE_STATUSES: readonly string[] = ['exists', 'in-service', 'built'];

/** Newest date of the members whose status was still changing. */
function lastReportDate(members: readonly FeatureProperties[]): string | undefined {
  return members
    .filter(({ status, undated }) => !STABLE_STATUSES.includes(status) && undated !== true)
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
}
