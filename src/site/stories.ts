/** What belongs to stories beside their pages: images, the front page that lists them. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPicture } from '../authoring/disk.ts';
import { isImageName } from '../authoring/image.ts';
import { direction } from '../authoring/direction.ts';
import { SITE_FOLDERS } from '../authoring/siteFolders.ts';
import { formatDate } from '../i18n/format.ts';
import { loadMessages } from '../i18n/index.ts';
import type { Messages } from '../i18n/messages.ts';
import { teachWords } from '../i18n/story/teach.ts';
import { storyWords } from '../i18n/story/words.ts';
import type { Lang } from '../atlas/atlas.ts';
import type { Story } from '../story/story.ts';
import { atlasPath } from '../app/article/entries.ts';
import { THUMBNAIL, type PageData } from '../app/shell/page.ts';
import type { SiteFile } from './files.ts';
import { newsHtml } from './news.ts';
import { canonical, mainLang, pathOf, rootOf, type SiteUrl } from './head.ts';
import { escapeHtml, textOf } from './html.ts';
import { alternates, languageNav, languagesOf, type Languages } from './languages.ts';
import { teachPath } from './paper/paths.ts';
import { thumbnailOf } from './pictures.ts';
import { fillShell, type Making } from './shell.ts';
import frontCss from './stories.css?inline';

/** Where the list of all stories is in a language, below the site's root. */
export function frontPath(lang: Lang): string {
  return `stories/${lang}/`;
}

/** Where the front page is in the language of a story, and the next story in its order. */
export function frontOf(
  story: Story,
  stories: readonly Story[],
  { pictureAt }: Pick<Making, 'pictureAt'>,
): PageData['front'] {
  const ids = [...new Set(stories.map(({ id }) => id))];
  const id = ids[(ids.indexOf(story.id) + 1) % ids.length];
  const next = id === story.id ? undefined : inLanguage(stories, id, story.lang);
  return {
    path: frontPath(story.lang),
    ...(next && {
      next: {
        ...{ title: next.title, lang: next.lang, path: pathOf(next) },
        picture: pictureAt(thumbnailOf(next)),
      },
    }),
  };
}

/** A story in a language, or in its first one where it is not told in that. */
export function inLanguage(
  stories: readonly Story[],
  id: string | undefined,
  lang: Lang,
): Story | undefined {
  const own = stories.filter((story) => story.id === id);
  return own.find((story) => story.lang === lang) ?? own[0];
}

/** The images of each story beside its pages, as they were read. One that is refused throws when it is made. */
export async function storyFiles(stories: readonly Story[], data: string): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const id of new Set(stories.map((story) => story.id)))
    for (const name of (await readdir(join(data, id))).filter(isImageName))
      files.push([`${id}/${name}`, () => imageOf(`${data}/${id}/${name}`), 'both']);
  return files;
}

function imageOf(file: string): Uint8Array {
  const picture = loadPicture(file);
  if ('fault' in picture) throw new Error(`${file}: ${picture.fault}`);
  return picture.bytes;
}

/** Throws if the site has a folder that is neither a story nor kept from stories, so that one could take its place. */
export function refuseStrangers(paths: Iterable<string>, stories: readonly string[]): void {
  const known = new Set([...stories, ...SITE_FOLDERS]);
  for (const path of paths) {
    const [folder = ''] = path.split('/');
    if (path !== folder && !known.has(folder))
      throw new Error(
        `${folder}/ in the site: expected this folder in src/authoring/siteFolders.ts`,
      );
  }
}

/** `stories/<lang>/index.html` for each language of a story, and `stories/index.html`. */
export function frontFiles(stories: readonly Story[], site: SiteUrl): SiteFile[] {
  const langs = [...new Set(stories.map(({ lang }) => lang))];
  const main = mainLang(langs);
  return langs.flatMap((lang) =>
    [frontPath(lang), ...(lang === main ? ['stories/'] : [])].map((path): SiteFile => {
      const make = async (making: Making) => {
        const messages = await loadMessages(lang);
        const root = rootOf(path);
        const languages = await languagesOf(langs, root, frontPath);
        return frontHtml({ stories, lang, languages, root, messages, site }, making);
      };
      return [`${path}index.html`, make];
    }),
  );
}

/** What a front page is made of. */
export interface FrontPage {
  /** In order, in all languages. */
  readonly stories: readonly Story[];
  readonly lang: Lang;
  readonly languages: Languages;
  readonly root: string;
  readonly messages: Messages;
  readonly site: SiteUrl;
}

/** The whole page; it needs no script but the one for the reader's theme. */
export function frontHtml(page: FrontPage, making: Making): string {
  const { stories, lang, languages, root, messages, site } = page;
  const words = storyWords(lang);
  const ids = [...new Set(stories.map(({ id }) => id))];
  const told = ids.flatMap((id) => inLanguage(stories, id, lang) ?? []);
  const title = `${words.stories} · ${messages.site}`;
  const head = [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(words.lead)}">`,
    ...alternates(languages, site, frontPath),
    ...canonical(site, frontPath(lang)),
  ];
  const article = `<main class="front">
<article>
<header>
<div class="bar"><span class="site">${escapeHtml(messages.site)}</span>${languageNav(languages, lang, messages)}</div>
<h1>${escapeHtml(words.stories)}</h1>
<p class="standfirst">${escapeHtml(words.lead)}</p>
</header>
<div class="stories">
${told.map((story) => storyHtml(story, page, making)).join('\n')}
</div>
<footer><p><a href="${root}${atlasPath(lang)}">${escapeHtml(words.list.all)}</a>&nbsp;· ${newsHtml(lang, root, messages, making)}&nbsp;· <a href="${root}${teachPath(lang)}">${escapeHtml(teachWords(lang).teach)}</a></p><p>${escapeHtml(messages.wordsLicence)}</p><p>${escapeHtml(messages.dataLicence)}</p></footer>
</article>
</main>`;
  return fillShell(
    { lang, dir: direction(lang), root, head: head.join('\n'), css: frontCss, article },
    making,
  );
}

/** A story's picture, title, standfirst and size; the whole of it is one link. */
function storyHtml(
  story: Story,
  { root, messages, lang }: FrontPage,
  { pictureAt }: Making,
): string {
  const words = storyWords(lang);
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
