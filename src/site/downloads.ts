/** What readers take along: every layer as CSV and KML beside its GeoJSON, and all of it in one archive. */
import { readFile } from 'node:fs/promises';
import type { Atlas, LayerData } from '../atlas/atlas.ts';
import type { Edition } from './edition.ts';
import { once, type PlainFile } from './files.ts';
import { layerKml } from './kml.ts';
import { readmeText } from './readme.ts';
import { figuresCsv, groupsCsv, layerCsv, sourcesCsv } from './table.ts';
import { zipOf } from './zip.ts';

/** Name of the archive in the folder of the data. */
export const ARCHIVE = 'energy-corridor-map.zip';

/** `<layer>.csv`, `<layer>.kml`, `groups.csv`, `figures.csv`, `sources.csv` and the archive, in `data/`. */
export function downloadFiles(atlas: Atlas, edition: Edition): PlainFile[] {
  const forms = once(() => formsOf(atlas, edition));
  const licence = () => readFile('LICENSE-CONTENT', 'utf8');
  return [
    ...namesOf(atlas).map((name): PlainFile => [`data/${name}`, () => forms().get(name) ?? '']),
    [`data/${ARCHIVE}`, once(async () => archive(atlas, forms(), await licence(), edition))],
  ];
}

/** The names of the tables and KML files, known before they are made. */
function namesOf({ layers }: Atlas): string[] {
  const own = layers.flatMap(({ id }) => [`${id}.csv`, `${id}.kml`]);
  return [...own, 'groups.csv', 'figures.csv', 'sources.csv'];
}

/** The tables and KML files by name. */
function formsOf(atlas: Atlas, edition: Edition): ReadonlyMap<string, string> {
  const layers = atlas.layers.flatMap((info) => {
    const data = atlas.data[info.id];
    if (!data) throw new Error(`layer ${info.id}: has no data, expected ${info.file}`);
    return [
      [`${info.id}.csv`, layerCsv(data)],
      [`${info.id}.kml`, layerKml(info, data, edition)],
    ] as const;
  });
  return new Map([
    ...layers,
    ['groups.csv', groupsCsv(atlas)],
    ['figures.csv', figuresCsv(atlas)],
    ['sources.csv', sourcesCsv(atlas)],
  ]);
}

/** A layer as GeoJSON that says of which edition it is, in a member that readers of the format pass over. */
export function layerJson(data: LayerData | undefined, edition: Edition): string {
  return JSON.stringify({ ...data, edition });
}

/** The index of the layers, with that, too. */
export function indexJson({ asOf, layers, groups, sources }: Atlas, edition: Edition): string {
  return JSON.stringify({ edition, asOf, layers, groups, sources });
}

/** The archive: one folder with all layers in all forms, their index, licence, sources and a guide. */
function archive(
  atlas: Atlas,
  forms: ReadonlyMap<string, string>,
  licence: string,
  edition: Edition,
): Uint8Array {
  const { layers, data } = atlas;
  const files: [string, string][] = [
    ['README.txt', readmeText(atlas, edition)],
    ['LICENSE-CONTENT.txt', licence],
    ['atlas.json', indexJson(atlas, edition)],
    ...layers.map(({ id, file }): [string, string] => [file, layerJson(data[id], edition)]),
    ...forms,
  ];
  const top = `energy-corridor-map-${edition.version}/`;
  return zipOf(
    files.map(([name, text]) => [top + name, text]),
    edition.date,
  );
}
