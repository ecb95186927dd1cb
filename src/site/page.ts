/** A story's page: its document around what the components give. */
import type { Messages } from '../i18n/messages.ts';
import { withoutCharts, type PageData } from '../app/shell/page.ts';
import type { Assets } from './assets.ts';
import { documentHtml } from './document.ts';
import { head, type SiteUrl } from './head.ts';
import { escapeHtml, jsonInHtml } from './html.ts';

/**
 * Asks for the live map's code once the map has been seen, which is after the first paint, and unless
 * data are to be spared (`app/map/wanted.ts`): the line is free while the page's own script comes to life.
 */
const ahead = (map: string) =>
  `{let o=new IntersectionObserver(e=>{if(e.some(i=>i.isIntersecting)){o.disconnect();document.head.append(Object.assign(document.createElement('link'),{rel:'modulepreload',href:'${map}'}))}});if(!navigator.connection?.saveData&&!matchMedia('(prefers-reduced-data: reduce)').matches)o.observe(document.querySelector('.pane'))}`;

/**
 * A script of the page that does not come, as after a new edition, leaves it as it is without one; so
 * does one that cannot begin (`main.ts`). A notice says so, with a way to the page of today.
 */
const WITHOUT_SCRIPT = `addEventListener('error',({target:t})=>{if(t.tagName==='SCRIPT'){document.documentElement.classList.remove('scripted','fresh','pointed');let n=document.querySelector('.stale');n.hidden=false;n.querySelector('button').onclick=()=>location.reload()}},true);`;

/**
 * The whole page. The script is asked for after words and map, the words of its language beside it.
 */
export function pageHtml(
  page: PageData,
  messages: Messages,
  parts: { readonly app: string; readonly list: string },
  assets: Assets,
  site: SiteUrl,
): string {
  const { root } = page;
  const { lang, dir } = page.story;
  const { awaited, swift } = assets.fonts(lang);
  // Letters that take their place when they come would move the page: they are asked for in any case.
  const preload = awaited
    .map(
      (font) =>
        `<link rel="preload" as="font" type="font/woff2" crossorigin fetchpriority="low" href="${root}${font}">`,
    )
    .join('');
  const fonts = swift.map((font) => root + font);
  const scripts = [assets.words(lang) ?? [], assets.script]
    .flat()
    .map((path) => `<script type="module" src="${root}${path}"></script>`);
  const inline = WITHOUT_SCRIPT + ahead(root + assets.map);
  const stale = `<div class="stale panel" role="alert" lang="${escapeHtml(messages.locale)}" dir="${messages.dir}" hidden>${escapeHtml(messages.stale.notice)} <button type="button">${escapeHtml(messages.stale.reload)}</button></div>`;
  const body = `<body>
<div id="app">${parts.app}</div>
${stale}<script>${inline}</script>${scripts.join('')}
<section aria-label="${escapeHtml(messages.list.title)}" lang="${escapeHtml(messages.locale)}" dir="${messages.dir}">${parts.list}</section>
<script type="application/json" id="page">${jsonInHtml(withoutCharts(page))}</script>
</body>`;
  return documentHtml(
    { lang, dir, root, head: head(page, site), body, scripts: [inline], preload, fonts },
    assets,
  );
}
