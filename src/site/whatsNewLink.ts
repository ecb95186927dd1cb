/** Links to the page of changes. Editions and packages also state the date of their copy. */
import type { Lang } from '../atlas/atlas.ts';
import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { siteMessages } from '../i18n/story/site.ts';
import { whatsNewPath } from './head.ts';
import { escapeHtml } from './html.ts';
import type { RenderContext } from './shell.ts';

type MaybePinned = Pick<RenderContext, 'pinnedEdition'>;

/** The date of a copy of the site. */
export function copyNotice(date: string, lang: Lang, messages: Messages): string {
  return siteMessages(lang).copyDate(formatDate(date, messages));
}

/** A pointer to the current site, for copies. */
export function newerVersionNotice(site: string, lang: Lang): string {
  return siteMessages(lang).latestVersion(site.replace(/^https?:\/\//, ''));
}

/** Path of the page of changes from a page's root; from an edition, that of the current site. */
export function whatsNewHref(lang: Lang, { pinnedEdition }: MaybePinned): string {
  return (pinnedEdition?.liveRoot ?? '') + whatsNewPath(lang);
}

/** The date of an edition with a trailing space; empty on the current site. */
export function editionNotice(
  lang: Lang,
  messages: Messages,
  { pinnedEdition }: MaybePinned,
): string {
  return pinnedEdition ? `${copyNotice(pinnedEdition.date, lang, messages)} ` : '';
}

/** Notice and link as HTML, for page footers. */
export function whatsNewLinkHtml(
  lang: Lang,
  root: string,
  messages: Messages,
  context: MaybePinned,
): string {
  const link = `<a href="${root}${whatsNewHref(lang, context)}">${escapeHtml(siteMessages(lang).whatsNew)}</a>`;
  return escapeHtml(editionNotice(lang, messages, context)) + link;
}
