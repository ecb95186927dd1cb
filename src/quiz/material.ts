/** What the questions of a story are made of: all that its words link, and what lies around it. */
import type { Atlas, AtlasFeature, Entry } from '../atlas/atlas.ts';
import type { Evidence } from '../atlas/evidence.ts';
import { boundsOf, cameraFor, centerOf } from '../geo/camera.ts';
import type { Bounds, LonLat } from '../geo/geo.ts';
import type { OwnQuestion, Story } from '../story/story.ts';

export interface Material {
  readonly story: Story;
  readonly atlas: Atlas;
  readonly evidence: Pick<Evidence, 'heights' | 'milestones'>;
  /** The story's own questions. */
  readonly own: readonly OwnQuestion[];
}

/** A thing of the story, and the step that tells of it. */
export interface Subject {
  readonly id: string;
  readonly entry: Entry;
  readonly step: string;
  /** How many steps link it. */
  readonly told: number;
  /** Its one feature; absent for a group. */
  readonly feature?: AtlasFeature;
}

/** All that the story's words link, each once: translations link the same in an order of their own. */
export function subjectsOf({ story: { steps }, atlas }: Material): readonly Subject[] {
  const ids = [...new Set(steps.flatMap(({ mentions }) => mentions))].toSorted();
  return ids.flatMap((id): Subject[] => {
    const entry = atlas.entry(id);
    const step = stepAbout(id, steps);
    if (!entry || step === undefined) return [];
    const [feature, ...others] = atlas.members(id);
    const single = feature?.id === id && others.length === 0;
    const told = steps.filter(({ mentions }) => mentions.includes(id)).length;
    return [{ id, entry, step, told, ...(single && { feature }) }];
  });
}

/** The step that tells most of a thing: one that stresses and links it, else the first that links it. */
export function stepAbout(id: string, steps: Story['steps']): string | undefined {
  const telling = steps.filter(({ mentions }) => mentions.includes(id));
  return (telling.find(({ focus }) => focus.includes(id)) ?? telling[0])?.id;
}

/** A window of a usual shape, for which looks become boxes. */
export const WINDOW = { width: 800, height: 700 };
/** Degrees around what the first step shows. */
const EDGE = 0.6;

/** What the maps of "Where is …?" show: what the story's first step does, with some room. */
export function regionOf({ steps }: Pick<Story, 'steps'>): Bounds {
  const look = steps[0]?.look ?? { center: [0, 0], zoom: 1 };
  const [west, south, east, north] =
    'fit' in look ? look.fit : boundsOf(cameraFor(look, WINDOW), WINDOW);
  return [west - EDGE, south - EDGE, east + EDGE, north + EDGE];
}

/** One place that stands for a thing: a point itself, the middle vertex of a line, an area's anchor. */
export function placeOf({ geometry, properties }: AtlasFeature, box: Bounds): LonLat {
  const { type } = geometry;
  if (type === 'Point') return lonLat(geometry.coordinates);
  if (properties.anchor) return properties.anchor;
  if (type === 'LineString') return middle(geometry.coordinates);
  if (type === 'MultiLineString')
    return middle(geometry.coordinates.reduce((a, b) => (b.length > a.length ? b : a)));
  return centerOf(box);
}

function middle(line: readonly (readonly number[])[]): LonLat {
  return lonLat(line[line.length >> 1] ?? []);
}

function lonLat([lon = 0, lat = 0]: readonly number[]): LonLat {
  return [lon, lat];
}

/** Places that everybody may know, by which others are told. */
export function landmarks(
  { data }: Pick<Atlas, 'data'>,
  except: readonly string[],
): readonly AtlasFeature[] {
  return Object.values(data)
    .flatMap(({ features }) => features)
    .filter(({ properties: { kind, id } }) => kind === 'capital' && !except.includes(id))
    .map((feature) => ({ ...feature, id: feature.properties.id }));
}

/** All single features of an atlas, with their ids. */
export function allFeatures({ data }: Pick<Atlas, 'data'>): readonly AtlasFeature[] {
  return Object.values(data).flatMap(({ features }) =>
    features.map((feature) => ({ ...feature, id: feature.properties.id })),
  );
}
