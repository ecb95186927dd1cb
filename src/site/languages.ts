/** A page in its other languages: as links between them, and for search engines. */
import type { PageData } from '../app/shell/page.ts';
import type { Lang } from '../atlas/atlas.ts';
import { loadMessages } from '../i18n/index.ts';
import type { Messages } from '../i18n/messages.ts';
import type { SiteUrl } from './head.ts';
import { escapeHtml } from './html.ts';

export type Languages = PageData['languages'];

/** Where a page is in each language, from a page at this way from the root. */
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

/** The links between languages, the page's own marked. */
export function languageNav(languages: Languages, own: Lang, messages: Messages): string {
  const links = languages.map(
    ({ lang, name, href }) =>
      `<a href="${escapeHtml(href)}" lang="${lang}" hreflang="${lang}"${lang === own ? ' aria-current="page"' : ''}>${escapeHtml(name)}</a>`,
  );
  return `<nav aria-label="${escapeHtml(messages.languages)}">${links.join('')}</nav>`;
}

/** What tells search engines of the other languages; nothing where the site's address is not known, since they want whole ones. */
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
