/** A story's page: its document around what the components give. */
import type { Messages } from '../../src/i18n/messages.ts';
import { withoutCharts, type PageData } from '../../src/ui/page.ts';
import type { Assets } from './assets.ts';
import { documentHtml } from './document.ts';
import { head, type SiteUrl } from './head.ts';
import { escapeHtml, jsonInHtml } from './html.ts';

/**
 * The whole page. The script is asked for last, the words of its language beside it, and fonts from
 * within the body: those asked for in the head hold up the first words.
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
  const fonts = assets
    .fonts(lang)
    .map(
      (font) =>
        `<link rel="preload" as="font" type="font/woff2" crossorigin fetchpriority="low" href="${root}${font}">`,
    )
    .join('');
  // Letters that take their place when they come would move the page: those are asked for in the head.
  const [preload, later] = dir === 'rtl' ? [fonts, ''] : ['', fonts];
  const scripts = [assets.words(lang) ?? [], assets.script]
    .flat()
    .map((path) => `<script type="module" src="${root}${path}"></script>`);
  const body = `<body>
${later}
<div id="app">${parts.app}</div>
<section aria-label="${escapeHtml(messages.list.title)}" lang="${escapeHtml(messages.locale)}" dir="${messages.dir}">${parts.list}</section>
<script type="application/json" id="page">${jsonInHtml(withoutCharts(page))}</script>
${scripts.join('')}
</body>`;
  return documentHtml({ lang, dir, root, head: head(page, site), preload, body }, assets);
}
