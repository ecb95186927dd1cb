/** Features and groups of the atlas, as needed to resolve ambiguous names. */
import type { Atlas, FeatureProperties, Group } from '../atlas/atlas.ts';
import type { LonLat } from '../geo/geo.ts';

/** A feature or a group. */
export interface Entity {
  readonly id: string;
  readonly kind: string;
  readonly countries: readonly string[];
  readonly rank: number;
  /** Ids of the groups it belongs to, and its own id. */
  readonly groups: readonly string[];
  /** Its position, if it is small. */
  readonly center?: LonLat;
}

/** Extent in degrees up to which an entity counts as a point. */
const MAX_POINT_SIZE = 1;
/** Levels of nested groups that are followed. */
const MAX_GROUP_DEPTH = 4;

export function createEntity(entry: FeatureProperties | Group, atlas: Atlas): Entity {
  const { id, kind, countries = [] } = entry;
  const rank = 'rank' in entry ? (entry.rank ?? 0) : 0;
  const groups = [
    id,
    ...atlas.groups.flatMap((group) => (isWithin(id, group, atlas) ? group.id : [])),
  ];
  const box = atlas.bounds(id);
  const small = box !== undefined && Math.max(box[2] - box[0], box[3] - box[1]) <= MAX_POINT_SIZE;
  const entity = { id, kind, countries, rank, groups };
  return small ? { ...entity, center: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] } : entity;
}

/** Whether a group contains an id, directly or through a nested group. */
function isWithin(id: string, group: Group, atlas: Atlas, depth = 0): boolean {
  if (group.members.includes(id)) return true;
  const inner =
    depth < MAX_GROUP_DEPTH ? atlas.groups.filter((one) => group.members.includes(one.id)) : [];
  return inner.some((one) => isWithin(id, one, atlas, depth + 1));
}
