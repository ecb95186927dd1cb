/** The way to what is new: an edition says of which day it is, and leads to the living page. */
import type { Lang } from '../atlas/atlas.ts';
import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { storyWords } from '../i18n/story/words.ts';
import { whatsNewPath } from './head.ts';
import { escapeHtml } from './html.ts';
import type { Making } from './shell.ts';

type Pinned = Pick<Making, 'pinned'>;

/** Of which day a copy of the site is. */
export function copyText(date: string, lang: Lang, messages: Messages): string {
  return storyWords(lang).copyOf(formatDate(date, messages));
}

/** Where newer words than those of a copy are. */
export function newerText(site: string, lang: Lang): string {
  return storyWords(lang).newer(site.replace(/^https?:\/\//, ''));
}

/** Where a page finds what is new, below its root. */
export function newsPath(lang: Lang, { pinned }: Pinned): string {
  return (pinned?.living ?? '') + whatsNewPath(lang);
}

/** Of which day a page of an edition is; nothing on the living site, which is of every day. */
export function pinnedOn(lang: Lang, messages: Messages, { pinned }: Pinned): string {
  return pinned ? `${copyText(pinned.date, lang, messages)} ` : '';
}

/** Both as HTML, for the foot of a page. */
export function newsHtml(lang: Lang, root: string, messages: Messages, making: Pinned): string {
  const link = `<a href="${root}${newsPath(lang, making)}">${escapeHtml(storyWords(lang).whatsNew)}</a>`;
  return escapeHtml(pinnedOn(lang, messages, making)) + link;
}
