/** A page's HTML around what the components give: head, policy, inline pieces. */
import { createHash } from 'node:crypto';
import type { Messages } from '../../src/i18n/messages.ts';
import type { Lang } from '../../src/model/atlas.ts';
import { withoutCharts, type PageData } from '../../src/ui/page.ts';
import { head, type SiteUrl } from './head.ts';
import { escapeHtml, jsonInHtml } from './html.ts';

export interface Assets {
  /** Path of the script below the site's root. */
  readonly script: string;
  /** Paths of the modules that the script imports on a page in this language, below the site's root. */
  readonly modules: (lang: Lang) => readonly string[];
  /** Paths of the fonts that a page in this language asks for early, below the site's root. */
  readonly fonts: (lang: Lang) => readonly string[];
  readonly css: string;
  /** Path of the map's worker below the site's root. */
  readonly worker: string;
  /** Folder below the root that the style sheet's own addresses are relative to. */
  readonly cssFolder: string;
}

/**
 * Runs before the first paint, so that no theme and no other layout flashes, and says that scripts
 * run. Settings are those of `ui/theme.ts`; `?embed` asks for the compact form, `?embed=map` for the
 * map without words. Until the page is loaded an address that names a feature finds no entry to scroll
 * to: the map will show it, and the reader stays with the words.
 */
export const EARLY = `(()=>{let d=document.documentElement,c=d.classList,q=new URLSearchParams(location.search),t=q.get('theme'),e=q.get('embed');try{t??=localStorage.getItem('ecm:theme')}catch{}if(t==='dark'||t==='light')d.dataset.theme=t;if(e!==null)d.dataset.embed=e==='map'?e:'story';c.add('scripted');if(/[#&]focus=/.test(location.hash)){c.add('pointed');addEventListener('load',()=>setTimeout(()=>c.remove('pointed')))}})()`;

/**
 * The whole page. Everything inline is in the policy by its hash. The script is asked for last, all its
 * modules at once, and fonts from within the body: those asked for in the head hold up the first words.
 */
export function pageHtml(
  page: PageData,
  messages: Messages,
  parts: { readonly app: string; readonly list: string },
  { script, modules, fonts, css, cssFolder }: Assets,
  site: SiteUrl,
): string {
  const { story, root } = page;
  const style = css.replaceAll(/url\((["']?)\.\//g, `url($1${root}${cssFolder}/`);
  // Letters that take their place when they come would move the page: those are asked for in the head.
  const early = fonts(story.lang)
    .map(
      (font) =>
        `<link rel="preload" as="font" type="font/woff2" crossorigin fetchpriority="low" href="${root}${font}">`,
    )
    .join('');
  return `<!doctype html>
<html lang="${escapeHtml(story.lang)}" dir="${story.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, EARLY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head(page, site)}
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">${story.dir === 'rtl' ? early : ''}
<style>${style}</style>
<script>${EARLY}</script>
</head>
<body>
${story.dir === 'rtl' ? '' : early}
<div id="app">${parts.app}</div>
<section aria-label="${escapeHtml(messages.list.title)}" lang="${escapeHtml(messages.locale)}" dir="${messages.dir}">${parts.list}</section>
<script type="application/json" id="page">${jsonInHtml(withoutCharts(page))}</script>
${[...modules(story.lang).filter((path) => path !== script), script]
  .map((path) => `<script type="module" src="${root}${path}"></script>`)
  .join('')}
</body>
</html>
`;
}

/** The content policy of DESIGN, with the hashes of a page's own inline pieces. */
export function policy(style: string, script: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    `default-src 'none'`,
    `script-src 'self' ${hash(script)}`,
    `style-src 'self' ${hash(style)}`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'`,
    `font-src 'self'`,
    `worker-src 'self' data:`,
    `frame-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}
