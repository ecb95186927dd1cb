/** A story's page: the shell around what the components give. */
import type { Messages } from '../i18n/messages.ts';
import { teachWords } from '../i18n/story/teach.ts';
import { storyWords, type StoryWords } from '../i18n/story/words.ts';
import { withoutMarkup, type PageData } from '../app/shell/page.ts';
import { head, pathOf, type SiteUrl } from './head.ts';
import { escapeHtml, jsonInHtml } from './html.ts';
import { newerText } from './news.ts';
import { handoutPath, teachPath, worksheetPath } from './paper/paths.ts';
import { fillShell, type Making } from './shell.ts';

/** The whole page. The script is asked for after words and map, the words of its language beside it. */
export function pageHtml(
  page: PageData,
  messages: Messages,
  parts: { readonly app: string; readonly list: string },
  making: Making,
  site: SiteUrl,
): string {
  const { root } = page;
  const { lang, dir } = page.story;
  const words = storyWords(lang);
  const { awaited, swift } = making.assets.fonts(lang);
  // Letters that take their place when they come would move the page: they are asked for in any case.
  const preload = awaited.map(
    (font) =>
      `<link rel="preload" as="font" type="font/woff2" crossorigin fetchpriority="low" href="${root}${font}">`,
  );
  return fillShell(
    {
      ...{ lang, dir, root, article: parts.app },
      head: [head(page, site), ...preload].join('\n'),
      fonts: swift.map((font) => root + font),
      live: {
        map: making.assets.map,
        notice: staleNotice(messages, words) + diskNotice(page, messages, making),
        list: `<section aria-label="${escapeHtml(words.list.title)}" lang="${escapeHtml(messages.locale)}" dir="${messages.dir}">${classroomLinks(page)}${newerLink(page)}${parts.list}</section>`,
        data: jsonInHtml(withoutMarkup(page)),
      },
    },
    making,
  );
}

/** What there is of the story on paper, and for teachers: links that need no script. */
function classroomLinks({ story, root }: PageData): string {
  const words = teachWords(story.lang);
  const links = [
    [worksheetPath(story), words.worksheet],
    [handoutPath(story), words.handout],
    [teachPath(story.lang), words.teach],
  ].map(([path, name = '']) => `<a href="${root}${path}">${escapeHtml(name)}</a>`);
  return `<p class="for-class">${links.join('\u00a0· ')}</p>`;
}

/** Where newer words are, on a page that stands elsewhere. */
function newerLink({ site, story }: PageData): string {
  if (site === undefined) return '';
  const text = escapeHtml(newerText(site, story.lang));
  return `<p class="for-class"><a href="${escapeHtml(site + pathOf(story))}">${text}</a></p>`;
}

/** Shown by `disk.ts` in the pages of a folder. */
function diskNotice(
  { story, root }: PageData,
  { locale, dir }: Messages,
  { away }: Making,
): string {
  if (away?.as !== 'folder') return '';
  const { notice, open } = storyWords(story.lang).fromDisk;
  const href = `${root}${story.id}/offline.html?page=${pathOf(story)}`;
  return `<div class="stale panel from-disk" role="status" lang="${escapeHtml(locale)}" dir="${dir}" hidden>${escapeHtml(notice)} <a href="${href}">${escapeHtml(open)}</a></div>`;
}

/** Shown by `ahead.ts` and `main.ts` when a script does not come. */
function staleNotice({ locale, dir }: Messages, { stale }: StoryWords): string {
  return `<div class="stale panel" role="alert" lang="${escapeHtml(locale)}" dir="${dir}" hidden>${escapeHtml(stale.notice)} <button type="button">${escapeHtml(stale.reload)}</button></div>`;
}
