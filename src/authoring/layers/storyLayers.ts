/** Reads a story's own layers: the files in its folder `layers/`. Build only. */
import type { Atlas, LayerData, LayerInfo, Source } from '../../atlas/atlas.ts';
import { createAtlas } from '../../atlas/createAtlas.ts';
import { decodeText } from '../encoding.ts';
import { attempt, createFileProblem, findSizeWarnings, type Problem } from '../problem.ts';
import { Reporter } from '../reporter.ts';
import { isSlug } from '../../atlas/schema/values.ts';
import { slugify } from './ids.ts';
import { readLayerFile, type StoryLayerContext } from './readLayerFile.ts';
import { EMPTY_SETTINGS, readSidecar, type LayerSettings } from './sidecar.ts';

/** A file of the folder, as bytes. */
export interface LayerBytes {
  /** Path of the file; `name` is its name within the folder. */
  readonly file: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A layer that belongs to a story. */
export interface StoryLayer {
  readonly info: LayerInfo;
  readonly data: LayerData;
  /** Sources that are not part of the atlas. */
  readonly sources: readonly Source[];
}

/** File with settings for the other files. */
export const SIDECAR = 'layers.yaml';
const EXTENSION = /\.(geojson|json|csv|tsv|kml)$/i;
/** Formats that are not supported, and what to save instead. */
const CONVERSION_HINTS: Readonly<Partial<Record<string, string>>> = {
  xlsx: 'a table saved as CSV',
  xls: 'a table saved as CSV',
  ods: 'a table saved as CSV',
  kmz: 'the KML within it: rename it to .zip and unpack it',
  shp: 'the layer exported as GeoJSON, in WGS 84',
  gpkg: 'the layer exported as GeoJSON, in WGS 84',
  gpx: 'the track saved as KML or GeoJSON',
  zip: 'what is in it',
};
/** Names of other tables and files of the site. */
const RESERVED = ['atlas', 'evidence', 'figures', 'groups', 'sources', 'relief', 'layers'];

/** Reads the valid layers, and the problems of all. */
export function readStoryLayers(
  files: readonly LayerBytes[],
  context: StoryLayerContext,
): { readonly layers: readonly StoryLayer[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const data = files.filter(({ name }) => name !== SIDECAR);
  const named = data.filter((one) => isLayerName(one, context, problems));
  const settings =
    attempt(problems, () => readLayerSettings(files, named, context, problems)) ??
    new Map<string, LayerSettings>();
  const layers = named.flatMap((one): StoryLayer[] => {
    const id = one.name.replace(EXTENSION, '');
    const read = attempt(problems, () =>
      readLayerFile(one, id, settings.get(id) ?? EMPTY_SETTINGS, context),
    );
    if (read === undefined) return [];
    problems.push(...read.problems);
    if (read.layer === undefined) return [];
    problems.push(...sizeProblems(one.file, read.layer.data));
    return [read.layer];
  });
  return { layers, problems };
}

/** Whether a file name is valid for a layer; reports it otherwise. */
function isLayerName(
  { file, name }: LayerBytes,
  context: StoryLayerContext,
  problems: Problem[],
): boolean {
  const refuse = (message: string, expected: string, suggestion?: string): false => {
    problems.push(createFileProblem(file, message, { expected, suggestion }));
    return false;
  };
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!EXTENSION.test(name)) {
    const expected = CONVERSION_HINTS[ending] ?? `.csv, .geojson or .kml, and ${SIDECAR}`;
    return refuse(
      `\`${name}\` is not a layer that can be read`,
      expected,
      name === 'layers.yml' ? SIDECAR : undefined,
    );
  }
  const id = name.replace(EXTENSION, '');
  const slug = slugify(id);
  if (!isSlug(id))
    return refuse(
      `the file name \`${name}\` is not a valid id`,
      'lowercase Latin letters, digits and hyphens',
      slug === '' ? undefined : `${slug}.${ending}`,
    );
  if (RESERVED.includes(id) || context.layers.includes(id))
    return refuse(`there is a layer \`${id}\` already`, 'another file name');
  return true;
}

function readLayerSettings(
  files: readonly LayerBytes[],
  named: readonly LayerBytes[],
  { kinds, sources }: StoryLayerContext,
  problems: Problem[],
): ReadonlyMap<string, LayerSettings> {
  const own = files.find(({ name }) => name === SIDECAR);
  if (own === undefined) return new Map();
  const reporter = new Reporter(own.file, decodeText(own.file, own.bytes), problems);
  return readSidecar(reporter, {
    layers: named.map(({ name }) => name.replace(EXTENSION, '')),
    kinds: kinds.map(({ kind }) => kind),
    sources: Object.keys(sources),
  });
}

/** Warns of layers that are slow to load. */
function sizeProblems(file: string, data: LayerData): readonly Problem[] {
  return findSizeWarnings(
    file,
    JSON.stringify(data).length,
    (megabytes) => `readers load the whole layer, and it is ${megabytes} MB`,
    'fewer features, or simpler lines with five decimals',
  );
}

/** The atlas with the layers of a story added at the end. */
export function addLayers(atlas: Atlas, own: readonly StoryLayer[]): Atlas {
  if (own.length === 0) return atlas;
  const sources = own.flatMap((layer) =>
    layer.sources.map((source) => [source.id, source] as const),
  );
  return createAtlas(
    {
      ...{ asOf: atlas.asOf, groups: atlas.groups },
      layers: [...atlas.layers, ...own.map(({ info }) => info)],
      sources: { ...atlas.sources, ...Object.fromEntries(sources) },
    },
    { ...atlas.data, ...Object.fromEntries(own.map(({ info, data }) => [info.id, data])) },
  );
}
