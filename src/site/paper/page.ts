/** What pages for paper have in common: the shell, the way back, what stands at the foot. */
import type { Messages } from '../../i18n/messages.ts';
import { teachWords } from '../../i18n/story/teach.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Story } from '../../story/story.ts';
import type { Known } from '../content.ts';
import { canonical, pathOf, rootOf, type SiteUrl } from '../head.ts';
import { escapeHtml } from '../html.ts';
import { alternates, languageNav, languagesOf } from '../languages.ts';
import type { loadOutlines } from '../outlines.ts';
import { fillShell, type Making } from '../shell.ts';
import { teachPath } from './paths.ts';
import css from './paper.css?inline';

/** What pages for paper are made with, whatever the story. */
export interface Desk {
  readonly known: Known;
  readonly outlines: () => ReturnType<typeof loadOutlines>;
  readonly site: SiteUrl;
}

export interface PaperPage {
  readonly story: Story;
  readonly messages: Messages;
  /** What it is: the worksheet, its key, the handout. */
  readonly what: string;
  readonly path: (story: Story, lang?: string) => string;
  /** Name of its own part of the style. */
  readonly name: 'worksheet' | 'key' | 'handout';
  readonly body: string;
}

/** The whole page; it needs no script but for the reader's theme and the button that prints. */
export async function paperHtml(page: PaperPage, site: SiteUrl, making: Making): Promise<string> {
  const { story, messages, what, path, name, body } = page;
  const { lang, dir, langs } = story;
  const words = teachWords(lang);
  const own = path(story);
  const root = rootOf(own);
  const at = (other: string) => path(story, other);
  const languages = await languagesOf(langs, root, at);
  const head = [
    `<title>${escapeHtml(`${what}: ${story.title}`)}</title>`,
    ...alternates(languages, site, at),
    ...canonical(site, own),
  ];
  const address = site === undefined ? [] : [`<bdi>${escapeHtml(site + pathOf(story))}</bdi>`];
  const article = `<main class="column paper ${name}">
<div class="bar"><span><a href="${root}${teachPath(lang)}">${escapeHtml(words.teach)}</a> <a href="${root}${pathOf(story)}">${escapeHtml(words.readStory)}</a></span>${languageNav(languages, lang, messages)}</div>
<p class="print"><button type="button" hidden>${escapeHtml(words.printNow)}</button> ${escapeHtml(words.print)}</p>
${body}
<footer>
<p>${[escapeHtml(story.title), ...address, escapeHtml(formatDate(story.date, messages))].join('\u00a0· ')}</p>
<p>${escapeHtml(messages.wordsLicence)}. ${escapeHtml(messages.dataLicence)}</p>
</footer>
</main>`;
  return fillShell({ lang, dir, root, head: head.join('\n'), css, article, sheet: true }, making);
}
