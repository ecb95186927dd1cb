/** Scripts, styles and fonts that pages load: built files from Vite's manifest, or modules of the dev server. */
import type { Manifest } from 'vite';
import type { Lang } from '../atlas/atlas.ts';
import { entryChunk, mapChunks, workerPath } from './manifest.ts';

/** Paths of fonts by their `font-display`. */
export interface Fonts {
  readonly swap: readonly string[];
  readonly optional: readonly string[];
}

/** Fonts of pages that need no files for them. */
export const NO_FONTS: Fonts = { swap: [], optional: [] };

/** The code of single-file pages. */
export interface SingleFileCode {
  /** A module bundled with its imports. */
  readonly script: string;
  /** A style sheet with inlined fonts. */
  readonly css: string;
  /** The map worker's path, relative to the page, and its text. */
  readonly worker: readonly [path: string, text: string];
}

/** Assets of pages; paths are relative to the site's root. */
export interface Assets {
  /** Whether the dev server serves the code. */
  readonly dev: boolean;
  /** Style sheet links before (`head`) and after (`print`) the inline style; `root` is the path to the root. */
  readonly head: (root: string) => string;
  readonly print: (root: string) => string;
  /** Script element of the page's module in the dev server and in single-file pages; empty in the build. */
  readonly script: string;
  /** URLs of the page's module and its language's messages, which `ahead.ts` loads after the first frame. */
  readonly modules: (lang: Lang, root: string) => readonly string[];
  /** Fonts that a page in this language preloads. */
  readonly fonts: (lang: Lang) => Fonts;
  /** Text of the style sheet, which pages inline. */
  readonly css: string;
  /** Folder that URLs in the style sheet are relative to. */
  readonly cssFolder: string;
  /** Paths of the interactive map's code, for prefetching; empty if unknown. */
  readonly map: readonly string[];
  /** Path of the map's worker; empty if unknown. */
  readonly worker: string;
  /** Text of the script in pages that inline it; their content policy forbids loading anything. */
  readonly inlineModule?: string;
}

/** Assets of the dev server: source modules, and linked style sheets that support hot updates. */
export function devAssets(mapCss: string, sheets: readonly string[]): Assets {
  return {
    dev: true,
    head: () => sheets.map((href) => `<link rel="stylesheet" href="${href}">`).join(''),
    print: () =>
      ['print', 'handout']
        .map((name) => `<link rel="stylesheet" media="print" href="/src/app/css/${name}.css">`)
        .join(''),
    script: '<script type="module" src="/src/main.ts"></script>',
    modules: () => [],
    fonts: () => NO_FONTS,
    css: mapCss,
    cssFolder: 'assets',
    map: [],
    worker: '',
  };
}

/** Assets of a single-file page. `rules` is CSS that its sheet lacks: of static maps and for print. */
export function singleFileAssets({ script, css }: SingleFileCode, rules: string): Assets {
  const text = script.replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
  return {
    ...devAssets(rules + css, []),
    dev: false,
    head: () => '',
    print: () => '',
    script: `<script type="module">${text}</script>`,
    inlineModule: text,
  };
}

/** The same assets for pages with another root; `prefix` leads from there to the site's root. */
export function relocateAssets(prefix: string, assets: Assets): Assets {
  const all = (paths: readonly string[]) => paths.map((path) => prefix + path);
  return {
    ...assets,
    print: (root) => assets.print(root + prefix),
    modules: (lang, root) => assets.modules(lang, root + prefix),
    fonts: (lang) => {
      const { swap, optional } = assets.fonts(lang);
      return { swap: all(swap), optional: all(optional) };
    },
    cssFolder: prefix + assets.cssFolder,
    map: all(assets.map),
    worker: assets.worker && prefix + assets.worker,
  };
}

/**
 * Assets of the build. `css` is the text of the entry's sheet, `mapCss` that of static maps, `print` the
 * path of the print sheet.
 */
export function builtAssets(
  manifest: Manifest,
  { css, mapCss, print }: { readonly css: string; readonly mapCss: string; readonly print: string },
): Assets {
  const entry = entryChunk(manifest);
  assertEntrySheetUnused(manifest, entry.sheet);
  const fontOf = (name: string): string => {
    const font = entry.assets?.find((file) => file.includes(name));
    if (font === undefined) throw new Error(`The style sheet has no font ${name}`);
    return font;
  };
  return {
    dev: false,
    head: () => '',
    print: (root) => `<link rel="stylesheet" media="print" href="${root}${print}">`,
    script: '',
    modules: (lang, root) =>
      [manifest[`src/i18n/${lang}.ts`]?.file ?? [], entry.file].flat().map((path) => root + path),
    css: mapCss + css,
    cssFolder: entry.sheet.slice(0, entry.sheet.lastIndexOf('/')),
    map: mapChunks(manifest).map(({ file }) => file),
    worker: workerPath(manifest),
    fonts: (lang) => {
      const { swap = [], optional = LATIN_FONTS } = FONTS_BY_LANG[lang] ?? {};
      return { swap: swap.map(fontOf), optional: optional.map(fontOf) };
    },
  };
}

/** Throws if a lazy chunk needs the entry's sheet: pages inline it, so loading the file would fail. */
function assertEntrySheetUnused(manifest: Manifest, sheet: string): void {
  for (const [module, { css = [] }] of Object.entries(manifest))
    if (module !== 'index.html' && css.includes(sheet))
      throw new Error(
        `${module} loads ${sheet}, which pages inline: it has an import() where a static import is expected`,
      );
}

const LATIN_SANS = ['noto-sans-latin-400', 'noto-sans-latin-600'];
/** Fonts for Latin script, each by a part of its file name. */
export const LATIN_FONTS: readonly string[] = ['source-serif-4-latin-wght', ...LATIN_SANS];
/** Fonts of languages in other scripts, likewise. */
const FONTS_BY_LANG: Readonly<Record<string, Fonts>> = {
  ur: {
    swap: ['noto-nastaliq-urdu-arabic-400'],
    optional: [...LATIN_SANS, 'noto-sans-arabic-arabic-400'],
  },
};
