/** Downloads: every layer as CSV and KML besides its GeoJSON, and an archive with everything. */
import { readFile } from 'node:fs/promises';
import type { Atlas, LayerData } from '../atlas/atlas.ts';
import type { Edition } from './edition.ts';
import { once, type PlainFile } from './files.ts';
import { layerKml } from './kml.ts';
import { readmeText } from './readme.ts';
import { figuresCsv, groupsCsv, layerCsv, sourcesCsv } from './table.ts';
import { createZip } from './zip.ts';

/** File name of the archive in `data/`. */
export const ARCHIVE = 'energy-corridor-map.zip';

/** In `data/`: `<layer>.csv`, `<layer>.kml`, `groups.csv`, `figures.csv`, `sources.csv` and the archive. */
export function downloadFiles(atlas: Atlas, edition: Edition): PlainFile[] {
  const exportFiles = once(() => createExports(atlas, edition));
  const licence = () => readFile('LICENSE-CONTENT', 'utf8');
  return [
    ...exportNames(atlas).map((name): PlainFile => [
      `data/${name}`,
      () => exportFiles().get(name) ?? '',
    ]),
    [`data/${ARCHIVE}`, once(async () => archive(atlas, exportFiles(), await licence(), edition))],
  ];
}

/** Names of the CSV and KML files, without creating them. */
function exportNames({ layers }: Atlas): string[] {
  const own = layers.flatMap(({ id }) => [`${id}.csv`, `${id}.kml`]);
  return [...own, 'groups.csv', 'figures.csv', 'sources.csv'];
}

/** Texts of the CSV and KML files by name. */
function createExports(atlas: Atlas, edition: Edition): ReadonlyMap<string, string> {
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

/** A layer as GeoJSON with its edition in a foreign member (RFC 7946, section 6.1). */
export function layerJson(data: LayerData | undefined, edition: Edition): string {
  return JSON.stringify({ ...data, edition });
}

/** The index of layers, groups and sources with the edition. */
export function indexJson({ asOf, layers, groups, sources }: Atlas, edition: Edition): string {
  return JSON.stringify({ edition, asOf, layers, groups, sources });
}

/** The archive: one folder with all layers in all formats, the index, the licence, sources and a guide. */
function archive(
  atlas: Atlas,
  exportFiles: ReadonlyMap<string, string>,
  licence: string,
  edition: Edition,
): Uint8Array {
  const { layers, data } = atlas;
  const files: [string, string][] = [
    ['README.txt', readmeText(atlas, edition)],
    ['LICENSE-CONTENT.txt', licence],
    ['atlas.json', indexJson(atlas, edition)],
    ...layers.map(({ id, file }): [string, string] => [file, layerJson(data[id], edition)]),
    ...exportFiles,
  ];
  const top = `energy-corridor-map-${edition.version}/`;
  return createZip(
    files.map(([name, text]) => [top + name, text]),
    edition.date,
  );
}
