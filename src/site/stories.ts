/** Files besides story pages: images of stories and the site index, which lists all stories. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadImage } from '../authoring/disk.ts';
import { isImageName } from '../authoring/image.ts';
import { direction } from '../authoring/direction.ts';
import { RESERVED_FOLDERS } from '../authoring/reservedFolders.ts';
import { formatDate } from '../i18n/format.ts';
import { loadMessages } from '../i18n/index.ts';
import type { Messages } from '../i18n/messages.ts';
import { teachingMessages } from '../i18n/story/teaching.ts';
import { siteMessages } from '../i18n/story/site.ts';
import type { Lang } from '../atlas/atlas.ts';
import type { Story } from '../story/story.ts';
import { atlasPath } from '../app/article/entries.ts';
import { THUMBNAIL, type PageData } from '../app/shell/page.ts';
import type { SiteFile } from './files.ts';
import { whatsNewLinkHtml } from './whatsNewLink.ts';
import { mainLang, pageHead, pathOf, rootOf, type SiteUrl } from './head.ts';
import { escapeHtml, textOf } from './html.ts';
import { languageNav, languagesOf, type Languages } from './languages.ts';
import { teachPath } from './paper/paths.ts';
import { thumbnailOf } from './pictures.ts';
import { fillShell, type RenderContext } from './shell.ts';
import siteIndexCss from './stories.css?inline';

/** Path of the site index in a language, below the site's root. */
export function siteIndexPath(lang: Lang): string {
  return `stories/${lang}/`;
}

/** The path of the site index in a story's language, and the next story in order. */
export function storyNavigation(
  story: Story,
  stories: readonly Story[],
  { pictureAt }: Pick<RenderContext, 'pictureAt'>,
): PageData['front'] {
  const ids = [...new Set(stories.map(({ id }) => id))];
  const id = ids[(ids.indexOf(story.id) + 1) % ids.length];
  const next = id === story.id ? undefined : inLanguage(stories, id, story.lang);
  return {
    path: siteIndexPath(story.lang),
    ...(next && {
      next: {
        ...{ title: next.title, lang: next.lang, path: pathOf(next) },
        picture: pictureAt(thumbnailOf(next)),
      },
    }),
  };
}

/** A story in a language, or in its first language if it has no such translation. */
export function inLanguage(
  stories: readonly Story[],
  id: string | undefined,
  lang: Lang,
): Story | undefined {
  const own = stories.filter((story) => story.id === id);
  return own.find((story) => story.lang === lang) ?? own[0];
}

/** Each story once, in a language or in its first language. */
export function storiesIn(stories: readonly Story[], lang: Lang): readonly Story[] {
  const ids = [...new Set(stories.map(({ id }) => id))];
  return ids.flatMap((id) => inLanguage(stories, id, lang) ?? []);
}

/** The images of stories. Rendering an invalid image throws. */
export async function storyImageFiles(
  stories: readonly Story[],
  data: string,
): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const id of new Set(stories.map((story) => story.id)))
    for (const name of (await readdir(join(data, id))).filter(isImageName))
      files.push([`${id}/${name}`, () => readImage(`${data}/${id}/${name}`), 'both']);
  return files;
}

function readImage(file: string): Uint8Array {
  const picture = loadImage(file);
  if ('issue' in picture) throw new Error(`${file}: ${picture.issue}`);
  return picture.bytes;
}

/** Throws if the site has a folder that is neither a story nor reserved: a story of that name would collide. */
export function assertKnownFolders(paths: Iterable<string>, stories: readonly string[]): void {
  const allowed = new Set([...stories, ...RESERVED_FOLDERS]);
  for (const path of paths) {
    const [folder = ''] = path.split('/');
    if (path !== folder && !allowed.has(folder))
      throw new Error(
        `${folder}/ in the site: expected this folder in src/authoring/reservedFolders.ts`,
      );
  }
}

/** `stories/<lang>/index.html` for each language of a story, and `stories/index.html`. */
export function siteIndexFiles(stories: readonly Story[], site: SiteUrl): SiteFile[] {
  const langs = [...new Set(stories.map(({ lang }) => lang))];
  const main = mainLang(langs);
  return langs.flatMap((lang) =>
    [siteIndexPath(lang), ...(lang === main ? ['stories/'] : [])].map((path): SiteFile => {
      const make = async (context: RenderContext) => {
        const messages = await loadMessages(lang);
        const root = rootOf(path);
        const languages = await languagesOf(langs, root, siteIndexPath);
        return siteIndexHtml({ stories, lang, languages, root, messages, site }, context);
      };
      return [`${path}index.html`, make];
    }),
  );
}

/** Input of a site index. */
export interface SiteIndexPage {
  /** All stories in order, in all languages. */
  readonly stories: readonly Story[];
  readonly lang: Lang;
  readonly languages: Languages;
  readonly root: string;
  readonly messages: Messages;
  readonly site: SiteUrl;
}

/** The complete page. Its only script sets the theme. */
export function siteIndexHtml(page: SiteIndexPage, context: RenderContext): string {
  const { stories, lang, languages, root, messages, site } = page;
  const words = siteMessages(lang);
  const title = `${words.stories} · ${messages.site}`;
  const description = words.lead;
  const head = pageHead({ title, description, lang, languages, site, path: siteIndexPath });
  const article = `<main class="front">
<article>
<header>
<div class="bar"><span class="site">${escapeHtml(messages.site)}</span>${languageNav(languages, lang, messages)}</div>
<h1>${escapeHtml(words.stories)}</h1>
<p class="standfirst">${escapeHtml(words.lead)}</p>
</header>
<div class="stories">
${storiesIn(stories, lang)
  .map((story) => storyHtml(story, page, context))
  .join('\n')}
</div>
<footer><p><a href="${root}${atlasPath(lang)}">${escapeHtml(words.mentions.all)}</a>&nbsp;· ${whatsNewLinkHtml(lang, root, messages, context)}&nbsp;· <a href="${root}${teachPath(lang)}">${escapeHtml(teachingMessages(lang).forTeachers)}</a></p><p>${escapeHtml(messages.contentLicence)}</p><p>${escapeHtml(messages.dataLicence)}</p></footer>
</article>
</main>`;
  return fillShell(
    { lang, dir: direction(lang), root, head: head.join('\n'), css: siteIndexCss, article },
    context,
  );
}

/** A card with a story's picture, title, standfirst and size; the whole card is one link. */
function storyHtml(
  story: Story,
  { root, messages, lang }: SiteIndexPage,
  { pictureAt }: RenderContext,
): string {
  const words = siteMessages(lang);
  const [first] = story.steps;
  const about = [
    words.steps(story.steps.length),
    words.updated(formatDate(story.date, messages)),
  ].join('\u00a0· ');
  return `<section class="story" lang="${escapeHtml(story.lang)}" dir="${story.dir}" data-story="${escapeHtml(story.id)}">
<img src="${root}${pictureAt(thumbnailOf(story))}" alt="${escapeHtml(first?.mapDescription ?? '')}" width="${THUMBNAIL.width}" height="${THUMBNAIL.height}" loading="lazy">
<h2><a href="${root}${pathOf(story)}">${escapeHtml(story.title)}</a></h2>
<p>${escapeHtml(textOf(story.standfirst))}</p>
<p class="from" lang="${escapeHtml(lang)}" dir="${messages.dir}">${escapeHtml(about)}</p>
</section>`;
}
