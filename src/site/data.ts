/** What a reader downloads of the data: the layers without white space, and where the relief lies. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Atlas } from '../atlas/atlas.ts';
import type { PageData } from '../app/shell/page.ts';

/** Writes `atlas.json` and the layers into a folder; gives what the pages say of the relief. */
export async function writeData(atlas: Atlas, folder: string): Promise<PageData['relief']> {
  await mkdir(folder, { recursive: true });
  const { asOf, layers, groups, sources } = atlas;
  await writeFile(join(folder, 'atlas.json'), JSON.stringify({ asOf, layers, groups, sources }));
  for (const { id, file } of layers)
    await writeFile(join(folder, file), JSON.stringify(atlas.data[id]));
  const evidence = JSON.parse(await readFile('data/layers/evidence.json', 'utf8')) as unknown;
  await writeFile(join(folder, 'evidence.json'), JSON.stringify(evidence));
  const manifest = JSON.parse(await readFile('data/base/relief/manifest.json', 'utf8')) as Omit<
    PageData['relief'],
    'tiles'
  >;
  const { bounds, minzoom, maxzoom } = manifest;
  return { tiles: 'relief/{z}/{x}/{y}.png', bounds, minzoom, maxzoom };
}
