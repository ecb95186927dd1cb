/** Links to translations of a page, for readers and search engines. */
import type { PageData } from '../app/shell/page.ts';
import type { Lang } from '../atlas/atlas.ts';
import { loadMessages } from '../i18n/index.ts';
import type { Messages } from '../i18n/messages.ts';
import type { SiteUrl } from './head.ts';
import { escapeHtml } from './html.ts';

export type Languages = PageData['languages'];

/** URLs of a page's translations, relative to a page; `root` leads from it to the root. */
export async function languagesOf(
  langs: readonly Lang[],
  root: string,
  pathOf: (lang: Lang) => string,
): Promise<Languages> {
  return Promise.all(
    langs.map(async (lang) => ({
      lang,
      name: (await loadMessages(lang)).name,
      href: root + pathOf(lang),
    })),
  );
}

/** Links between translations; the current one is marked. */
export function languageNav(languages: Languages, own: Lang, messages: Messages): string {
  const links = languages.map(
    ({ lang, name, href }) =>
      `<a href="${escapeHtml(href)}" lang="${lang}" hreflang="${lang}"${lang === own ? ' aria-current="page"' : ''}>${escapeHtml(name)}</a>`,
  );
  return `<nav aria-label="${escapeHtml(messages.languages)}">${links.join('')}</nav>`;
}

/** `rel="alternate"` links for search engines; none if the site's URL is unknown, because they must be absolute. */
export function alternates(
  languages: Languages,
  site: SiteUrl,
  pathOf: (lang: Lang) => string,
): string[] {
  if (site === undefined) return [];
  return languages.map(
    ({ lang }) =>
      `<link rel="alternate" hreflang="${escapeHtml(lang)}" href="${escapeHtml(site + pathOf(lang))}">`,
  );
}
