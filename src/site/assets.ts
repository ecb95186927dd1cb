/** What the pages load of the code: of the built files, as Vite's manifest has them, or of the dev server. */
import { parse } from 'node:path';
import type { Manifest, ManifestChunk } from 'vite';
import type { Lang } from '../atlas/atlas.ts';

/** Fonts that take their letters' place when they come, and those that are shown only if they come at once. */
export interface Fonts {
  readonly awaited: readonly string[];
  readonly swift: readonly string[];
}

/** The code of the page that is one file. */
export interface OneFile {
  /** A module, with all that it loads. */
  readonly script: string;
  /** A style sheet with its fonts. */
  readonly css: string;
  /** Path of the map's worker below the page, and its text. */
  readonly worker: readonly [path: string, text: string];
}

/** What the pages load; paths are below the site's root. */
export interface Assets {
  /** Whether the dev server gives the code. */
  readonly dev: boolean;
  /** Links to style sheets, before the page's own style and after it, for a page at this way from the root. */
  readonly head: (root: string) => string;
  readonly print: (root: string) => string;
  /** The elements that load the page's script, with the words of its language beside it. */
  readonly scripts: (lang: Lang, root: string) => string;
  /** Paths of the fonts that a page in this language asks for early. */
  readonly fonts: (lang: Lang) => Fonts;
  /** Text of the style sheet, which pages carry themselves. */
  readonly css: string;
  /** Folder that the style sheet's own addresses are relative to. */
  readonly cssFolder: string;
  /** Path of the live map's code, which the script asks for when the map is wanted; undefined if not known. */
  readonly map: string | undefined;
  /** Path of the map's worker; empty if not known. */
  readonly worker: string;
  /** The script where pages carry it in themselves; they then may load nothing. */
  readonly carried?: string;
}

/** What the dev server gives: modules as they are written, style sheets by links that are replaced hot. */
export function devAssets(lookCss: string, sheets: readonly string[]): Assets {
  return {
    dev: true,
    head: () => sheets.map((href) => `<link rel="stylesheet" href="${href}">`).join(''),
    print: () =>
      ['print', 'handout']
        .map((name) => `<link rel="stylesheet" media="print" href="/src/app/css/${name}.css">`)
        .join(''),
    scripts: () => '<script type="module" src="/src/main.ts"></script>',
    fonts: () => ({ awaited: [], swift: [] }),
    css: lookCss,
    cssFolder: 'assets',
    map: undefined,
    worker: '',
  };
}

/** What a page that is one file has in itself. `rules` are those that its own sheet lacks: of drawn maps, and for paper. */
export function oneFileAssets({ script, css }: OneFile, rules: string): Assets {
  const text = script.replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
  return {
    ...devAssets(rules + css, []),
    dev: false,
    head: () => '',
    print: () => '',
    scripts: () => `<script type="module">${text}</script>`,
    carried: text,
  };
}

/** The same for pages whose root is elsewhere: `way` leads from there to the site's. */
export function assetsFrom(way: string, assets: Assets): Assets {
  const all = (paths: readonly string[]) => paths.map((path) => way + path);
  return {
    ...assets,
    print: (root) => assets.print(root + way),
    scripts: (lang, root) => assets.scripts(lang, root + way),
    fonts: (lang) => {
      const { awaited, swift } = assets.fonts(lang);
      return { awaited: all(awaited), swift: all(swift) };
    },
    cssFolder: way + assets.cssFolder,
    map: assets.map && way + assets.map,
    worker: assets.worker && way + assets.worker,
  };
}

/** The page's own part of the manifest. Throws if the build gave none. */
export function entryOf(manifest: Manifest): ManifestChunk & { readonly sheet: string } {
  const entry = manifest['index.html'];
  const sheet = entry?.css?.[0];
  if (!entry || sheet === undefined)
    throw new Error('The build gave no script or no style sheet for index.html');
  return { ...entry, sheet };
}

