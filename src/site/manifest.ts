/** Reads Vite's manifest of the client build: which chunks there are, and what they load. */
import { readFileSync } from 'node:fs';
import type { Manifest, ManifestChunk } from 'vite';

/** Path of Vite's manifest after the build. */
export const MANIFEST = '.build/manifest.json';

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
}

/** The chunk of `index.html`. Throws if there is no script or style sheet. */
export function entryChunk(manifest: Manifest): ManifestChunk & { readonly sheet: string } {
  const entry = manifest['index.html'];
  const sheet = entry?.css?.[0];
  if (!entry || sheet === undefined)
    throw new Error('The build has no script or no style sheet for index.html');
  return { ...entry, sheet };
}

/** Paths of all scripts, sheets, fonts and workers that pages may load, without the inlined sheet. */
export function codePaths(manifest: Manifest): string[] {
  const { sheet } = entryChunk(manifest);
  const paths = Object.values(manifest).flatMap(({ file, css = [], assets = [] }) => [
    file,
    ...css,
    ...assets,
  ]);
  return [...new Set(paths)].filter((path) => path !== sheet);
}

/** Names of the interactive map's chunks: MapLibre with our view of it, and the group beside it in `plugin.ts`. */
export const MAP_CHUNKS = ['mapView', 'map'] as const;

/**
 * The chunks of the interactive map and what they import statically, without those of the page itself. Throws
 * if one is missing.
 */
export function mapChunks(manifest: Manifest): ManifestChunk[] {
  const chunks = MAP_CHUNKS.map((name) => chunkOf(manifest, name));
  const imports = chunks.flatMap((chunk) => withImports(manifest, chunk.imports));
  const own = withImports(manifest, ['index.html']);
  return [...new Set([...chunks, ...imports])].filter((chunk) => !own.includes(chunk));
}

/** The chunk of this name. Throws if there is none. */
export function chunkOf(manifest: Manifest, name: string): ManifestChunk {
  const chunk = Object.values(manifest).find((one) => one.name === name);
  if (!chunk) throw new Error(`The build has no chunk “${name}”`);
  return chunk;
}

/** Chunks by their keys in the manifest, and those that they import statically. */
export function withImports(manifest: Manifest, keys: readonly string[] = []): ManifestChunk[] {
  return keys.flatMap((key) => {
    const chunk = manifest[key];
    return chunk ? [chunk, ...withImports(manifest, chunk.imports)] : [];
  });
}

/** Path of the map's worker. Throws if there is none. */
export function workerPath(manifest: Manifest): string {
  const worker = Object.values(manifest)
    .flatMap(({ assets = [] }) => assets)
    .find((file) => /worker[^/]*\.js$/.test(file));
  if (worker === undefined) throw new Error('The build has no worker for the map');
  return worker;
}
