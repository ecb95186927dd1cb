/** Sources and licences of a layer: by record, by file, by `layers.yaml`. Build only. */
import type { Source } from '../../atlas/atlas.ts';
import { hostOf, isWebAddress } from '../address.ts';
import type { MissingMetadata } from './missingMetadata.ts';
import { findCell, type LayerRecord, type RecordFile } from './record.ts';
import type { LayerSettings } from './sidecar.ts';

/** The sources of a layer. */
export interface LayerSources {
  /** Source ids of a record; empty if it has none. */
  of(record: LayerRecord): readonly string[];
  /** Sources that are not part of the atlas and that records refer to. */
  own(): readonly Source[];
}

/** Collects the sources of a layer; `known` are those of the atlas by id. Missing ones go to `missing`. */
export function collectLayerSources(
  layer: string,
  file: RecordFile,
  settings: LayerSettings,
  known: Readonly<{ [id: string]: Source }>,
  missing: MissingMetadata,
): LayerSources {
  const own = new Map<string, Source>();
  for (const source of settings.sources) if (typeof source !== 'string') own.set(source.id, source);
  const layerSourceIds = settings.sources.map((source) =>
    typeof source === 'string' ? source : source.id,
  );
  const idByContent = new Map<string, string>();
  const reportMissing = (what: 'source' | 'licence'): readonly string[] => {
    missing.add(what);
    return [];
  };
  const of = (record: LayerRecord): readonly string[] => {
    const cell = findCell(record, 'source') ?? findCell(record, 'url');
    const words = cell?.text ?? file.source;
    if (words === undefined)
      return layerSourceIds.length > 0 ? layerSourceIds : reportMissing('source');
    if (words in known) return [words];
    const licence = findCell(record, 'licence')?.text ?? file.licence ?? settings.licence;
    if (licence === undefined) return reportMissing('licence');
    const source = createSource(words, findCell(record, 'url')?.text, licence);
    const key = JSON.stringify(source);
    const id = idByContent.get(key) ?? `${layer}-source-${own.size + 1}`;
    idByContent.set(key, id);
    own.set(id, { id, ...source });
    return [id];
  };
  return { of, own: () => [...own.values()] };
}

/** Creates a source from its title or address. */
function createSource(words: string, url: string | undefined, licence: string): Omit<Source, 'id'> {
  const address = [words, url].find((one) => one !== undefined && isWebAddress(one));
  const title = isWebAddress(words) ? words.replace(/^https?:\/\/(?:www\.)?/, '') : words;
  const publisher = address === undefined ? words : hostOf(address);
  return { title, publisher, ...(address !== undefined && { url: address }), licence };
}
