/** `teach/<lang>/`: all that is there for a lesson, for each story: present, worksheet, key, handout. */
import type { Lang } from '../../atlas/atlas.ts';
import { THUMBNAIL } from '../../app/shell/page.ts';
import { direction } from '../../authoring/direction.ts';
import { loadMessages } from '../../i18n/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { teachWords, type TeachWords } from '../../i18n/story/teach.ts';
import type { Story } from '../../story/story.ts';
import type { SiteFile } from '../files.ts';
import { canonical, pathOf, rootOf, type SiteUrl } from '../head.ts';
import { escapeHtml, textOf } from '../html.ts';
import { alternates, languageNav, languagesOf, type Languages } from '../languages.ts';
import { thumbnailOf } from '../pictures.ts';
import { fillShell, type Making } from '../shell.ts';
import { frontPath, inLanguage } from '../stories.ts';
import { handoutPath, keyPath, teachPath, worksheetPath } from './paths.ts';
import css from './teach.css?inline';

/** `teach/<lang>/index.html` for each language of a story. */
export function teachFiles(stories: readonly Story[], site: SiteUrl): SiteFile[] {
  const langs = [...new Set(stories.map(({ lang }) => lang))];
  return langs.map((lang): SiteFile => {
    const path = teachPath(lang);
    const make = async (making: Making) => {
      const messages = await loadMessages(lang);
      const languages = await languagesOf(langs, rootOf(path), teachPath);
      return teachHtml({ stories, lang, languages, messages, site }, making);
    };
    return [`${path}index.html`, make];
  });
}

interface TeachPage {
  /** In order, in all languages. */
  readonly stories: readonly Story[];
  readonly lang: Lang;
  readonly languages: Languages;
  readonly messages: Messages;
  readonly site: SiteUrl;
}

/** The whole page; it needs no script but the one for the reader's theme. */
export function teachHtml(page: TeachPage, making: Making): string {
  const { stories, lang, languages, messages, site } = page;
  const words = teachWords(lang);
  const root = rootOf(teachPath(lang));
  const ids = [...new Set(stories.map(({ id }) => id))];
  const told = ids.flatMap((id) => inLanguage(stories, id, lang) ?? []);
  const head = [
    `<title>${escapeHtml(`${words.teach} · ${messages.site}`)}</title>`,
    `<meta name="description" content="${escapeHtml(words.lead)}">`,
    ...alternates(languages, site, teachPath),
    ...canonical(site, teachPath(lang)),
  ];
  const article = `<main class="column teach">
<div class="bar"><a href="${root}${frontPath(lang)}">${escapeHtml(messages.allStories)}</a>${languageNav(languages, lang, messages)}</div>
<h1>${escapeHtml(words.teach)}</h1>
<p class="lead">${escapeHtml(words.lead)}</p>
${told.map((story) => storyHtml(story, root, making)).join('\n')}
<footer><p>${escapeHtml(words.fits)}</p><p>${escapeHtml(messages.wordsLicence)}. ${escapeHtml(messages.dataLicence)}</p></footer>
</main>`;
  return fillShell(
    { lang, dir: direction(lang), root, head: head.join('\n'), css, article },
    making,
  );
}

type Offer = readonly [path: string, name: string, hint: string];

/** What `packages/` makes of a story. */
function packagesOf(story: Story, { packages }: TeachWords): readonly Offer[] {
  const { id } = story;
  return [
    [`${id}/offline.html`, packages.file, packages.fileHint],
    [`${id}/offline.zip`, packages.folder, packages.folderHint],
    [`${pathOf(story)}quiz.gift`, packages.bank, packages.bankHint],
    [`${id}/scorm.zip`, packages.course, packages.courseHint],
  ];
}

/** A story's picture and title, and what there is of it. */
function storyHtml(story: Story, root: string, { pictureAt, packages, pinned }: Making): string {
  const words = teachWords(story.lang);
  const offers: readonly Offer[] = [
    [`${pathOf(story)}#mode=present`, words.present, words.presentHint],
    [`${pathOf(story)}#mode=quiz`, words.quiz, words.quizHint],
    [worksheetPath(story), words.worksheet, words.worksheetHint],
    [keyPath(story), words.key, words.keyHint],
    [handoutPath(story), words.handout, words.handoutHint],
    ...(packages && !pinned ? packagesOf(story, words) : []),
  ];
  const items = offers.map(
    ([path, name, hint]) =>
      `<li><a href="${root}${path}">${escapeHtml(name)}</a> <span>${escapeHtml(hint)}</span></li>`,
  );
  return `<section lang="${escapeHtml(story.lang)}" dir="${story.dir}" data-story="${escapeHtml(story.id)}" aria-labelledby="story-${story.id}">
<img src="${root}${pictureAt(thumbnailOf(story))}" alt="" width="${THUMBNAIL.width}" height="${THUMBNAIL.height}" loading="lazy">
<div>
<h2 id="story-${story.id}"><a href="${root}${pathOf(story)}">${escapeHtml(story.title)}</a></h2>
<p>${escapeHtml(textOf(story.standfirst))}</p>
<ul aria-label="${escapeHtml(`${words.teach}: ${story.title}`)}">${items.join('\n')}</ul>
</div>
</section>`;
}
