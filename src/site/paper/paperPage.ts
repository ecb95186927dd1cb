/** The common frame of printable pages: shell, links back and footer. */
import type { Messages } from '../../i18n/messages.ts';
import { teachingMessages } from '../../i18n/story/teaching.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Story } from '../../story/story.ts';
import type { AtlasContent } from '../content.ts';
import { canonical, pathOf, rootOf, type SiteUrl } from '../head.ts';
import { escapeHtml } from '../html.ts';
import { alternates, languageNav, languagesOf } from '../languages.ts';
import type { createTextShaper } from '../textShaper.ts';
import { fillShell, type RenderContext } from '../shell.ts';
import { teachPath } from './paths.ts';
import css from './paper.css?inline';

/** Input of all printable pages, independent of the story. */
export interface PaperContext {
  readonly content: AtlasContent;
  readonly getTextShaper: () => ReturnType<typeof createTextShaper>;
  readonly site: SiteUrl;
}

export interface PaperPage {
  readonly story: Story;
  readonly messages: Messages;
  /** Localized name of the kind of page: worksheet, answer key or handout. */
  readonly kindName: string;
  readonly path: (story: Story, lang?: string) => string;
  /** CSS class of this kind of page. */
  readonly name: 'worksheet' | 'key' | 'handout';
  readonly body: string;
}

/** The complete page. Scripts only set the theme and run the print button. */
export async function paperHtml(
  page: PaperPage,
  site: SiteUrl,
  context: RenderContext,
): Promise<string> {
  const { story, messages, kindName, path, name, body } = page;
  const { lang, dir, langs } = story;
  const words = teachingMessages(lang);
  const own = path(story);
  const root = rootOf(own);
  const at = (other: string) => path(story, other);
  const languages = await languagesOf(langs, root, at);
  const head = [
    `<title>${escapeHtml(`${kindName}: ${story.title}`)}</title>`,
    ...alternates(languages, site, at),
    ...canonical(site, own),
  ];
  const address = site === undefined ? [] : [`<bdi>${escapeHtml(site + pathOf(story))}</bdi>`];
  const article = `<main class="column paper ${name}">
<div class="bar"><span><a href="${root}${teachPath(lang)}">${escapeHtml(words.forTeachers)}</a> <a href="${root}${pathOf(story)}">${escapeHtml(words.readStory)}</a></span>${languageNav(languages, lang, messages)}</div>
<p class="print"><button type="button" hidden>${escapeHtml(words.printNow)}</button> ${escapeHtml(words.print)}</p>
${body}
<footer>
<p>${[escapeHtml(story.title), ...address, escapeHtml(formatDate(story.date, messages))].join('\u00a0· ')}</p>
<p>${escapeHtml(messages.contentLicence)}. ${escapeHtml(messages.dataLicence)}</p>
</footer>
</main>`;
  return fillShell(
    { lang, dir, root, head: head.join('\n'), css, article, printable: true },
    context,
  );
}
