/** `teach/<lang>/`: teaching material of each story: presentation, quiz, worksheet, key, handout, packages. */
import type { Lang } from '../../atlas/atlas.ts';
import { THUMBNAIL } from '../../app/shell/page.ts';
import { direction } from '../../authoring/direction.ts';
import { loadMessages } from '../../i18n/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { teachingMessages, type TeachingMessages } from '../../i18n/story/teaching.ts';
import type { Story } from '../../story/story.ts';
import type { SiteFile } from '../files.ts';
import { pageHead, pathOf, rootOf, type SiteUrl } from '../head.ts';
import { escapeHtml, textOf } from '../html.ts';
import { languageNav, languagesOf, type Languages } from '../languages.ts';
import { thumbnailOf } from '../pictures.ts';
import { fillShell, type RenderContext } from '../shell.ts';
import { siteIndexPath, storiesIn } from '../stories.ts';
import { handoutPath, keyPath, teachPath, worksheetPath } from './paths.ts';
import css from './teach.css?inline';

/** `teach/<lang>/index.html` for each language of a story. */
export function teachFiles(stories: readonly Story[], site: SiteUrl): SiteFile[] {
  const langs = [...new Set(stories.map(({ lang }) => lang))];
  return langs.map((lang): SiteFile => {
    const path = teachPath(lang);
    const make = async (context: RenderContext) => {
      const messages = await loadMessages(lang);
      const languages = await languagesOf(langs, rootOf(path), teachPath);
      return teachHtml({ stories, lang, languages, messages, site }, context);
    };
    return [`${path}index.html`, make];
  });
}

interface TeachPage {
  /** All stories in order, in all languages. */
  readonly stories: readonly Story[];
  readonly lang: Lang;
  readonly languages: Languages;
  readonly messages: Messages;
  readonly site: SiteUrl;
}

/** The complete page. Its only script sets the theme. */
export function teachHtml(page: TeachPage, context: RenderContext): string {
  const { stories, lang, languages, messages, site } = page;
  const words = teachingMessages(lang);
  const root = rootOf(teachPath(lang));
  const title = `${words.forTeachers} · ${messages.site}`;
  const description = words.lead;
  const head = pageHead({ title, description, lang, languages, site, path: teachPath });
  const article = `<main class="column teach">
<div class="bar"><a href="${root}${siteIndexPath(lang)}">${escapeHtml(messages.allStories)}</a>${languageNav(languages, lang, messages)}</div>
<h1>${escapeHtml(words.forTeachers)}</h1>
<p class="lead">${escapeHtml(words.lead)}</p>
${storiesIn(stories, lang)
  .map((story) => storyHtml(story, root, context))
  .join('\n')}
<footer><p>${escapeHtml(words.paperSizes)}</p><p>${escapeHtml(messages.contentLicence)}. ${escapeHtml(messages.dataLicence)}</p></footer>
</main>`;
  return fillShell(
    { lang, dir: direction(lang), root, head: head.join('\n'), css, article },
    context,
  );
}

type Material = readonly [path: string, name: string, hint: string];

/** The packages of a story; see `packages/`. */
function packagesOf(story: Story, { packages }: TeachingMessages): readonly Material[] {
  const { id } = story;
  return [
    [`${id}/offline.html`, packages.file, packages.fileHint],
    [`${id}/offline.zip`, packages.folder, packages.folderHint],
    [`${pathOf(story)}quiz.gift`, packages.bank, packages.bankHint],
    [`${id}/scorm.zip`, packages.course, packages.courseHint],
  ];
}

/** A story's picture, title and materials. */
function storyHtml(
  story: Story,
  root: string,
  { pictureAt, hasPackages, pinnedEdition }: RenderContext,
): string {
  const words = teachingMessages(story.lang);
  const materials: readonly Material[] = [
    [`${pathOf(story)}#mode=present`, words.present, words.presentHint],
    [`${pathOf(story)}#mode=quiz`, words.quiz, words.quizHint],
    [worksheetPath(story), words.worksheet, words.worksheetHint],
    [keyPath(story), words.key, words.keyHint],
    [handoutPath(story), words.handout, words.handoutHint],
    ...(hasPackages && !pinnedEdition ? packagesOf(story, words) : []),
  ];
  const items = materials.map(
    ([path, name, hint]) =>
      `<li><a href="${root}${path}">${escapeHtml(name)}</a> <span>${escapeHtml(hint)}</span></li>`,
  );
  return `<section lang="${escapeHtml(story.lang)}" dir="${story.dir}" data-story="${escapeHtml(story.id)}" aria-labelledby="story-${story.id}">
<img src="${root}${pictureAt(thumbnailOf(story))}" alt="" width="${THUMBNAIL.width}" height="${THUMBNAIL.height}" loading="lazy">
<div>
<h2 id="story-${story.id}"><a href="${root}${pathOf(story)}">${escapeHtml(story.title)}</a></h2>
<p>${escapeHtml(textOf(story.standfirst))}</p>
<ul aria-label="${escapeHtml(`${words.forTeachers}: ${story.title}`)}">${items.join('\n')}</ul>
</div>
</section>`;
}