/** Paths of all that the pages may load of the code: scripts, sheets, fonts, the worker. Not the sheet that they carry themselves. */
export function codePaths(manifest: Manifest): string[] {
  const { sheet } = entryOf(manifest);
  const paths = Object.values(manifest).flatMap(({ file, css = [], assets = [] }) => [
    file,
    ...css,
    ...assets,
  ]);
  return [...new Set(paths)].filter((path) => path !== sheet);
}

/** What was built. `css` is the text of the entry's style sheet, `lookCss` that of the drawn maps; `print` is the path of the sheet for paper. */
export function builtAssets(
  manifest: Manifest,
  {
    css,
    lookCss,
    print,
  }: { readonly css: string; readonly lookCss: string; readonly print: string },
): Assets {
  const entry = entryOf(manifest);
  refuseUse(manifest, entry.sheet);
  const fontOf = (name: string): string => {
    const font = entry.assets?.find((file) => file.includes(name));
    if (font === undefined) throw new Error(`The style sheet has no font ${name}`);
    return font;
  };
  return {
    dev: false,
    head: () => '',
    print: (root) => `<link rel="stylesheet" media="print" href="${root}${print}">`,
    scripts: (lang, root) =>
      [manifest[`src/i18n/${lang}.ts`]?.file ?? [], entry.file]
        .flat()
        .map((path) => `<script type="module" src="${root}${path}"></script>`)
        .join(''),
    css: lookCss + css,
    cssFolder: entry.sheet.slice(0, entry.sheet.lastIndexOf('/')),
    map: chunkOf(manifest, LIVE_MAP).file,
    worker: workerOf(manifest),
    fonts: (lang) => {
      const awaited = READING_FONTS[lang] ?? [];
      const swift = awaited.length > 0 ? LATIN.filter((name) => !name.includes('serif')) : LATIN;
      return { awaited: awaited.map(fontOf), swift: swift.map(fontOf) };
    },
  };
}

/** The module of the live map, and those beside it: what reads its data, places its names, tells its legend. */
export const LIVE_MAP = 'src/maplibre/view.ts';
export const BESIDE_THE_MAP = [
  'src/app/map/atlasReader.ts',
  'src/app/map/placeNames.ts',
  'src/cartography/legendInView.ts',
];

/**
 * The chunk of a module that is imported later; the manifest has one that others share under its name
 * alone. Throws if the build gave none.
 */
export function chunkOf(manifest: Manifest, module: string): ManifestChunk {
  const { name } = parse(module);
  const chunk = manifest[module] ?? Object.values(manifest).find((one) => one.name === name);
  if (!chunk) throw new Error(`The build gave no file for ${module}`);
  return chunk;
}

/** Path of the map's worker. Throws if the build gave none. */
export function workerOf(manifest: Manifest): string {
  const worker = Object.values(manifest)
    .flatMap(({ assets = [] }) => assets)
    .find((file) => /worker[^/]*\.js$/.test(file));
  if (worker === undefined) throw new Error('The build gave no worker for the map');
  return worker;
}

/** A part that is loaded later and waits for the sheet would wait for ever: it no longer is a file. */
function refuseUse(manifest: Manifest, sheet: string): void {
  for (const [module, { css = [] }] of Object.entries(manifest))
    if (module !== 'index.html' && css.includes(sheet))
      throw new Error(
        `${module} asks for ${sheet}, which pages carry in themselves: what it imports with import(), expected by import … from`,
      );
}

/** The fonts of words in Latin script, each by a part of its file's name. */
export const LATIN: readonly string[] = [
  'source-serif-4-latin-wght',
  'noto-sans-latin-400',
  'noto-sans-latin-600',
];
/** The fonts of words in other scripts, by language. */
const READING_FONTS: Readonly<Record<string, readonly string[]>> = {
  ur: ['noto-nastaliq-urdu-arabic-400', 'noto-sans-arabic-arabic-400'],
};
