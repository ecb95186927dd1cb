/** Lists of the shared assets that published editions need. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSET_LIST } from '../../src/site/editions.ts';

/** Assets of an edition, as paths below the folder. Throws if its list is damaged. */
export function readAssetList(folder: string, edition: string): readonly string[] {
  const file = join(folder, edition, ASSET_LIST);
  try {
    const assets: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(assets) && assets.every((path) => typeof path === 'string')) return assets;
  } catch {
    // Reported below.
  }
  throw new Error(`${file}: this list is damaged; expected it as the build has written it`);
}

export function writeAssetList(folder: string, assets: readonly string[]): void {
  writeFileSync(join(folder, ASSET_LIST), JSON.stringify(assets));
}

/** Editions that have an asset list, from the paths of a folder's files. */
export function editionsWithAssetList(files: Iterable<string>): string[] {
  return [...files].flatMap((file) => /^(v\/[^/]+)\/assets\.json$/.exec(file)?.[1] ?? []);
}

/** Assets that any of these editions needs. */
export function assetsOfEditions(folder: string, editions: readonly string[]): ReadonlySet<string> {
  return new Set(editions.flatMap((edition) => readAssetList(folder, edition)));
}
