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
  readonly css: string;
  /** Path of the map's worker below the site's root. */
  readonly worker: string;
  /** Folder below the root that the style sheet's own addresses are relative to. */
  readonly cssFolder: string;
  /** Paths of the fonts that a page in this language is read in, below the site's root. */
  readonly fonts: (lang: Lang) => readonly string[];
}

/** Runs before the first paint, so that no theme flashes, and says that scripts run. Settings are those of `ui/theme.ts`. */
export const EARLY = `(()=>{let t=new URLSearchParams(location.search).get('theme');try{t??=localStorage.getItem('ecm:theme')}catch{}if(t==='dark'||t==='light')document.documentElement.dataset.theme=t;document.documentElement.classList.add('scripted')})()`;

/**
 * The whole page. Everything inline is in the policy by its hash. The script is asked for last, and
 * fonts with low priority: on a slow line they would hold up the words.
 */
export function pageHtml(
  page: PageData,
  messages: Messages,
  parts: { readonly app: string; readonly list: string },
  { script, css, cssFolder, fonts }: Assets,
  site: SiteUrl,
): string {
  const { story, root } = page;
  const style = css.replaceAll(/url\((["']?)\.\//g, `url($1${root}${cssFolder}/`);
  return `<!doctype html>
<html lang="${escapeHtml(story.lang)}" dir="${story.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, EARLY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head(page, site)}
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
${fonts(story.lang)
  .map(
    (font) =>
      `<link rel="preload" as="font" type="font/woff2" crossorigin fetchpriority="low" href="${root}${font}">`,
  )
  .join('\n')}
<style>${style}</style>
<script>${EARLY}</script>
</head>
<body>
<div id="app">${parts.app}</div>
<section aria-label="${escapeHtml(messages.list.title)}" lang="${escapeHtml(messages.locale)}" dir="${messages.dir}">${parts.list}</section>
<script type="application/json" id="page">${jsonInHtml(withoutCharts(page))}</script>
<script type="module" src="${root}${script}"></script>
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
