/** What resolving an ambiguous name asks about the things of an atlas. */
import type { Atlas, FeatureProperties, Group } from '../atlas/atlas.ts';
import type { LonLat } from '../geo/geo.ts';

/** A feature or a group. */
export interface Thing {
  readonly id: string;
  readonly kind: string;
  readonly countries: readonly string[];
  readonly rank: number;
  /** Groups that it belongs to, and itself. */
  readonly kin: readonly string[];
  /** Where it is, if it is small. */
  readonly at?: LonLat;
}

/** Degrees up to which a thing is taken as a point. */
const SMALL = 1;
/** Groups within groups that are followed. */
const DEEPEST = 4;
/** A thing as its entry and the atlas tell it. */
export function thingOf(entry: FeatureProperties | Group, atlas: Atlas): Thing {
  const { id, kind, countries = [] } = entry;
  const rank = 'rank' in entry ? (entry.rank ?? 0) : 0;
  const kin = [
    id,
    ...atlas.groups.flatMap((group) => (isWithin(id, group, atlas) ? group.id : [])),
  ];
  const box = atlas.bounds(id);
  const small = box !== undefined && Math.max(box[2] - box[0], box[3] - box[1]) <= SMALL;
  const thing = { id, kind, countries, rank, kin };
  return small ? { ...thing, at: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] } : thing;
}

/** Whether a group holds an id, itself or through a group within it. */
function isWithin(id: string, group: Group, atlas: Atlas, depth = 0): boolean {
  if (group.members.includes(id)) return true;
  const inner = depth < DEEPEST ? atlas.groups.filter((one) => group.members.includes(one.id)) : [];
  return inner.some((one) => isWithin(id, one, atlas, depth + 1));
}
