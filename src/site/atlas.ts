/** `atlas/<lang>/`: every feature with its facts and sources, without a script. */
import { atlasPath } from '../app/article/entries.ts';
import type { Lang } from '../atlas/atlas.ts';
import { direction } from '../authoring/direction.ts';
import { loadMessages } from '../i18n/index.ts';
import { teachingMessages } from '../i18n/story/teaching.ts';
import { siteMessages } from '../i18n/story/site.ts';
import type { Story } from '../story/story.ts';
import css from './atlas.css?inline';
import type { AtlasContent } from './content.ts';
import type { SiteFile } from './files.ts';
import { pageHead, pathOf, rootOf, type SiteUrl } from './head.ts';
import { escapeHtml } from './html.ts';
import { languageNav, languagesOf } from './languages.ts';
import { whatsNewLinkHtml } from './whatsNewLink.ts';
import { teachPath } from './paper/paths.ts';
import { featuresOf, renderAtlas } from './render.ts';
import { fillShell, type RenderContext } from './shell.ts';
import { siteIndexPath, inLanguage } from './stories.ts';

/** The page in every language that stories have. */
export function atlasFiles(
  content: AtlasContent,
  stories: readonly Story[],
  site: SiteUrl,
): SiteFile[] {
  const langs = [...new Set(stories.map(({ lang }) => lang))];
  return langs.map((lang): SiteFile => [
    `${atlasPath(lang)}index.html`,
    (context) => atlasHtml(lang, langs, content, stories, site, context),
  ]);
}

async function atlasHtml(
  lang: Lang,
  langs: readonly Lang[],
  { atlas }: AtlasContent,
  stories: readonly Story[],
  site: SiteUrl,
  context: RenderContext,
): Promise<string> {
  const messages = await loadMessages(lang);
  const words = siteMessages(lang);
  const path = atlasPath(lang);
  const root = rootOf(path);
  const languages = await languagesOf(langs, root, atlasPath);
  const layers = featuresOf(atlas, lang);
  const mapOf = (id: string) => `${root}${pathFor(id, lang, stories)}#focus=${id}`;
  const title = `${words.mentions.all} · ${messages.site}`;
  const description = words.atlas.lead;
  const head = pageHead({ title, description, lang, languages, site, path: atlasPath });
  const contents = layers.map(
    ({ id, name }) => `<li><a href="#layer=${id}">${escapeHtml(name)}</a></li>`,
  );
  const article = `<main class="column atlas">
<div class="bar"><a href="${root}${siteIndexPath(lang)}">${escapeHtml(messages.allStories)}</a>${languageNav(languages, lang, messages)}</div>
<h1>${escapeHtml(words.mentions.all)}</h1>
<p class="lead">${escapeHtml(words.atlas.lead)}</p>
<nav class="layers-nav" aria-label="${escapeHtml(words.atlas.layers)}"><ul>${contents.join('')}</ul></nav>
${renderAtlas({ layers, sources: atlas.sources, mapOf, messages, lang })}
<footer><p>${whatsNewLinkHtml(lang, root, messages, context)}&nbsp;· <a href="${root}${teachPath(lang)}">${escapeHtml(teachingMessages(lang).forTeachers)}</a></p><p>${escapeHtml(messages.contentLicence)}</p><p>${escapeHtml(messages.dataLicence)}</p></footer>
</main>`;
  return fillShell(
    { lang, dir: direction(lang), root, head: head.join('\n'), css, article },
    context,
  );
}

/** Path of the first story that mentions a feature; of the first story if none does. */
function pathFor(id: string, lang: Lang, stories: readonly Story[]): string {
  const mentioning = stories.find(({ steps }) =>
    steps.some(({ mentions }) => mentions.includes(id)),
  );
  const story = inLanguage(stories, (mentioning ?? stories[0])?.id, lang);
  return story ? pathOf(story) : '';
}
