/** The index of the atlas: layers, groups, and every source that anything names. */
import type { AtlasIndex, Entry, Group, LayerInfo, Source } from '../../../src/atlas/atlas.ts';
import type { Evidence } from '../../../src/atlas/evidence.ts';
import { AS_OF } from './entries.ts';
import { sourcesWithin } from './evidence.ts';
import { readJson, record } from './tables.ts';
import type { LayerFeature } from './write.ts';

/** Every source id that features, groups and layers name, their figures' among them. */
function sourceIds(entries: readonly Pick<Entry, 'sources' | 'figures'>[]): Set<string> {
  return new Set(
    entries.flatMap((one) => [...one.sources, ...(one.figures ?? []).flatMap((f) => f.sources)]),
  );
}

/** The index of what was made; throws if something names a source that the table does not have. */
export function indexOf(
  folder: string,
  groups: readonly Group[],
  layers: Readonly<Record<string, readonly LayerFeature[]>>,
  evidence: Evidence,
): AtlasIndex {
  const infos = readJson(folder, 'layers.json') as readonly Omit<LayerInfo, 'kinds'>[];
  const known = record(readJson(folder, 'sources.json'), 'sources.json');
  const features = Object.values(layers).flatMap((all) => all.map((one) => one.properties));
  const used = [...sourceIds([...features, ...groups, ...infos]), ...sourcesWithin(evidence)];
  const ids = [...new Set(used)].sort();
  const sources = ids.map((id): [string, Source] => {
    if (!known[id]) throw new Error(`sources.json: no source "${id}"`);
    return [id, known[id] as Source];
  });
  const listed = infos.map((info) => ({ ...info, kinds: kindsOf(layers[info.id] ?? []) }));
  return { asOf: AS_OF, layers: listed, groups, sources: Object.fromEntries(sources) };
}

/** Kinds of a layer's features, each once. */
function kindsOf(features: readonly LayerFeature[]): string[] {
  return [...new Set(features.map(({ properties }) => properties.kind))].sort();
}
