/** `layers.yaml`: settings that the layer files do not contain. Build only. */
import type { Names, Source, Status } from '../../atlas/atlas.ts';
import { namesByLanguage, ownSource, settingsSchema } from '../../atlas/schema/sidecar.ts';
import { known, line } from '../../atlas/schema/values.ts';
import { hostOf } from '../address.ts';
import { findClosest } from '../problem.ts';
import { read, readFields, readRecord } from '../read.ts';
import type { Reporter } from '../reporter.ts';
import { readList, readOptional, type Cursor } from '../cursor.ts';
import { readYaml } from '../yaml.ts';

/** Settings of one layer. The file must provide what is absent here. */
export interface LayerSettings {
  readonly names?: Names | undefined;
  readonly kind?: string | undefined;
  readonly status?: Status | undefined;
  readonly asOf?: string | undefined;
  readonly precisionKm?: number | undefined;
  readonly licence?: string | undefined;
  /** Ids of sources of the atlas, and the layer's own sources. */
  readonly sources: readonly (string | Source)[];
  /** Fields that are present, valid or not. */
  readonly presentFields: readonly string[];
}

/** Settings of a layer without an entry. */
export const EMPTY_SETTINGS: LayerSettings = { sources: [], presentFields: [] };

/** What the settings are validated against. */
export interface SidecarContext {
  /** Ids of the layer files. */
  readonly layers: readonly string[];
  /** Kinds that are drawn. */
  readonly kinds: readonly string[];
  /** Ids of sources of the atlas. */
  readonly sources: readonly string[];
}

/** Reads the settings by layer and reports what is invalid. */
export function readSidecar(
  reporter: Reporter,
  context: SidecarContext,
): ReadonlyMap<string, LayerSettings> {
  const root = reporter.text.trim() === '' ? undefined : readYaml(reporter)?.root;
  if (root === undefined || !readRecord(root)) return new Map();
  const ids = Object.keys(root.raw as object);
  for (const id of ids.filter((one) => !context.layers.includes(one))) {
    const suggestion = findClosest(id, context.layers);
    const expected = 'the name of a file beside this one, without its extension';
    root.at(id).error(`there is no layer \`${id}\``, { expected, suggestion });
  }
  return new Map(ids.map((id) => [id, readSettings(root.at(id), id, context)]));
}

function readSettings(
  value: Cursor,
  id: string,
  { kinds, sources }: SidecarContext,
): LayerSettings {
  const schema = settingsSchema({ kinds, sources });
  if (!readFields(value, schema)) return EMPTY_SETTINGS;
  const { entries } = schema;
  const one = value.at('source');
  const listed = readOptional(value.at('sources'), (list) => readList(list, 'a list of sources'));
  return {
    presentFields: Object.keys(value.raw as object),
    names: readOptional(value.at('names'), readNames),
    kind: read(value.at('kind'), entries.kind),
    status: read(value.at('status'), entries.status),
    asOf: read(value.at('asOf'), entries.asOf),
    precisionKm: read(value.at('precisionKm'), entries.precisionKm),
    licence: read(value.at('licence'), entries.licence),
    sources: [...(one.isPresent ? [one] : []), ...(listed ?? [])].flatMap(
      (source, i) => readSource(source, `${id}-source-${i + 1}`, sources) ?? [],
    ),
  };
}

/** Reads a name, or names by language. */
function readNames(value: Cursor): Names | undefined {
  if (typeof value.raw === 'string') return { en: read(value, line()) ?? '' };
  const names = read(value, namesByLanguage);
  const [first] = Object.values(names ?? {});
  return first === undefined ? undefined : { en: first, ...names };
}

/** Reads the id of a source of the atlas, or a source with title and licence. */
function readSource(
  value: Cursor,
  id: string,
  sources: readonly string[],
): string | Source | undefined {
  if (typeof value.raw === 'string') return read(value, known(sources, 'source'));
  const source = read(value, ownSource);
  if (source === undefined) return undefined;
  const { publisher = source.url && hostOf(source.url) } = source;
  if (publisher === undefined) return value.at('publisher').mismatch('a text');
  return { id, ...source, publisher };
}
