/** What every page of the site is wrapped in: head, policy, inline pieces. */
import { createHash } from 'node:crypto';
import type { Lang } from '../atlas/atlas.ts';
import type { Direction } from '../story/story.ts';
import type { Assets } from './assets.ts';
import { escapeHtml } from './html.ts';

/** What differs from page to page. */
export interface Document {
  readonly lang: Lang;
  readonly dir: Direction;
  /** As `rootOf` gives it: the style sheet's addresses are rewritten to count from there. */
  readonly root: string;
  /** Title and all that a page says of itself, one element a line. */
  readonly head: string;
  /** What is fetched before the style is read; nothing for most pages. */
  readonly preload?: string;
  /** Addresses of the fonts that are shown only if they come at once; none for most pages. */
  readonly fonts?: readonly string[];
  /** Texts of the inline scripts within the body; none for most pages. */
  readonly scripts?: readonly string[];
  /** Style of this page beside that of all. */
  readonly css?: string;
  /** The `<body>` element with all that is in it. */
  readonly body: string;
}

/** Ms from asking for a page to its first lines, beyond which its host counts as far away. */
const FAR = 250;

/**
 * Runs before the first paint, so that no theme and no other layout flashes, and says that scripts
 * run. Settings are those of `app/shell/theme.ts`; `?embed` asks for the compact form, `?embed=map` for the
 * map without words. Until the page is loaded an address that names a feature finds no entry to scroll
 * to: the map will show it, and the reader stays with the words. In a frame the steps have no ids
 * (`app/article/Article.svelte`), from before they are read. Fonts that are shown only if they come
 * at once (`optional`) are asked for at once, and from afar not at all: they would come too late. A
 * page that is read from its beginning is `fresh` until its script comes: it need not lay out its end.
 */
const EARLY = `(()=>{let s=document.currentScript,d=document.documentElement,c=d.classList,q=new URLSearchParams(location.search),t=q.get('theme'),e=q.get('embed');try{t??=localStorage.getItem('ecm:theme')}catch{}if(t==='dark'||t==='light')d.dataset.theme=t;if(e!==null){d.dataset.embed=e==='map'?e:'story';new MutationObserver((_,o)=>{for(let n of document.querySelectorAll('[id^="step="]'))n.removeAttribute('id');if(document.readyState!=='loading')o.disconnect()}).observe(document,{childList:true,subtree:true})}c.add('scripted');if(!location.hash&&performance.getEntriesByType('navigation')[0]?.type==='navigate')c.add('fresh');if(performance.now()>${FAR})c.add('far');else for(let f of s.dataset.fonts?.split(' ')??[])s.after(Object.assign(document.createElement('link'),{rel:'preload',as:'font',type:'font/woff2',crossOrigin:'',href:f}));if(/[#&]focus=/.test(location.hash)){c.add('pointed');addEventListener('load',()=>setTimeout(()=>c.remove('pointed')))}})()`;

/** The whole page. Everything inline is in the policy by its hash. */
export function documentHtml(
  { lang, dir, root, head, preload = '', fonts = [], scripts = [], css = '', body }: Document,
  assets: Pick<Assets, 'css' | 'cssFolder'>,
): string {
  const style = (assets.css + css).replaceAll(
    /url\((["']?)\.\//g,
    `url($1${root}${assets.cssFolder}/`,
  );
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, [EARLY, ...scripts])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">${preload}
<style>${style}</style>
<script${fonts.length > 0 ? ` data-fonts="${fonts.join(' ')}"` : ''}>${EARLY}</script>
</head>
${body}
</html>
`;
}

/** The content policy of DESIGN, with the hashes of a page's own inline pieces. */
function policy(style: string, scripts: readonly string[]): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    `default-src 'none'`,
    `script-src 'self' ${scripts.map(hash).join(' ')}`,
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
