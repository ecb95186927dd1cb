/** Download sizes of the built site against the limits in `bench/budget.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Manifest, ManifestChunk } from 'vite';
import { LATIN_FONTS } from './assets.ts';
import { mapChunks, withImports, workerPath } from './manifest.ts';

/** Limits in bytes. Files count with Brotli 11, already compressed formats as they are. */
export interface Limits {
  /** The largest page of a story in any language: article, static map and style. */
  readonly firstView: number;
  /** The entry script with its static imports. */
  readonly script: number;
  /** Everything until the interactive map is first idle, in English, without the relief. */
  readonly idle: number;
  /** The Nastaliq font, loaded in Urdu only. */
  readonly nastaliq: number;
}

/** A measured size: bytes by file, paths relative to the site's root. */
export interface Figure {
  readonly name: keyof Limits;
  readonly files: Readonly<Record<string, number>>;
  readonly bytes: number;
  readonly limit: number;
}
export type BudgetReport = readonly Figure[];

/** The project's limits. */
function readLimits(): Limits {
  return JSON.parse(readFileSync('bench/budget.json', 'utf8')) as Limits;
}

/** A file as a host would send it: Brotli 11, unless its format is compressed already. */
export function compressed(path: string, bytes: Buffer): Buffer {
  if (/\.(?:woff2|png|jpe?g|webp)$/.test(path)) return bytes;
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** Measures a built site with its Vite manifest. Throws if a file is missing. */
export function measureBuild(
  dist: string,
  manifest: Manifest,
  limits: Limits = readLimits(),
): BudgetReport {
  const script = withImports(manifest, ['index.html', 'src/i18n/en.ts']);
  const live = mapChunks(manifest);
  const sizes = new Map<string, number>();
  const sizeOf = (path: string): number => {
    const size = sizes.get(path) ?? compressed(path, readFileSync(join(dist, path))).length;
    sizes.set(path, size);
    return size;
  };
  const files: Readonly<Record<keyof Limits, readonly string[]>> = {
    firstView: storyPages(dist)
      .toSorted((a, b) => sizeOf(b) - sizeOf(a))
      .slice(0, 1),
    script: pathsOf(script),
    idle: [
      ...new Set([
        ...['index.html', ...pathsOf(script), ...pathsOf(live), workerPath(manifest)],
        ...live.flatMap(({ css = [] }) => css),
        ...assets(dist).filter((path) => /\/print-[^/]*\.css$/.test(path)),
        ...[...dataOf(dist), ...fonts(dist)],
      ]),
    ],
    nastaliq: assets(dist).filter((path) => /nastaliq.*\.woff2$/.test(path)),
  };
  return (Object.keys(files) as (keyof Limits)[]).map((name) => {
    const sized = Object.fromEntries(files[name].map((path) => [path, sizeOf(path)]));
    const bytes = Object.values(sized).reduce((sum, size) => sum + size, 0);
    return { name, files: sized, bytes, limit: limits[name] };
  });
}

/** A warning for each size over its limit, for a story's page in terms of its author. No warning stops a build. */
export function overruns(report: BudgetReport): string[] {
  return report
    .filter(({ bytes, limit }) => bytes > limit)
    .map((figure) => (figure.name === 'firstView' ? heavyPage(figure) : heavyCode(figure)));
}

function heavyPage({ files, bytes, limit }: Figure): string {
  const [page = ''] = Object.keys(files);
  return `The page ${page} is heavy for readers on a slow line: ${kB(bytes)}, ${bytes - limit} bytes more than the ${kB(limit)} that we aim at. Fewer or shorter steps make it lighter, and so does a first step whose map shows less.`;
}

function heavyCode({ name, bytes, limit, files }: Figure): string {
  return `${name} is ${bytes} bytes, over its budget of ${limit} by ${bytes - limit}; largest: ${largest(files)}.`;
}

/** Prints the sizes with their limits, then the warnings. */
export function printBudget(report: BudgetReport): void {
  for (const { name, bytes, limit } of report) {
    const share = `${Math.round((bytes / limit) * 100)} %`.padStart(6);
    console.log(`${name.padEnd(10)}${kB(bytes).padStart(9)} of ${kB(limit).padStart(8)}${share}`);
  }
  for (const sentence of overruns(report)) console.warn(sentence);
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function largest(files: Figure['files']): string {
  const bySize = Object.entries(files).sort(([, a], [, b]) => b - a);
  return bySize
    .slice(0, 3)
    .map(([path, size]) => `${path} ${size}`)
    .join(', ');
}

function pathsOf(chunks: readonly ManifestChunk[]): string[] {
  return [...new Set(chunks.map(({ file }) => file))];
}

/** Paths of all story pages, including the one at the root. */
export function storyPages(dist: string): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const folders = files.flatMap((file) => /^[^/]+\/[^/]+\/(?=story\.json$)/.exec(file)?.[0] ?? []);
  return ['index.html', ...folders.map((folder) => `${folder}index.html`).sort()];
}

/** The atlas index and every layer that it lists. */
function dataOf(dist: string): string[] {
  const file = 'data/atlas.json';
  const { layers } = JSON.parse(readFileSync(join(dist, file), 'utf8')) as {
    layers: { file: string }[];
  };
  return [file, ...layers.map((layer) => `data/${layer.file}`)];
}

/** Fonts that an English page loads; the map's labels share them. */
function fonts(dist: string): string[] {
  return assets(dist).filter((path) => LATIN_FONTS.some((name) => path.includes(name)));
}

function assets(dist: string): string[] {
  return readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`);
}
