/** The shell of every page, `index.html`: its marked places filled, and the policy for what is inline. */
import { createHash } from 'node:crypto';
import type { Lang } from '../atlas/atlas.ts';
import type { Direction } from '../story/story.ts';
import type { Assets } from './assets.ts';
import { escapeHtml } from './html.ts';

/** What differs from page to page. */
export interface Page {
  readonly lang: Lang;
  readonly dir: Direction;
  /** As `rootOf` gives it: addresses of the site's files count from there. */
  readonly root: string;
  /** Title and all that a page says of itself, one element a line. */
  readonly head: string;
  /** Addresses of the fonts that are shown only if they come at once; none for most pages. */
  readonly fonts?: readonly string[];
  /** Style of this page beside that of all. */
  readonly css?: string;
  readonly article: string;
  /** Whether it is for paper, with a button that prints it. */
  readonly sheet?: boolean;
  /** What only a page with a script has. */
  readonly live?: Live;
}

/** What a page needs to come to life. */
export interface Live {
  /** Path of the live map's code, below the root; undefined where nothing is asked for ahead. */
  readonly map: string | undefined;
  /** A notice for when a script does not come, hidden. */
  readonly notice: string;
  /** Everything on the map, as HTML. */
  readonly list: string;
  /** The page's data, as JSON that may stand in a script element. */
  readonly data: string;
}

/** What pages are made with: the build's, or the dev server's. */
export interface Making {
  /** Text of `index.html`. */
  readonly shell: string;
  /** Texts of the scripts that run inline: before the first paint, ahead of the page's script, in pages that may be opened from a disk, and in pages for paper. */
  readonly inline: Readonly<Record<'early' | 'ahead' | 'disk' | 'sheet', string>>;
  readonly assets: Assets;
  /** Where pages find a picture that is kept by its content, both paths below the root. */
  readonly pictureAt: (path: string) => string;
  /** Whether the living site has packages to offer. */
  readonly packages?: boolean;
  /** For pages of an edition: the way from its root to that of the living site, and the edition's ISO day. */
  readonly pinned?: { readonly living: string; readonly date: string };
  readonly away?: Away;
}

/** For pages that leave the site. */
export interface Away {
  /** Address of the site. */
  readonly site: string;
  /** Pages of one file, of one in a course system, or of a folder for a web server. */
  readonly as: 'file' | 'course' | 'folder';
  /** The element with the files that a page carries. */
  readonly carried?: string;
}

const MAIN = '<script type="module" src="/src/main.ts"></script>';

/** The whole page. Throws if the shell lacks a place. */
export function fillShell(page: Page, { shell, inline, assets, away }: Making): string {
  const { lang, dir, root, head, fonts = [], article, sheet, live } = page;
  const css = assets.css + (page.css ?? '');
  const style = css.replaceAll(/url\((["']?)\.\//g, `url($1${root}${assets.cssFolder}/`);
  const last = sheet ? [inline.sheet] : live && away?.as === 'folder' ? [inline.disk] : [];
  const scripts = [inline.early, ...(live ? [inline.ahead] : []), ...last];
  const parts: Readonly<Record<string, string>> = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policyOf(style, scripts, assets)}">`,
    head,
    style: `${assets.head(root)}<style>${style}</style>${assets.print(root)}`,
    early: inlineScript(inline.early, 'fonts', fonts.join(' ')),
    'article and picture': article,
    ahead: [
      ...(live
        ? [live.notice, inlineScript(inline.ahead, 'map', live.map && root + live.map)]
        : []),
      ...last.map((text) => inlineScript(text)),
    ].join(''),
    list: live?.list ?? '',
    data: live
      ? `<script type="application/json" id="page">${live.data}</script>${away?.carried ?? ''}`
      : '',
  };
  const [start, end = ''] = slim(shell)
    .replace('<html lang="en" dir="ltr">', `<html lang="${escapeHtml(lang)}" dir="${dir}">`)
    .split(MAIN);
  const fill = (text = '') =>
    text.replaceAll(/<!-- ([\w ]+) -->/g, (_, name: string) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`index.html: there is no part “${name}” of a page`);
      return part;
    });
  return fill(start) + (live ? assets.scripts(lang, root) : '') + fill(end);
}

/** The shell without what is there for who reads it. */
function slim(shell: string): string {
  return shell.replaceAll(/(?<=>)\s+(?=<)/g, '\n').replaceAll(' />', '>');
}

function inlineScript(text: string, name = '', value?: string): string {
  return `<script${value ? ` data-${name}="${escapeHtml(value)}"` : ''}>${text}</script>`;
}

/** What a content policy calls an inline piece. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The content policy of DESIGN, with the hashes of a page's own inline pieces. The dev server's own
 * script and styles, which change as one writes, are let through there alone.
 */
function policyOf(
  style: string,
  scripts: readonly string[],
  { dev, carried }: Pick<Assets, 'dev' | 'carried'>,
): string {
  if (carried !== undefined)
    return [
      `default-src 'none'`,
      `script-src ${[...scripts, carried].map(hashSource).join(' ')}`,
      `style-src ${hashSource(style)}`,
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
    `script-src 'self' ${inline ?? scripts.map(hashSource).join(' ')}`,
    `style-src 'self' ${inline ?? hashSource(style)}`,
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
