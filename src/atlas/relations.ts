/** Relations between entries of an atlas. */
import type { Atlas, Entry, FeatureProperties } from './atlas.ts';

/** An id with its members and its group: every id that a mention of it may refer to. */
export function relatedIds(
  id: string,
  atlas: Pick<Atlas, 'entry' | 'members'> | undefined,
): readonly string[] {
  const entry: (Entry & Pick<FeatureProperties, 'group'>) | undefined = atlas?.entry(id);
  const parts = atlas?.members(id).map((feature) => feature.id) ?? [];
  return [...new Set([id, ...parts, ...(entry?.group === undefined ? [] : [entry.group])])];
}
