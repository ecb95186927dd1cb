/** Data that pages load: minified layers and evidence, and the relief's tiles. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PageData } from '../app/shell/page.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { loadEvidence } from '../authoring/files.ts';
import { indexJson, layerJson } from './downloads.ts';
import type { Edition } from './edition.ts';
import { readFolder, shortHash, type PlainFile } from './files.ts';

/** File name in `data/` of the index for a story with its own layers; other stories do not list them. */
export function indexName(story: string): string {
  return `atlas-${story}.json`;
}

/** In `data/`: `atlas.json`, an index for each story with its own layers, all layers and `evidence.json`. */
export function dataFiles(
  atlas: Atlas,
  edition: Edition,
  allLayers = atlas,
  knownBy: ReadonlyMap<string, { readonly atlas: Atlas }> = new Map(),
): PlainFile[] {
  return [
    ['data/atlas.json', () => indexJson(atlas, edition)],
    ...[...knownBy].map(([story, own]): PlainFile => [
      `data/${indexName(story)}`,
      () => indexJson(own.atlas, edition),
    ]),
    ...allLayers.layers.map(({ id, file }): PlainFile => [
      `data/${file}`,
      () => layerJson(allLayers.data[id], edition),
    ]),
    ['data/evidence.json', () => JSON.stringify(loadEvidence('data/layers'))],
  ];
}

const RELIEF = 'data/base/relief';

/** The relief's tiles, in a folder with a content hash in its name. */
export async function reliefFiles(): Promise<{
  readonly folder: string;
  readonly files: readonly PlainFile[];
}> {
  const tiles = await readFolder(RELIEF, '');
  const hash = createHash('sha256');
  for (const [path] of tiles) hash.update(path).update(await readFile(`${RELIEF}/${path}`));
  const folder = `assets/relief-${shortHash(hash)}/`;
  return { folder, files: tiles.map(([path, make]): PlainFile => [folder + path, make]) };
}

/** Page data of the relief with tiles in this folder. */
export async function readRelief(folder: string): Promise<PageData['relief']> {
  const { bounds, minzoom, maxzoom } = JSON.parse(
    await readFile(`${RELIEF}/manifest.json`, 'utf8'),
  ) as Omit<PageData['relief'], 'tiles'>;
  return { tiles: `${folder}{z}/{x}/{y}.png`, bounds, minzoom, maxzoom };
}
