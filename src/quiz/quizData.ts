/** The data that questions are created from: the story, its subjects and the atlas around them. */
import type { Atlas, AtlasFeature, Entry } from '../atlas/atlas.ts';
import type { Evidence } from '../atlas/evidence.ts';
import { boundsOf, cameraFor, centerOf } from '../geo/camera.ts';
import type { Bounds, LonLat } from '../geo/geo.ts';
import type { StoryQuestion, Story } from '../story/story.ts';

export interface QuizData {
  readonly story: Story;
  readonly atlas: Atlas;
  readonly evidence: Pick<Evidence, 'heights' | 'milestones'>;
  /** The story's own questions. */
  readonly storyQuestions: readonly StoryQuestion[];
}

/** A feature or group that the story mentions. */
export interface Subject {
  readonly id: string;
  readonly entry: Entry;
  /** Id of the step that is most about it. */
  readonly step: string;
  /** Number of steps that mention it. */
  readonly mentionCount: number;
  /** The feature; absent for a group. */
  readonly feature?: AtlasFeature;
}

/** All subjects that the story mentions, sorted by id: the order of mentions differs by language. */
export function listSubjects({ story: { steps }, atlas }: QuizData): readonly Subject[] {
  const ids = [...new Set(steps.flatMap(({ mentions }) => mentions))].toSorted();
  return ids.flatMap((id): Subject[] => {
    const entry = atlas.entry(id);
    const step = findStepAbout(id, steps);
    if (!entry || step === undefined) return [];
    const [feature, ...others] = atlas.members(id);
    const single = feature?.id === id && others.length === 0;
    const mentionCount = steps.filter(({ mentions }) => mentions.includes(id)).length;
    return [{ id, entry, step, mentionCount, ...(single && { feature }) }];
  });
}

/** Id of the first step that both mentions and focuses an entry, else the first that mentions it. */
export function findStepAbout(id: string, steps: Story['steps']): string | undefined {
  const mentioning = steps.filter(({ mentions }) => mentions.includes(id));
  return (mentioning.find(({ focus }) => focus.includes(id)) ?? mentioning[0])?.id;
}

/** A typical window size, to compute bounds from a camera. */
export const REFERENCE_SIZE = { width: 800, height: 700 };
/** Margin around the bounds of the first step. */
const MARGIN_DEGREES = 0.6;

/** The bounds of the maps for "Where is …?": those of the first step, with a margin. */
export function questionRegion({ steps }: Pick<Story, 'steps'>): Bounds {
  const look = steps[0]?.look ?? { center: [0, 0], zoom: 1 };
  const [west, south, east, north] =
    'fit' in look ? look.fit : boundsOf(cameraFor(look, REFERENCE_SIZE), REFERENCE_SIZE);
  const margin = MARGIN_DEGREES;
  return [west - margin, south - margin, east + margin, north + margin];
}

/** A point that represents a feature: the point, the anchor, or the middle vertex of a line. */
export function representativePoint({ geometry, properties }: AtlasFeature, box: Bounds): LonLat {
  const { type } = geometry;
  if (type === 'Point') return toLonLat(geometry.coordinates);
  if (properties.anchor) return properties.anchor;
  if (type === 'LineString') return middleVertex(geometry.coordinates);
  if (type === 'MultiLineString')
    return middleVertex(geometry.coordinates.reduce((a, b) => (b.length > a.length ? b : a)));
  return centerOf(box);
}

function middleVertex(line: readonly (readonly number[])[]): LonLat {
  return toLonLat(line[line.length >> 1] ?? []);
}

function toLonLat([lon = 0, lat = 0]: readonly number[]): LonLat {
  return [lon, lat];
}

/** Well-known places, the capitals, that other places are described by. */
export function landmarks(
  { data }: Pick<Atlas, 'data'>,
  except: readonly string[],
): readonly AtlasFeature[] {
  return Object.values(data)
    .flatMap(({ features }) => features)
    .filter(({ properties: { kind, id } }) => kind === 'capital' && !except.includes(id))
    .map((feature) => ({ ...feature, id: feature.properties.id }));
}

/** All features of an atlas, with their ids. */
export function allFeatures({ data }: Pick<Atlas, 'data'>): readonly AtlasFeature[] {
  return Object.values(data).flatMap(({ features }) =>
    features.map((feature) => ({ ...feature, id: feature.properties.id })),
  );
}
