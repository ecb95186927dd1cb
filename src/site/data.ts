/** What a reader downloads of the data: the layers without white space, the evidence, and where the relief lies. */
import { readFile } from 'node:fs/promises';
import type { PageData } from '../app/shell/page.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { SiteFile } from './files.ts';

/** `atlas.json`, the layers and `evidence.json`, in `data/`. */
export function dataFiles(atlas: Atlas): SiteFile[] {
  const { asOf, layers, groups, sources } = atlas;
  return [
    ['data/atlas.json', () => JSON.stringify({ asOf, layers, groups, sources })],
    ...layers.map(({ id, file }): SiteFile => [
      `data/${file}`,
      () => JSON.stringify(atlas.data[id]),
    ]),
    [
      'data/evidence.json',
      async () => JSON.stringify(JSON.parse(await readFile('data/layers/evidence.json', 'utf8'))),
    ],
  ];
}

/** What the pages say of the relief. */
export async function readRelief(): Promise<PageData['relief']> {
  const { bounds, minzoom, maxzoom } = JSON.parse(
    await readFile('data/base/relief/manifest.json', 'utf8'),
  ) as Omit<PageData['relief'], 'tiles'>;
  return { tiles: 'relief/{z}/{x}/{y}.png', bounds, minzoom, maxzoom };
}
