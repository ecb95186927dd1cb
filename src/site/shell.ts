/** Fills the placeholders of `index.html`, the shell of every page, and writes its content security policy. */
import { createHash } from 'node:crypto';
import type { Lang } from '../atlas/atlas.ts';
import type { Direction } from '../story/story.ts';
import type { Assets, Fonts } from './assets.ts';
import { escapeHtml } from './html.ts';

/** The parts of a page that fill the shell. */
export interface Page {
  readonly lang: Lang;
  readonly dir: Direction;
  /** Relative path to the site's root, from `rootOf`. */
  readonly root: string;
  /** Title and metadata, one element per line. */
  readonly head: string;
  /** Paths below the root of fonts to preload; most pages have none. */
  readonly fonts?: Fonts;
  /** Additional CSS for this page. */
  readonly css?: string;
  readonly article: string;
  /** Whether the page has a print button. */
  readonly printable?: boolean;
  /** Parts of pages with a script. */
  readonly interactive?: InteractiveParts;
}

/** Parts of a page that its script needs. */
export interface InteractiveParts {
  /** Paths of the interactive map's code below the root; empty to skip prefetching. */
  readonly map: readonly string[];
  /** Hidden notices for failures. */
  readonly notice: string;
  /** List of the map's features, as HTML. */
  readonly list: string;
  /** Page data as JSON, escaped for a script element. */
  readonly data: string;
}

/** What pages are rendered with, from the build or the dev server. */
export interface RenderContext {
  /** Text of `index.html`. */
  readonly shell: string;
  /** Inline scripts: before first paint, at the end of the page, in offline folders, in printable pages. */
  readonly inline: Readonly<Record<'early' | 'ahead' | 'disk' | 'sheet', string>>;
  readonly assets: Assets;
  /** Maps a picture's path to its content-hashed path, both below the root. */
  readonly pictureAt: (path: string) => string;
  /** Whether packages are built. */
  readonly hasPackages?: boolean;
  /** For pages of an edition: the path from its root to the current site's, and the edition's ISO date. */
  readonly pinnedEdition?: { readonly liveRoot: string; readonly date: string };
  readonly offline?: OfflineTarget;
}

/** For pages in packages. */
export interface OfflineTarget {
  /** URL of the site. */
  readonly site: string;
  /** A single file, a single file in a course system, or a folder for a web server. */
  readonly format: 'file' | 'course' | 'folder';
  /** Script element with the page's embedded files. */
  readonly embeddedFiles?: string;
}

/** The dev server adds a timestamp after changes. */
const MAIN_SCRIPT = /<script type="module" src="\/src\/main\.ts(?:\?[^"]*)?"><\/script>/;

/** The complete page. Throws if the shell has an unknown placeholder. */
export function fillShell(page: Page, { shell, inline, assets, offline }: RenderContext): string {
  const { lang, dir, root, head, fonts, article, printable, interactive } = page;
  const css = assets.css + (page.css ?? '');
  const style = css.replaceAll(/url\((["']?)\.\//g, `url($1${root}${assets.cssFolder}/`);
  const finalScripts = printable
    ? [inline.sheet]
    : interactive && offline?.format === 'folder'
      ? [inline.disk]
      : [];
  const scripts = [inline.early, ...(interactive ? [inline.ahead] : []), ...finalScripts];
  const parts: Readonly<Record<string, string>> = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(style, scripts, assets)}">`,
    head,
    style: `${assets.head(root)}<style>${style}</style>${assets.print(root)}`,
    early: inlineScript(inline.early, {
      fonts: fonts?.optional.map((font) => root + font).join(' '),
    }),
    fonts: (fonts?.swap ?? []).map((font) => preloadLink(root + font)).join(''),
    'article and picture': article,
    ahead: [
      ...(interactive
        ? [
            interactive.notice,
            inlineScript(inline.ahead, {
              modules: assets.modules(lang, root).join(' '),
              map: interactive.map.map((path) => root + path).join(' '),
            }),
          ]
        : []),
      ...finalScripts.map((text) => inlineScript(text)),
    ].join(''),
    list: interactive?.list ?? '',
    data: interactive
      ? `<script type="application/json" id="page">${interactive.data}</script>${offline?.embeddedFiles ?? ''}`
      : '',
  };
  const [start, end = ''] = minifyShell(shell)
    .replace('<html lang="en" dir="ltr">', `<html lang="${escapeHtml(lang)}" dir="${dir}">`)
    .split(MAIN_SCRIPT);
  const fill = (text = '') =>
    text.replaceAll(/<!-- ([\w ]+) -->/g, (_, name: string) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`index.html: unknown placeholder “${name}”`);
      return part;
    });
  return fill(start) + (interactive ? assets.script : '') + fill(end);
}

/** Preloads a font that is swapped in, since it shifts the layout when it arrives late. */
function preloadLink(font: string): string {
  return `<link rel="preload" as="font" type="font/woff2" crossorigin fetchpriority="low" href="${font}">`;
}

/** Removes formatting from the shell. */
function minifyShell(shell: string): string {
  return shell.replaceAll(/(?<=>)\s+(?=<)/g, '\n').replaceAll(' />', '>');
}

/** An inline script element. Leaves out empty data. */
function inlineScript(
  text: string,
  data: Readonly<Record<string, string | undefined>> = {},
): string {
  const attributes = Object.entries(data).map(([name, value]) =>
    value ? ` data-${name}="${escapeHtml(value)}"` : '',
  );
  return `<script${attributes.join('')}>${text}</script>`;
}

/** The CSP hash source of an inline script or style. */
export function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The content security policy with hashes of the page's inline scripts and style. Only the dev server
 * allows all inline code, because its own changes constantly.
 */
function contentSecurityPolicy(
  style: string,
  scripts: readonly string[],
  { dev, inlineModule }: Pick<Assets, 'dev' | 'inlineModule'>,
): string {
  if (inlineModule !== undefined)
    return [
      `default-src 'none'`,
      `script-src ${[...scripts, inlineModule].map(cspHash).join(' ')}`,
      `style-src ${cspHash(style)}`,
      `img-src data: blob:`,
      `connect-src data: blob:`,
      `font-src data:`,
      `worker-src data: blob:`,
      `base-uri 'none'`,
      `form-action 'none'`,
    ].join('; ');
  const inline = dev ? `'unsafe-inline'` : undefined;
  return [
    `default-src 'none'`,
    `script-src 'self' ${inline ?? scripts.map(cspHash).join(' ')}`,
    `style-src 'self' ${inline ?? cspHash(style)}`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    `font-src 'self'`,
    `worker-src 'self' data:${dev ? ' blob:' : ''}`,
    `frame-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}
