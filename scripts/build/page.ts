/** A page's HTML around what the components give: head, policy, inline pieces. */
import { createHash } from 'node:crypto';
import type { Messages } from '../../src/i18n/messages.ts';
import type { Lang } from '../../src/model/atlas.ts';
import type { PageData } from '../../src/ui/page.ts';

export interface Assets {
  /** Path of the script below the site's root. */
  readonly script: string;
  readonly css: string;
  /** Folder below the root that the style sheet's own addresses are relative to. */
  readonly cssFolder: string;
  /** Paths of the fonts that a page in this language is read in, below the site's root. */
  readonly fonts: (lang: Lang) => readonly string[];
}

/** Runs before the first paint, so that no theme flashes. Settings are those of `ui/theme.ts`. */
const EARLY = `(()=>{let t=new URLSearchParams(location.search).get('theme');try{t??=localStorage.getItem('ecm:theme')}catch{}if(t==='dark'||t==='light')document.documentElement.dataset.theme=t})()`;

/** The whole page. Everything inline is in the policy by its hash. */
export function pageHtml(
  page: PageData,
  messages: Messages,
  parts: { readonly app: string; readonly list: string },
  { script, css, cssFolder, fonts }: Assets,
): string {
  const { story, root } = page;
  const style = css.replaceAll(/url\((["']?)\.\//g, `url($1${root}${cssFolder}/`);
  return `<!doctype html>
<html lang="${escape(story.lang)}" dir="${story.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, EARLY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(story.title)}</title>
<meta name="description" content="${escape(textOf(story.standfirst))}">
<meta name="color-scheme" content="light dark">
${page.languages
  .map(
    ({ lang, href }) => `<link rel="alternate" hreflang="${escape(lang)}" href="${escape(href)}">`,
  )
  .join('\n')}
<link rel="icon" href="data:,">
${fonts(story.lang)
  .map(
    (font) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${root}${font}">`,
  )
  .join('\n')}
<style>${style}</style>
<script>${EARLY}</script>
<script type="module" src="${root}${script}"></script>
</head>
<body>
<div id="app">${parts.app}</div>
<div lang="${escape(messages.locale)}" dir="${messages.dir}">${parts.list}</div>
<script type="application/json" id="page">${JSON.stringify(page).replaceAll('<', '\\u003c')}</script>
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

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The text of safe HTML. */
function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
