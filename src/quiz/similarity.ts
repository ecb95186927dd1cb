/** Which features can be confused with one another. */
import type { AtlasFeature } from '../atlas/atlas.ts';
import { kindInfo } from '../atlas/kinds.ts';

export type Shape = 'point' | 'line' | 'area';

export function shapeOf({ geometry: { type } }: AtlasFeature): Shape {
  if (type === 'Point' || type === 'MultiPoint') return 'point';
  return type === 'LineString' || type === 'MultiLineString' ? 'line' : 'area';
}

/** Whether two features belong to the same group and have the same shape. */
export function isSimilar(one: AtlasFeature, other: AtlasFeature): boolean {
  return (
    kindInfo(one.properties.kind).placeGroup === kindInfo(other.properties.kind).placeGroup &&
    shapeOf(one) === shapeOf(other)
  );
}

/** Kinds that the map draws with the same symbol. */
const STATIONS = ['substation', 'converter-station'];

export function isSameKind(
  { properties: one }: AtlasFeature,
  { properties: other }: AtlasFeature,
): boolean {
  return one.kind === other.kind || [one.kind, other.kind].every((kind) => STATIONS.includes(kind));
}

/** Whether two features have the same name in some language. */
export function hasSameName(one: AtlasFeature, other: AtlasFeature): boolean {
  return Object.entries(one.properties.names).some(
    ([lang, name]) => other.properties.names[lang] === name,
  );
}
