/** What a reader downloads of the data: the layers without white space, the evidence, and where the relief lies. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PageData } from '../app/shell/page.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { indexJson, layerJson } from './downloads.ts';
import type { Edition } from './edition.ts';
import { filesOf, shortHash, type PlainFile } from './files.ts';

/** Name of the index of a story that has layers of its own, in `data/`: the others need not know of them. */
export function indexName(story: string): string {
  return `atlas-${story}.json`;
}

/** `atlas.json`, an index for each story with layers of its own, all layers and `evidence.json`, in `data/`. */
export function dataFiles(
  atlas: Atlas,
  edition: Edition,
  whole = atlas,
  knownBy: ReadonlyMap<string, { readonly atlas: Atlas }> = new Map(),
): PlainFile[] {
  return [
    ['data/atlas.json', () => indexJson(atlas, edition)],
    ...[...knownBy].map(([story, own]): PlainFile => [
      `data/${indexName(story)}`,
      () => indexJson(own.atlas, edition),
    ]),
    ...whole.layers.map(({ id, file }): PlainFile => [
      `data/${file}`,
      () => layerJson(whole.data[id], edition),
    ]),
    [
      'data/evidence.json',
      async () => JSON.stringify(JSON.parse(await readFile('data/layers/evidence.json', 'utf8'))),
    ],
  ];
}

const RELIEF = 'data/base/relief';

/** The tiles of the relief, in a folder that is named by what is in them. */
export async function reliefFiles(): Promise<{
  readonly folder: string;
  readonly files: readonly PlainFile[];
}> {
  const tiles = await filesOf(RELIEF, '');
  const hash = createHash('sha256');
  for (const [path] of tiles) hash.update(path).update(await readFile(`${RELIEF}/${path}`));
  const folder = `assets/relief-${shortHash(hash)}/`;
  return { folder, files: tiles.map(([path, make]): PlainFile => [folder + path, make]) };
}

/** What the pages say of the relief, whose tiles are in this folder. */
export async function readRelief(folder: string): Promise<PageData['relief']> {
  const { bounds, minzoom, maxzoom } = JSON.parse(
    await readFile(`${RELIEF}/manifest.json`, 'utf8'),
  ) as Omit<PageData['relief'], 'tiles'>;
  return { tiles: `${folder}{z}/{x}/{y}.png`, bounds, minzoom, maxzoom };
}
