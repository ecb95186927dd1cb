/** Builds the baseline pages from our article and data. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Look } from '../src/geo/camera.ts';
import type { Story } from '../src/story/story.ts';
import { articleHtml, type Article } from './baselines/article.ts';

export const BASELINES = ['scripted', 'static'] as const;
export type Baseline = (typeof BASELINES)[number];

/** Builds each baseline into a separate folder below `out` with data from `dist`; returns the folders. */
export async function buildBaselines(
  story: Story,
  dist: string,
  out: string,
): Promise<Record<Baseline, string>> {
  const article = toArticle(story);
  const folders = { scripted: join(out, 'scripted'), static: join(out, 'static') };
  for (const baseline of BASELINES) {
    const folder = folders[baseline];
    await rm(folder, { recursive: true, force: true });
    await build({
      configFile: false,
      root: join('bench/baselines', baseline),
      base: './',
      logLevel: 'warn',
      build: { outDir: resolve(folder), emptyOutDir: true, chunkSizeWarningLimit: 1500 },
      plugins: [
        {
          name: 'article',
          transformIndexHtml: (html) => html.replace('<!--article-->', () => articleHtml(article)),
        },
      ],
    });
    await mkdir(join(folder, 'data'), { recursive: true });
    await cp(join(dist, 'data'), join(folder, 'data'), { recursive: true });
    await cp('data/base/relief', join(folder, 'relief'), { recursive: true });
  }
  await writeFile(join(folders.scripted, 'story.json'), JSON.stringify(article));
  return folders;
}

function toArticle({ title, standfirst, steps, source }: Story): Article {
  return {
    title,
    standfirst,
    steps: steps.map(({ heading, html, look }) => ({ heading, html, look: formatView(look) })),
    footer: source ? `${source.title}, ${source.outlet}, ${source.date}` : '',
  };
}

function formatView(look: Look): string {
  return 'fit' in look ? look.fit.join() : [...look.center, look.zoom].join();
}
