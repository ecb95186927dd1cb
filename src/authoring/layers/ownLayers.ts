/** A story's own layers: the files of its folder `layers/`. Build only. */
import type { Atlas, LayerData, LayerInfo, Source } from '../../atlas/atlas.ts';
import { readAtlas } from '../../atlas/readAtlas.ts';
import { decodeText } from '../encoding.ts';
import { attempt, problem, type Problem } from '../problem.ts';
import { Reporter } from '../reporter.ts';
import { isSlug } from '../value.ts';
import { slugOf } from './ids.ts';
import { readLayerFile, type LayerContext } from './readLayerFile.ts';
import { NO_SETTINGS, readSidecar, type LayerSettings } from './sidecar.ts';

/** A file of the folder as it is on the disk. */
export interface LayerBytes {
  /** Its path, and its name within the folder. */
  readonly file: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A layer that a story brings along. */
export interface OwnLayer {
  readonly info: LayerInfo;
  readonly data: LayerData;
  /** Sources that are not the atlas's. */
  readonly sources: readonly Source[];
}

/** Name of the file that says what the others do not. */
export const SIDECAR = 'layers.yaml';
const ENDING = /\.(geojson|json|csv|tsv|kml)$/i;
/** What programs save, and how they save what can be read. */
const ADVICE: Readonly<Partial<Record<string, string>>> = {
  xlsx: 'a table saved as CSV',
  xls: 'a table saved as CSV',
  ods: 'a table saved as CSV',
  kmz: 'the KML within it: rename it to .zip and unpack it',
  shp: 'the layer exported as GeoJSON, in WGS 84',
  gpkg: 'the layer exported as GeoJSON, in WGS 84',
  gpx: 'the track saved as KML or GeoJSON',
  zip: 'what is in it',
};
/** Names of tables that the site has beside those of layers. */
const RESERVED = ['atlas', 'evidence', 'figures', 'groups', 'sources', 'relief', 'layers'];
/** Bytes of a layer that a reader on a phone does not wait for. */
const HEAVY = 500_000;

/** The layers as far as they are right, and the problems of all. */
export function readOwnLayers(
  files: readonly LayerBytes[],
  context: LayerContext,
): { readonly layers: readonly OwnLayer[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const data = files.filter(({ name }) => name !== SIDECAR);
  const named = data.filter((one) => isLayerName(one, context, problems));
  const settings =
    attempt(problems, () => settingsOf(files, named, context, problems)) ??
    new Map<string, LayerSettings>();
  const layers = named.flatMap((one): OwnLayer[] => {
    const id = one.name.replace(ENDING, '');
    const read = attempt(problems, () =>
      readLayerFile(one, id, settings.get(id) ?? NO_SETTINGS, context),
    );
    if (read === undefined) return [];
    problems.push(...read.problems);
    if (read.layer === undefined) return [];
    problems.push(...heavyProblems(one.file, read.layer.data));
    return [read.layer];
  });
  return { layers, problems };
}

/** Whether a name is that of a layer; reports those that are not. */
function isLayerName(
  { file, name }: LayerBytes,
  context: LayerContext,
  problems: Problem[],
): boolean {
  const refuse = (message: string, expected: string, suggestion?: string): false => {
    problems.push(problem({ file, line: 1, column: 1 }, message, { expected, suggestion }));
    return false;
  };
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!ENDING.test(name)) {
    const expected = ADVICE[ending] ?? `.csv, .geojson or .kml, and ${SIDECAR}`;
    return refuse(
      `\`${name}\` is no layer that can be read`,
      expected,
      name === 'layers.yml' ? SIDECAR : undefined,
    );
  }
  const id = name.replace(ENDING, '');
  const slug = slugOf(id);
  if (!isSlug(id))
    return refuse(
      `the file name \`${name}\` is no id`,
      'small Latin letters, digits and hyphens',
      slug === '' ? undefined : `${slug}.${ending}`,
    );
  if (RESERVED.includes(id) || context.layers.includes(id))
    return refuse(`there is a layer \`${id}\` already`, 'another name of the file');
  return true;
}

function settingsOf(
  files: readonly LayerBytes[],
  named: readonly LayerBytes[],
  { kinds, sources }: LayerContext,
  problems: Problem[],
): ReadonlyMap<string, LayerSettings> {
  const own = files.find(({ name }) => name === SIDECAR);
  if (own === undefined) return new Map();
  const reporter = new Reporter(own.file, decodeText(own.file, own.bytes), problems);
  return readSidecar(reporter, {
    layers: named.map(({ name }) => name.replace(ENDING, '')),
    kinds: kinds.map(({ kind }) => kind),
    sources: Object.keys(sources),
  });
}

/** Warns of what readers on a phone wait for. */
function heavyProblems(file: string, data: LayerData): readonly Problem[] {
  const { length } = JSON.stringify(data);
  if (length <= HEAVY) return [];
  const message = `readers load the layer whole, and it has ${(length / 1e6).toFixed(1)} MB`;
  const expected = `at most ${HEAVY / 1e6} MB: fewer features, or simpler lines with five decimals`;
  return [problem({ file, line: 1, column: 1 }, message, { severity: 'warning', expected })];
}

/** The atlas with layers of a story, which come last. */
export function withLayers(atlas: Atlas, own: readonly OwnLayer[]): Atlas {
  if (own.length === 0) return atlas;
  const sources = own.flatMap((layer) =>
    layer.sources.map((source) => [source.id, source] as const),
  );
  return readAtlas(
    {
      ...{ asOf: atlas.asOf, groups: atlas.groups },
      layers: [...atlas.layers, ...own.map(({ info }) => info)],
      sources: { ...atlas.sources, ...Object.fromEntries(sources) },
    },
    { ...atlas.data, ...Object.fromEntries(own.map(({ info, data }) => [info.id, data])) },
  );
}
