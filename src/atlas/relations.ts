/** What belongs to what in an atlas. */
import type { Atlas, Entry, FeatureProperties } from './atlas.ts';

/** An id, what it is made of, and what it is a part of: all that a mention of it may be about. */
export function related(
  id: string,
  atlas: Pick<Atlas, 'entry' | 'members'> | undefined,
): readonly string[] {
  const entry: (Entry & Pick<FeatureProperties, 'group'>) | undefined = atlas?.entry(id);
  const parts = atlas?.members(id).map((feature) => feature.id) ?? [];
  return [...new Set([id, ...parts, ...(entry?.group === undefined ? [] : [entry.group])])];
}
