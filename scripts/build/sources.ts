/** The page of all sources and of what is not known, in every language of the stories. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Atlas } from '../../src/model/atlas.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Story } from '../../src/model/story.ts';
import type * as Prerender from '../../src/prerender.ts';
import { escapeHtml } from './html.ts';
import { EARLY, policy, type Assets } from './page.ts';

export interface SourcesInput {
  readonly dist: string;
  readonly atlas: Atlas;
  readonly evidence: Evidence;
  readonly stories: readonly Story[];
  readonly assets: Pick<Assets, 'css' | 'cssFolder'>;
  readonly prerender: Pick<typeof Prerender, 'loadMessages' | 'renderSources' | 'sourcesCss'>;
}

/** Below the site's root: English has the short address. */
function pathOf(lang: string): string {
  return lang === 'en' ? 'sources/' : `sources/${lang}/`;
}

/** Writes `sources/index.html` and `sources/<lang>/index.html`, which lead to the first story's maps. */
export async function writeSources(input: SourcesInput): Promise<void> {
  const { dist, atlas, evidence, stories, assets, prerender } = input;
  const langs = [...new Set(stories.flatMap((story) => story.langs))];
  for (const lang of langs) {
    const messages = await prerender.loadMessages(lang);
    const root = '../'.repeat(pathOf(lang).split('/').length - 1);
    const languages = await Promise.all(
      langs.map(async (one) => ({
        lang: one,
        name: (await prerender.loadMessages(one)).name,
        href: root + pathOf(one),
      })),
    );
    const [first] = stories;
    const own = stories.find((story) => story.id === first?.id && story.lang === lang) ?? first;
    const { body, title } = await prerender.renderSources(atlas, evidence, messages, {
      lang,
      story: own ? `${root}${own.id}/${own.lang}/` : root,
      languages,
    });
    const style = (assets.css + prerender.sourcesCss).replaceAll(
      /url\((["']?)\.\//g,
      `url($1${root}${assets.cssFolder}/`,
    );
    const folder = join(dist, pathOf(lang));
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${messages.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, EARLY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<style>${style}</style>
<script>${EARLY}</script>
</head>
<body>
${body}
</body>
</html>
`,
    );
  }
}
