/** A story's page: the shell filled with rendered components. */
import type { Messages } from '../i18n/messages.ts';
import { teachingMessages } from '../i18n/story/teaching.ts';
import { siteMessages, type SiteMessages } from '../i18n/story/site.ts';
import { withoutMarkup, type PageData } from '../app/shell/page.ts';
import { head, pathOf, type SiteUrl } from './head.ts';
import { escapeHtml, jsonInHtml } from './html.ts';
import { newerVersionNotice } from './whatsNewLink.ts';
import { handoutPath, teachPath, worksheetPath } from './paper/paths.ts';
import { fillShell, type RenderContext } from './shell.ts';

/** The complete page. Scripts load after article and map, together with the language's messages. */
export function pageHtml(
  page: PageData,
  messages: Messages,
  parts: { readonly app: string; readonly list: string },
  context: RenderContext,
  site: SiteUrl,
): string {
  const { root } = page;
  const { lang, dir } = page.story;
  const words = siteMessages(lang);
  return fillShell(
    {
      ...{ lang, dir, root, article: parts.app },
      head: head(page, site),
      fonts: context.assets.fonts(lang),
      interactive: {
        map: context.assets.map,
        notice: loadFailureNotice(messages, words) + localFileNotice(page, messages, context),
        list: `<section aria-label="${escapeHtml(words.mentions.title)}" lang="${escapeHtml(messages.locale)}" dir="${messages.dir}">${teachingLinks(page)}${newerVersionLink(page)}${parts.list}</section>`,
        data: jsonInHtml(withoutMarkup(page)),
      },
    },
    context,
  );
}

/** Links to worksheet, handout and teaching material, which need no script. */
function teachingLinks({ story, root }: PageData): string {
  const words = teachingMessages(story.lang);
  const links = [
    [worksheetPath(story), words.worksheet],
    [handoutPath(story), words.handout],
    [teachPath(story.lang), words.forTeachers],
  ].map(([path, name = '']) => `<a href="${root}${path}">${escapeHtml(name)}</a>`);
  return `<p class="for-class">${links.join('\u00a0· ')}</p>`;
}

/** A link to the current story, on pages of a package. */
function newerVersionLink({ site, story }: PageData): string {
  if (site === undefined) return '';
  const text = escapeHtml(newerVersionNotice(site, story.lang));
  return `<p class="for-class"><a href="${escapeHtml(site + pathOf(story))}">${text}</a></p>`;
}

/** A hidden notice that `disk.ts` shows when a page of an offline folder is opened from disk. */
function localFileNotice(
  { story, root }: PageData,
  { locale, dir }: Messages,
  { offline }: RenderContext,
): string {
  if (offline?.format !== 'folder') return '';
  const { notice, open } = siteMessages(story.lang).openedFromDisk;
  const href = `${root}${story.id}/offline.html?page=${pathOf(story)}`;
  return `<div class="stale panel from-disk" role="status" lang="${escapeHtml(locale)}" dir="${dir}" hidden>${escapeHtml(notice)} <a href="${href}">${escapeHtml(open)}</a></div>`;
}

/** A hidden notice that `ahead.ts` and `main.ts` show when a script fails to load. */
function loadFailureNotice({ locale, dir }: Messages, { outdatedPage }: SiteMessages): string {
  return `<div class="stale panel" role="alert" lang="${escapeHtml(locale)}" dir="${dir}" hidden>${escapeHtml(outdatedPage.notice)} <button type="button">${escapeHtml(outdatedPage.reload)}</button></div>`;
}
