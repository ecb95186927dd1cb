/** `layers.yaml`: settings that the layer files do not contain. Build only. */
import type { Names, Source, Status } from '../../atlas/atlas.ts';
import { hostOf, isWebAddress } from '../address.ts';
import { readDate } from '../date.ts';
import { isLang } from '../direction.ts';
import { STATUSES } from '../../atlas/schema/feature.ts';
import { findClosest } from '../problem.ts';
import type { Reporter } from '../reporter.ts';
import {
  readOptional,
  readFields,
  readKnown,
  readLine,
  readNumber,
  type Cursor,
} from '../cursor.ts';
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

const FIELDS = ['names', 'kind', 'status', 'asOf', 'precisionKm', 'licence', 'source', 'sources'];
const SOURCE_FIELDS = ['title', 'publisher', 'url', 'date', 'licence'];

/** Reads the settings by layer and reports what is invalid. */
export function readSidecar(
  reporter: Reporter,
  context: SidecarContext,
): ReadonlyMap<string, LayerSettings> {
  const root = reporter.text.trim() === '' ? undefined : readYaml(reporter)?.root;
  if (root === undefined || !readFields(root)) return new Map();
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
  if (!readFields(value, FIELDS)) return EMPTY_SETTINGS;
  const listed = readOptional(value.at('sources'), (list) =>
    Array.isArray(list.raw)
      ? list.raw.map((_, i) => list.at(i))
      : list.mismatch('a list of sources'),
  );
  const one = value.at('source');
  const sourceCursors = [...(one.isPresent ? [one] : []), ...(listed ?? [])];
  return {
    presentFields: Object.keys(value.raw as object),
    names: readOptional(value.at('names'), readNames),
    kind: readOptional(value.at('kind'), (kind) => readKnown(kind, kinds, 'kind')),
    status: readOptional(value.at('status'), (status) => readKnown(status, STATUSES, 'status')),
    asOf: readOptional(value.at('asOf'), (date) => readDate(yearAsText(date), 'any')),
    precisionKm: readOptional(value.at('precisionKm'), (km) => readNumber(km, 0, 20_000)),
    licence: readOptional(value.at('licence'), (words) => readLine(words, 400)),
    sources: sourceCursors.flatMap(
      (source, i) => readSource(source, `${id}-source-${i + 1}`, sources) ?? [],
    ),
  };
}

/** Reads a name, or names by language. */
function readNames(value: Cursor): Names | undefined {
  if (typeof value.raw === 'string') return { en: readLine(value) ?? '' };
  if (!readFields(value)) return undefined;
  const names = Object.keys(value.raw as object).flatMap((lang) => {
    if (!isLang(lang)) value.at(lang).error(`\`${lang}\` is not a language code`);
    const name = readLine(value.at(lang));
    return name === undefined ? [] : [[lang, name] as const];
  });
  const [first] = names;
  return first && { en: first[1], ...Object.fromEntries(names) };
}

/** Reads the id of a source of the atlas, or a source with title and licence. */
function readSource(
  value: Cursor,
  id: string,
  known: readonly string[],
): string | Source | undefined {
  if (typeof value.raw === 'string') return readKnown(value, known, 'source');
  if (!readFields(value, SOURCE_FIELDS)) return undefined;
  const title = readLine(value.at('title'), 400);
  const licence = readLine(value.at('licence'), 400);
  const url = readOptional(value.at('url'), readUrl);
  const host = url === undefined ? undefined : hostOf(url);
  const publisherName = readOptional(value.at('publisher'), (one) => readLine(one, 400));
  const publisher = publisherName ?? host ?? readLine(value.at('publisher'));
  const date = readOptional(value.at('date'), (one) => readDate(yearAsText(one), 'any'));
  if (title === undefined || licence === undefined || publisher === undefined) return undefined;
  return { id, title, publisher, licence, ...(url && { url }), ...(date && { date }) };
}

function readUrl(value: Cursor): string | undefined {
  const { raw } = value;
  return typeof raw === 'string' && isWebAddress(raw)
    ? raw
    : value.mismatch('an address that begins with https://');
}

/** YAML reads a bare year as a number. */
function yearAsText(value: Cursor): Cursor {
  return typeof value.raw === 'number' ? value.withValue(String(value.raw)) : value;
}
