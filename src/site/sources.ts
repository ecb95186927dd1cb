/** The page of all sources and known gaps, in every language of the stories. */
import sourcesCss from '../app/sources/sources.css?inline';
import { sourcesPath } from '../app/shell/page.ts';
import { atlasPath } from '../app/article/entries.ts';
import type { Lang } from '../atlas/atlas.ts';
import { loadMessages } from '../i18n/index.ts';
import type { Story } from '../story/story.ts';
import type { AtlasContent } from './content.ts';
import type { SiteFile } from './files.ts';
import { pageHead, pathOf, rootOf, type SiteUrl } from './head.ts';
import { languagesOf } from './languages.ts';
import { renderSources } from './render.ts';
import { fillShell, type RenderContext } from './shell.ts';
import { inLanguage } from './stories.ts';

/** `sources/index.html` and `sources/<lang>/index.html`, which link to the first story's map. */
export function sourcesFiles(
  content: AtlasContent,
  stories: readonly Story[],
  site: SiteUrl,
): SiteFile[] {
  const langs = [...new Set(stories.flatMap((story) => story.langs))];
  return langs.map((lang) => [
    `${sourcesPath(lang)}index.html`,
    (context) => sourcesHtml(lang, langs, content, { stories, site }, context),
  ]);
}

async function sourcesHtml(
  lang: Lang,
  langs: readonly Lang[],
  { atlas, evidence }: AtlasContent,
  { stories, site }: { readonly stories: readonly Story[]; readonly site: SiteUrl },
  context: RenderContext,
): Promise<string> {
  const messages = await loadMessages(lang);
  const root = rootOf(sourcesPath(lang));
  const languages = await languagesOf(langs, root, sourcesPath);
  const own = inLanguage(stories, stories[0]?.id, lang);
  const { body, title, description } = await renderSources(atlas, evidence, messages, {
    lang,
    story: own ? root + pathOf(own) : root,
    things: root + atlasPath(lang),
    languages,
  });
  const head = pageHead({ title, description, lang, languages, site, path: sourcesPath });
  return fillShell(
    {
      ...{ lang, dir: messages.dir, root, css: sourcesCss },
      head: head.join('\n'),
      article: body,
    },
    context,
  );
}
