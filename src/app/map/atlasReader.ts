/** What brings the atlas, and knows what the map needs besides: loaded once one is wanted. */
import type { PageData } from '../shell/page.ts';

export { fetchAtlas, readAtlas } from '../../atlas/readAtlas.ts';
export { isGround } from '../../cartography/ground.ts';

/** The folder of the data, or the index of a story with layers of its own, as an absolute address. */
export function dataOf({ root, atlas = '' }: Pick<PageData, 'root' | 'atlas'>): string {
  return new URL(`${root}data/${atlas}`, document.baseURI).href;
}

/** Whether the map's worker can be had: browsers do not say why one does not start. */
export async function hasWorker({ root, worker }: PageData): Promise<boolean> {
  if (worker === '') return true;
  return fetch(root + worker).then(
    ({ ok }) => ok,
    () => false,
  );
}
