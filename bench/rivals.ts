/** Builds the rivals from our own article and data, as this checkout has them. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Look } from '../src/geo/camera.ts';
import type { Story } from '../src/story/story.ts';
import { articleHtml, type Words } from './rivals/words.ts';

export const RIVALS = ['scripted', 'static'] as const;
export type Rival = (typeof RIVALS)[number];

/** Builds each rival into a folder of its own below `out`; gives the folders. Data come from `dist`. */
export async function buildRivals(
  story: Story,
  dist: string,
  out: string,
): Promise<Record<Rival, string>> {
  const words = wordsOf(story);
  const folders = { scripted: join(out, 'scripted'), static: join(out, 'static') };
  for (const rival of RIVALS) {
    const folder = folders[rival];
    await rm(folder, { recursive: true, force: true });
    await build({
      configFile: false,
      root: join('bench/rivals', rival),
      base: './',
      logLevel: 'warn',
      build: { outDir: resolve(folder), emptyOutDir: true, chunkSizeWarningLimit: 1500 },
      plugins: [
        {
          name: 'words',
          transformIndexHtml: (html) => html.replace('<!--words-->', () => articleHtml(words)),
        },
      ],
    });
    await mkdir(join(folder, 'data'), { recursive: true });
    await cp(join(dist, 'data'), join(folder, 'data'), { recursive: true });
    await cp('data/base/relief', join(folder, 'relief'), { recursive: true });
  }
  await writeFile(join(folders.scripted, 'story.json'), JSON.stringify(words));
  return folders;
}

function wordsOf({ title, standfirst, steps, source }: Story): Words {
  return {
    title,
    standfirst,
    steps: steps.map(({ heading, html, look }) => ({ heading, html, look: numbers(look) })),
    footer: source ? `${source.title}, ${source.outlet}, ${source.date}` : '',
  };
}

function numbers(look: Look): string {
  return 'fit' in look ? look.fit.join() : [...look.center, look.zoom].join();
}
