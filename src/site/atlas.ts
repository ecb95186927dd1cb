/** `atlas/<lang>/`: every feature of the maps with what is known of it, readable without a script. */
import { atlasPath } from '../app/article/entries.ts';
import type { Lang } from '../atlas/atlas.ts';
import { direction } from '../authoring/direction.ts';
import { loadMessages } from '../i18n/index.ts';
import { teachWords } from '../i18n/story/teach.ts';
import { storyWords } from '../i18n/story/words.ts';
import type { Story } from '../story/story.ts';
import css from './atlas.css?inline';
import type { Known } from './content.ts';
import type { SiteFile } from './files.ts';
import { canonical, pathOf, rootOf, type SiteUrl } from './head.ts';
import { escapeHtml } from './html.ts';
import { alternates, languageNav, languagesOf } from './languages.ts';
import { newsHtml } from './news.ts';
import { teachPath } from './paper/paths.ts';
import { featuresOf, renderAtlas } from './render.ts';
import { fillShell, type Making } from './shell.ts';
import { frontPath, inLanguage } from './stories.ts';

/** The page in every language of the stories. */
export function atlasFiles(known: Known, stories: readonly Story[], site: SiteUrl): SiteFile[] {
  const langs = [...new Set(stories.map(({ lang }) => lang))];
  return langs.map((lang): SiteFile => [
    `${atlasPath(lang)}index.html`,
    (making) => atlasHtml(lang, langs, known, stories, site, making),
  ]);
}

async function atlasHtml(
  lang: Lang,
  langs: readonly Lang[],
  { atlas }: Known,
  stories: readonly Story[],
  site: SiteUrl,
  making: Making,
): Promise<string> {
  const messages = await loadMessages(lang);
  const words = storyWords(lang);
  const path = atlasPath(lang);
  const root = rootOf(path);
  const languages = await languagesOf(langs, root, atlasPath);
  const layers = featuresOf(atlas, lang);
  const mapOf = (id: string) => `${root}${pathFor(id, lang, stories)}#focus=${id}`;
  const title = `${words.list.all} · ${messages.site}`;
  const head = [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(words.atlas.lead)}">`,
    ...alternates(languages, site, atlasPath),
    ...canonical(site, path),
  ];
  const contents = layers.map(
    ({ id, name }) => `<li><a href="#layer=${id}">${escapeHtml(name)}</a></li>`,
  );
  const article = `<main class="column atlas">
<div class="bar"><a href="${root}${frontPath(lang)}">${escapeHtml(messages.allStories)}</a>${languageNav(languages, lang, messages)}</div>
<h1>${escapeHtml(words.list.all)}</h1>
<p class="lead">${escapeHtml(words.atlas.lead)}</p>
<nav class="layers-nav" aria-label="${escapeHtml(words.atlas.layers)}"><ul>${contents.join('')}</ul></nav>
${renderAtlas({ layers, sources: atlas.sources, mapOf, messages, lang })}
<footer><p>${newsHtml(lang, root, messages, making)}&nbsp;· <a href="${root}${teachPath(lang)}">${escapeHtml(teachWords(lang).teach)}</a></p><p>${escapeHtml(messages.wordsLicence)}</p><p>${escapeHtml(messages.dataLicence)}</p></footer>
</main>`;
  return fillShell(
    { lang, dir: direction(lang), root, head: head.join('\n'), css, article },
    making,
  );
}

/** The page of the first story that names a feature; of the first story where none does. */
function pathFor(id: string, lang: Lang, stories: readonly Story[]): string {
  const named = stories.find(({ steps }) => steps.some(({ mentions }) => mentions.includes(id)));
  const story = inLanguage(stories, (named ?? stories[0])?.id, lang);
  return story ? pathOf(story) : '';
}
