/** What belongs to stories beside their pages: images, presenter's notes, the front page that lists them. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPicture } from '../authoring/disk.ts';
import { isImageName } from '../authoring/image.ts';
import { direction } from '../authoring/direction.ts';
import { SITE_FOLDERS } from '../authoring/siteFolders.ts';
import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { storyWords } from '../i18n/story/words.ts';
import type { Lang } from '../atlas/atlas.ts';
import type { Step, Story } from '../story/story.ts';
import { THUMBNAIL, type PageData } from '../app/shell/page.ts';
import type { Assets } from './assets.ts';
import { documentHtml } from './document.ts';
import { pathOf, rootOf, type SiteUrl } from './head.ts';
import { escapeHtml, textOf } from './html.ts';
import { write } from './write.ts';

/** The story as its page carries it: notes are for presenters, and come when they ask. */
export function withoutNotes(story: Story): Story {
  const steps = story.steps.map(({ note: _, ...step }: Step): Step => step);
  return { ...story, steps };
}

/** Where the front page is in the language of a story, and the next story in its order. */
export function frontOf(story: Story, stories: readonly Story[]): PageData['front'] {
  const ids = [...new Set(stories.map(({ id }) => id))];
  const id = ids[(ids.indexOf(story.id) + 1) % ids.length];
  const next = id === story.id ? undefined : inLanguage(stories, id, story.lang);
  return {
    path: `stories/${story.lang}/`,
    ...(next && { next: { title: next.title, lang: next.lang, path: pathOf(next) } }),
  };
}

/** A story in a language, or in its first one where it is not told in that. */
function inLanguage(
  stories: readonly Story[],
  id: string | undefined,
  lang: Lang,
): Story | undefined {
  const own = stories.filter((story) => story.id === id);
  return own.find((story) => story.lang === lang) ?? own[0];
}

/**
 * Writes the images of each story beside its pages, as they were read, and its notes, where it has any,
 * as `notes.json`. Throws for an image that is refused.
 */
export async function writeStoryFiles(
  stories: readonly Story[],
  data: string,
  dist: string,
): Promise<void> {
  for (const id of new Set(stories.map((story) => story.id)))
    for (const name of (await readdir(join(data, id))).filter(isImageName)) {
      const picture = loadPicture(`${data}/${id}/${name}`);
      if ('fault' in picture) throw new Error(`${data}/${id}/${name}: ${picture.fault}`);
      await writeFile(join(dist, id, name), picture.bytes);
    }
  for (const story of stories) {
    const notes = story.steps.flatMap(({ id, note }) => (note === undefined ? [] : [[id, note]]));
    if (notes.length > 0)
      await writeFile(
        join(dist, pathOf(story), 'notes.json'),
        JSON.stringify(Object.fromEntries(notes)),
      );
  }
}

/** Throws if the site has a folder that is neither a story nor kept from stories, so that one could take its place. */
export async function refuseStrangers(dist: string, stories: readonly string[]): Promise<void> {
  const known = new Set([...stories, ...SITE_FOLDERS]);
  const entries = await readdir(dist, { withFileTypes: true });
  const stranger = entries.find((entry) => entry.isDirectory() && !known.has(entry.name));
  if (stranger)
    throw new Error(
      `${dist}/${stranger.name}: expected this folder in src/authoring/siteFolders.ts`,
    );
}

/** Writes `stories/<lang>/index.html` for each language of a story, and `stories/index.html`. */
export async function writeFrontPages(
  stories: readonly Story[],
  assets: Assets,
  site: SiteUrl,
  dist: string,
  loadMessages: (lang: Lang) => Promise<Messages>,
): Promise<void> {
  const css = await readFile(new URL('./stories.css', import.meta.url), 'utf8');
  const langs = [...new Set(stories.map(({ lang }) => lang))];
  const names = await Promise.all(
    langs.map(async (lang) => ({ lang, name: (await loadMessages(lang)).name })),
  );
  const main = langs.includes('en') ? 'en' : langs[0];
  for (const lang of langs) {
    const messages = await loadMessages(lang);
    for (const path of [`stories/${lang}/`, ...(lang === main ? ['stories/'] : [])]) {
      const root = rootOf(path);
      const html = frontHtml({ stories, lang, names, root, messages, site }, assets, css);
      await write(join(dist, path, 'index.html'), html);
    }
  }
}

/** What a front page is made of. */
export interface FrontPage {
  /** In order, in all languages. */
  readonly stories: readonly Story[];
  readonly lang: Lang;
  readonly names: readonly { readonly lang: Lang; readonly name: string }[];
  readonly root: string;
  readonly messages: Messages;
  readonly site: SiteUrl;
}

/** The whole page; it needs no script but the one for the reader's theme. */
export function frontHtml(page: FrontPage, assets: Assets, css: string): string {
  const { stories, lang, names, root, messages, site } = page;
  const words = storyWords(lang);
  const ids = [...new Set(stories.map(({ id }) => id))];
  const told = ids.flatMap((id) => inLanguage(stories, id, lang) ?? []);
  const title = `${words.stories} · ${messages.site}`;
  const own = site && `${site}stories/${lang}/`;
  const links = names.map(
    (other) =>
      `<a href="${root}stories/${other.lang}/" lang="${other.lang}" hreflang="${other.lang}"${other.lang === lang ? ' aria-current="page"' : ''}>${escapeHtml(other.name)}</a>`,
  );
  const head = [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(words.lead)}">`,
    ...names.map(
      (other) =>
        `<link rel="alternate" hreflang="${other.lang}" href="${site ?? root}stories/${other.lang}/">`,
    ),
    own ? `<link rel="canonical" href="${escapeHtml(own)}">` : [],
  ].flat();
  const body = `<body class="front">
<main>
<article>
<header>
<div class="bar"><span class="site">${escapeHtml(messages.site)}</span><nav aria-label="${escapeHtml(messages.languages)}">${links.join('')}</nav></div>
<h1>${escapeHtml(words.stories)}</h1>
<p class="standfirst">${escapeHtml(words.lead)}</p>
</header>
<div class="stories">
${told.map((story) => storyHtml(story, page)).join('\n')}
</div>
<footer><p>${escapeHtml(messages.wordsLicence)}</p><p>${escapeHtml(messages.dataLicence)}</p></footer>
</article>
</main>
</body>`;
  return documentHtml(
    { lang, dir: direction(lang), root, head: head.join('\n'), css, body },
    assets,
  );
}

/** A story's picture, title, standfirst and size; the whole of it is one link. */
function storyHtml(story: Story, { root, messages, lang }: FrontPage): string {
  const words = storyWords(lang);
  const [first] = story.steps;
  const about = [
    words.steps(story.steps.length),
    words.updated(formatDate(story.date, messages)),
  ].join(' · ');
  return `<section class="story" lang="${escapeHtml(story.lang)}" dir="${story.dir}" data-story="${escapeHtml(story.id)}">
<img src="${root}${pathOf(story)}thumbnail.svg" alt="${escapeHtml(first?.mapDescription ?? '')}" width="${THUMBNAIL.width}" height="${THUMBNAIL.height}" loading="lazy">
<h2><a href="${root}${pathOf(story)}">${escapeHtml(story.title)}</a></h2>
<p>${escapeHtml(textOf(story.standfirst))}</p>
<p class="from" lang="${escapeHtml(lang)}" dir="${messages.dir}">${escapeHtml(about)}</p>
</section>`;
}
