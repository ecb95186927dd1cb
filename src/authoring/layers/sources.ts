/** Who says so, and under which licence: by record, by file, by `layers.yaml`. Build only. */
import type { Source } from '../../atlas/atlas.ts';
import { hostOf, isWeb } from '../address.ts';
import type { Asks } from './asks.ts';
import { cellOf, type Record, type RecordFile } from './record.ts';
import type { LayerSettings } from './sidecar.ts';

/** The sources of a layer. */
export interface LayerSources {
  /** Ids for a record; none where nobody is named. */
  of(record: Record): readonly string[];
  /** Those that are not the atlas's, as far as records named them. */
  own(): readonly Source[];
}

/** Collects sources; `known` are those of the atlas by id. What is lacking is asked for. */
export function layerSources(
  layer: string,
  file: RecordFile,
  settings: LayerSettings,
  known: Readonly<{ [id: string]: Source }>,
  asks: Asks,
): LayerSources {
  const own = new Map<string, Source>();
  for (const source of settings.sources) if (typeof source !== 'string') own.set(source.id, source);
  const settled = settings.sources.map((source) =>
    typeof source === 'string' ? source : source.id,
  );
  const named = new Map<string, string>();
  const lacks = (what: 'source' | 'licence'): readonly string[] => {
    asks.lack(what);
    return [];
  };
  const of = (record: Record): readonly string[] => {
    const cell = cellOf(record, 'source') ?? cellOf(record, 'url');
    const words = cell?.text ?? file.source;
    if (words === undefined) return settled.length > 0 ? settled : lacks('source');
    if (words in known) return [words];
    const licence = cellOf(record, 'licence')?.text ?? file.licence ?? settings.licence;
    if (licence === undefined) return lacks('licence');
    const source = sourceOf(words, cellOf(record, 'url')?.text, licence);
    const key = JSON.stringify(source);
    const id = named.get(key) ?? `${layer}-source-${own.size + 1}`;
    named.set(key, id);
    own.set(id, { id, ...source });
    return [id];
  };
  return { of, own: () => [...own.values()] };
}

/** A source by its title or its address. */
function sourceOf(words: string, url: string | undefined, licence: string): Omit<Source, 'id'> {
  const address = [words, url].find((one) => one !== undefined && isWeb(one));
  const title = isWeb(words) ? words.replace(/^https?:\/\/(?:www\.)?/, '') : words;
  const publisher = address === undefined ? words : hostOf(address);
  return { title, publisher, ...(address !== undefined && { url: address }), licence };
}
