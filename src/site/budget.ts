/** What readers download of the built site, against the limits in `bench/budget.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { LATIN } from './assets.ts';

/** Limits in bytes, files compressed with Brotli at its best (what is compressed already, as it is). */
export interface Limits {
  /** The page with article, drawn map and style. */
  readonly firstView: number;
  /** Our own script before the live map: the entry and what it imports statically. */
  readonly script: number;
  /** Everything until the live map is first idle, in English, before the relief. */
  readonly idle: number;
  /** The Nastaliq font, which only readers of Urdu fetch. */
  readonly nastaliq: number;
}

/** One of the figures: bytes by file, file paths relative to the site's root. */
export interface Figure {
  readonly name: keyof Limits;
  readonly files: Readonly<Record<string, number>>;
  readonly bytes: number;
  readonly limit: number;
}
export type BudgetReport = readonly Figure[];

/** The limits that the project has set itself. */
function readLimits(): Limits {
  return JSON.parse(readFileSync('bench/budget.json', 'utf8')) as Limits;
}

/** A file as a good host sends it: Brotli, quality 11, unless its format is compressed already. */
export function compressed(path: string, bytes: Buffer): Buffer {
  if (/\.(?:woff2|png|jpe?g|webp)$/.test(path)) return bytes;
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** Measures the site in a folder. Throws if a file that its pages or scripts name is not there. */
export function measureBuild(dist: string, limits: Limits = readLimits()): BudgetReport {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const script = [...page.matchAll(/<script[^>]* src="([^"]+)"/g)]
    .map(([, path = '']) => path)
    .flatMap((path) => statics(dist, path));
  const files: Readonly<Record<keyof Limits, readonly string[]>> = {
    firstView: ['index.html'],
    script,
    idle: [
      ...new Set([
        ...['index.html', ...script, ...liveMap(dist, script), ...onTheMap(dist, script)],
        ...[...dataOf(dist), ...fonts(dist)],
      ]),
    ],
    nastaliq: assets(dist).filter((path) => /nastaliq.*\.woff2$/.test(path)),
  };
  const sizes = new Map<string, number>();
  const sizeOf = (path: string): number => {
    const size = sizes.get(path) ?? compressed(path, readFileSync(join(dist, path))).length;
    sizes.set(path, size);
    return size;
  };
  return (Object.keys(files) as (keyof Limits)[]).map((name) => {
    const sized = Object.fromEntries(files[name].map((path) => [path, sizeOf(path)]));
    const bytes = Object.values(sized).reduce((sum, size) => sum + size, 0);
    return { name, files: sized, bytes, limit: limits[name] };
  });
}

/** What lies past its limit, one sentence each. */
export function overruns(report: BudgetReport): string[] {
  return report
    .filter(({ bytes, limit }) => bytes > limit)
    .map(
      ({ name, bytes, limit, files }) =>
        `${name} is ${bytes} bytes, over its budget of ${limit} by ${bytes - limit}; largest: ${largest(files)}.`,
    );
}

/** Prints the figures against their limits, and what is past them. */
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

/** A module and what it imports statically, each once, as paths below the root. */
function statics(dist: string, path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const text = readFileSync(join(dist, path), 'utf8');
  for (const [, from = ''] of text.matchAll(
    /\b(?:import|from)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g,
  ))
    statics(dist, posix.join(posix.dirname(path), from), seen);
  return [...seen];
}

/** The live map's chunk with its imports, style sheet and worker: what a dynamic import brings that starts a worker. */
function liveMap(dist: string, script: readonly string[]): string[] {
  const found = script.flatMap((path) => {
    const text = readFileSync(join(dist, path), 'utf8');
    const beside = (name: string) => posix.join(posix.dirname(path), name);
    const listed = /m\.f=\[([^\]]*)\]/.exec(text)?.[1] ?? '';
    const together = [...listed.matchAll(/["'`]([^"'`]+)["'`]/g)].map(([, name = '']) => name);
    return [
      ...text.matchAll(/import\(["'`]([^"'`]+)["'`]\)(?:,__vite__mapDeps\(\[([\d,]*)\]\))?/g),
    ].flatMap(([, name = '', numbers = '']) => {
      const chunks = statics(dist, beside(name));
      const workers = chunks.flatMap((chunk) => workersOf(dist, chunk));
      const sheets = numbers.split(',').map((at) => together[Number(at)] ?? '');
      const css = sheets.filter((sheet) => sheet.endsWith('.css')).map(beside);
      return workers.length > 0 ? [...chunks, ...css, ...workers] : [];
    });
  });
  return [...new Set(found)].filter((path) => !script.includes(path));
}

/** What comes beside the live map's code: the placement of its names, and the rows of the legend in view. */
function onTheMap(dist: string, script: readonly string[]): string[] {
  return script.flatMap((path) => {
    const text = readFileSync(join(dist, path), 'utf8');
    return [
      ...text.matchAll(/import\(["'`](\.\/(?:placeNames|legendInView)-[^"'`]+)["'`]\)/g),
    ].flatMap(([, name = '']) => statics(dist, posix.join(posix.dirname(path), name)));
  });
}

function workersOf(dist: string, path: string): string[] {
  const text = readFileSync(join(dist, path), 'utf8');
  return [...text.matchAll(/new URL\(["'`]([^"'`]*worker[^"'`]*\.js)["'`],import\.meta\.url\)/g)]
    .map(([, name = '']) => posix.join(posix.dirname(path), name))
    .filter((worker) => existsSync(join(dist, worker)));
}

/** The index of the data and every layer that it lists. */
function dataOf(dist: string): string[] {
  const file = 'data/atlas.json';
  const { layers } = JSON.parse(readFileSync(join(dist, file), 'utf8')) as {
    layers: { file: string }[];
  };
  return [file, ...layers.map((layer) => `data/${layer.file}`)];
}

/** Fonts that an English reader's browser asks for: those of the words, which the map's names share. */
function fonts(dist: string): string[] {
  return assets(dist).filter((path) => LATIN.some((name) => path.includes(name)));
}

function assets(dist: string): string[] {
  return readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`);
}
