/** `layers.yaml`: what the files beside it do not say themselves. Build only. */
import type { Names, Source, Status } from '../../atlas/atlas.ts';
import { hostOf, isWeb } from '../address.ts';
import { readDate } from '../date.ts';
import { isLang } from '../direction.ts';
import { STATUSES } from '../entry.ts';
import { nearest } from '../problem.ts';
import type { Reporter } from '../reporter.ts';
import { optional, readFields, readKnown, readLine, readNumber, type Value } from '../value.ts';
import { readYaml } from '../yaml.ts';

/** What is said of one layer; what is absent the file must say. */
export interface LayerSettings {
  readonly names?: Names | undefined;
  readonly kind?: string | undefined;
  readonly status?: Status | undefined;
  readonly asOf?: string | undefined;
  readonly precisionKm?: number | undefined;
  readonly licence?: string | undefined;
  /** Ids of sources of the atlas, and sources of its own. */
  readonly sources: readonly (string | Source)[];
  /** Fields that are there, right or wrong. */
  readonly given: readonly string[];
}

/** Settings of a layer of which nothing is said. */
export const NO_SETTINGS: LayerSettings = { sources: [], given: [] };

/** What the settings are read against. */
export interface SidecarContext {
  /** Ids of layers, as their files are called. */
  readonly layers: readonly string[];
  /** Kinds that are drawn. */
  readonly kinds: readonly string[];
  /** Ids of sources of the atlas. */
  readonly sources: readonly string[];
}

const FIELDS = ['names', 'kind', 'status', 'asOf', 'precisionKm', 'licence', 'source', 'sources'];
const OF_SOURCE = ['title', 'publisher', 'url', 'date', 'licence'];

/** Settings by layer; what cannot be read is reported. */
export function readSidecar(
  reporter: Reporter,
  context: SidecarContext,
): ReadonlyMap<string, LayerSettings> {
  const root = reporter.text.trim() === '' ? undefined : readYaml(reporter)?.root;
  if (root === undefined || !readFields(root)) return new Map();
  const ids = Object.keys(root.raw as object);
  for (const id of ids.filter((one) => !context.layers.includes(one))) {
    const suggestion = nearest(id, context.layers);
    const expected = 'the name of a file beside this one, without its ending';
    root.at(id).error(`there is no layer \`${id}\``, { expected, suggestion });
  }
  return new Map(ids.map((id) => [id, readSettings(root.at(id), id, context)]));
}

function readSettings(value: Value, id: string, { kinds, sources }: SidecarContext): LayerSettings {
  if (!readFields(value, FIELDS)) return NO_SETTINGS;
  const listed = optional(value.at('sources'), (list) =>
    Array.isArray(list.raw)
      ? list.raw.map((_, i) => list.at(i))
      : list.mismatch('a list of sources'),
  );
  const one = value.at('source');
  const given = [...(one.given ? [one] : []), ...(listed ?? [])];
  return {
    given: Object.keys(value.raw as object),
    names: optional(value.at('names'), readNames),
    kind: optional(value.at('kind'), (kind) => readKnown(kind, kinds, 'kind')),
    status: optional(value.at('status'), (status) => readKnown(status, STATUSES, 'status')),
    asOf: optional(value.at('asOf'), (date) => readDate(asText(date), 'any')),
    precisionKm: optional(value.at('precisionKm'), (km) => readNumber(km, 0, 20_000)),
    licence: optional(value.at('licence'), (words) => readLine(words, 400)),
    sources: given.flatMap(
      (source, i) => readSource(source, `${id}-source-${i + 1}`, sources) ?? [],
    ),
  };
}

/** A name, or names by language. */
function readNames(value: Value): Names | undefined {
  if (typeof value.raw === 'string') return { en: readLine(value) ?? '' };
  if (!readFields(value)) return undefined;
  const names = Object.keys(value.raw as object).flatMap((lang) => {
    if (!isLang(lang)) value.at(lang).error(`\`${lang}\` is no language`);
    const name = readLine(value.at(lang));
    return name === undefined ? [] : [[lang, name] as const];
  });
  const [first] = names;
  return first && { en: first[1], ...Object.fromEntries(names) };
}

/** The id of a source that the atlas has, or a source with title and licence. */
function readSource(
  value: Value,
  id: string,
  known: readonly string[],
): string | Source | undefined {
  if (typeof value.raw === 'string') return readKnown(value, known, 'source');
  if (!readFields(value, OF_SOURCE)) return undefined;
  const title = readLine(value.at('title'), 400);
  const licence = readLine(value.at('licence'), 400);
  const url = optional(value.at('url'), readUrl);
  const host = url === undefined ? undefined : hostOf(url);
  const named = optional(value.at('publisher'), (one) => readLine(one, 400));
  const publisher = named ?? host ?? readLine(value.at('publisher'));
  const date = optional(value.at('date'), (one) => readDate(asText(one), 'any'));
  if (title === undefined || licence === undefined || publisher === undefined) return undefined;
  return { id, title, publisher, licence, ...(url && { url }), ...(date && { date }) };
}

function readUrl(value: Value): string | undefined {
  const { raw } = value;
  return typeof raw === 'string' && isWeb(raw)
    ? raw
    : value.mismatch('an address that begins with https://');
}

/** YAML reads a year alone as a number. */
function asText(value: Value): Value {
  return typeof value.raw === 'number' ? value.as(String(value.raw)) : value;
}
