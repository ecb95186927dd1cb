/** Reads the atlas. Loaded on demand, with the live map. */
import type { PageData } from '../shell/page.ts';

export { fetchAtlas, createAtlas } from '../../atlas/createAtlas.ts';
export { isBaseLayer } from '../../cartography/baseLayers.ts';

/** Absolute URL of the data folder, or of the data index of a story with its own layers. */
export function atlasUrl({ root, atlas = '' }: Pick<PageData, 'root' | 'atlas'>): string {
  return new URL(`${root}data/${atlas}`, document.baseURI).href;
}

/** Whether the map's worker script can be loaded: browsers do not say why a worker fails to start. */
export async function isWorkerAvailable({ root, worker }: PageData): Promise<boolean> {
  if (worker === '') return true;
  return fetch(root + worker).then(
    ({ ok }) => ok,
    () => false,
  );
}
