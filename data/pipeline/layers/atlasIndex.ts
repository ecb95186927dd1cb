/** The atlas index: layers, groups and all sources in use. */
import * as v from 'valibot';
import type { AtlasIndex, Entry, Group, Source } from '../../../src/atlas/atlas.ts';
import { layerInfo, type sourceTable } from '../../../src/atlas/schema/atlasIndex.ts';
import type { Infer } from '../../../src/atlas/schema/values.ts';
import type { Kind } from '../../../src/atlas/kinds.ts';
import type { Evidence } from '../../../src/atlas/evidence.ts';
import { AS_OF } from './entries.ts';
import { collectSources } from './evidence.ts';
import type { LayerFeature } from './write.ts';

/** Source ids of entries and of their figures. */
function sourceIds(entries: readonly Pick<Entry, 'sources' | 'figures'>[]): Set<string> {
  return new Set(
    entries.flatMap((one) => [...one.sources, ...(one.figures ?? []).flatMap((f) => f.sources)]),
  );
}

/** The table of layers. */
export const layerTable = v.array(v.omit(layerInfo, ['kinds']), 'a list');

/** Tables of layers and of all sources. */
export interface IndexTables {
  readonly infos: Infer<typeof layerTable>;
  readonly known: Infer<typeof sourceTable>;
}

/** Creates the index. Throws if a source is missing in the table. */
export function createIndex(
  { infos, known }: IndexTables,
  groups: readonly Group[],
  layers: Readonly<Record<string, readonly LayerFeature[]>>,
  evidence: Evidence,
): AtlasIndex {
  const features = Object.values(layers).flatMap((all) => all.map((one) => one.properties));
  const used = [...sourceIds([...features, ...groups, ...infos]), ...collectSources(evidence)];
  const ids = [...new Set(used)].sort();
  const sources = ids.map((id): [string, Source] => {
    const source = known[id];
    if (!source) throw new Error(`sources.json: no source "${id}"`);
    return [id, source];
  });
  const listed = infos.map((info) => ({ ...info, kinds: kindsOf(layers[info.id] ?? []) }));
  return { asOf: AS_OF, layers: listed, groups, sources: Object.fromEntries(sources) };
}

/** Distinct kinds of a layer's features, sorted. */
function kindsOf(features: readonly LayerFeature[]): Kind[] {
  return [...new Set(features.map(({ properties }) => properties.kind))].sort();
}
