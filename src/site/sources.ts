/** The page of all sources and of what is not known, in every language of the stories. */
import { join } from 'node:path';
import type { Atlas } from '../atlas/atlas.ts';
import type { Evidence } from '../atlas/evidence.ts';
import type { Story } from '../story/story.ts';
import type * as Prerender from './render.ts';
import { sourcesPath } from '../app/shell/page.ts';
import type { Assets } from './assets.ts';
import { documentHtml } from './document.ts';
import { rootOf } from './head.ts';
import { escapeHtml } from './html.ts';
import { write } from './write.ts';

export interface SourcesInput {
  readonly dist: string;
  readonly atlas: Atlas;
  readonly evidence: Evidence;
  readonly stories: readonly Story[];
  readonly assets: Pick<Assets, 'css' | 'cssFolder'>;
  readonly prerender: Pick<typeof Prerender, 'loadMessages' | 'renderSources' | 'sourcesCss'>;
}

/** Writes `sources/index.html` and `sources/<lang>/index.html`, which lead to the first story's maps. */
export async function writeSources(input: SourcesInput): Promise<void> {
  const { dist, atlas, evidence, stories, assets, prerender } = input;
  const langs = [...new Set(stories.flatMap((story) => story.langs))];
  for (const lang of langs) {
    const messages = await prerender.loadMessages(lang);
    const path = sourcesPath(lang);
    const root = rootOf(path);
    const languages = await Promise.all(
      langs.map(async (one) => ({
        lang: one,
        name: (await prerender.loadMessages(one)).name,
        href: root + sourcesPath(one),
      })),
    );
    const [first] = stories;
    const own = stories.find((story) => story.id === first?.id && story.lang === lang) ?? first;
    const { body, title } = await prerender.renderSources(atlas, evidence, messages, {
      lang,
      story: own ? `${root}${own.id}/${own.lang}/` : root,
      languages,
    });
    const html = documentHtml(
      {
        ...{ lang, dir: messages.dir, root, css: prerender.sourcesCss },
        head: `<title>${escapeHtml(title)}</title>`,
        body: `<body>\n${body}\n</body>`,
      },
      assets,
    );
    await write(join(dist, path, 'index.html'), html);
  }
}
