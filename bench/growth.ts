/** Measures scaling: pages with 1, 10 and 100 times the features or steps. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { dataFiles } from '../src/site/data.ts';
import { writeFiles } from '../src/site/files.ts';
import { jsonInHtml } from '../src/site/html.ts';
import { createTextShaper } from '../src/site/textShaper.ts';
import { serve } from '../scripts/serve.mjs';
import type * as SiteCode from '../src/site/index.ts';
import type { Atlas } from '../src/atlas/atlas.ts';
import type { Story } from '../src/story/story.ts';
import type { PageData } from '../src/app/shell/page.ts';
import { enlargeLayers, enlargeStory, toAtlasIndex } from './enlarge.ts';
import { measureLoad } from './visit.ts';

export interface Growth {
  readonly what: 'features' | 'steps';
  readonly times: number;
  /** Number of features or steps of the page. */
  readonly count: number;
  /** Milliseconds to draw the picture and to render the page in Node. */
  readonly picture: number;
  readonly rendering: number;
  /** Bytes of the page as text and with Brotli 9, and of all data with Brotli 9. */
  readonly page: number;
  readonly pageSent: number;
  readonly dataSent: number;
  /** Milliseconds in an unthrottled browser; NaN after a minute. */
  readonly readable: number;
  readonly idle: number;
}

/** Builds each enlarged site in `folder` with the scripts of `dist`, and opens it. */
export async function measureGrowth(
  browser: Browser,
  code: typeof SiteCode,
  dist: string,
  folder: string,
): Promise<Growth[]> {
  const { atlas, evidence, stories } = code.loadContent('data');
  const story = stories.find(({ lang }) => lang === 'en');
  if (!story) throw new Error('there is no story in English');
  const sizes = [1, 10, 100];
  const rows: Growth[] = [];
  for (const times of sizes) {
    const larger = code.createAtlas(toAtlasIndex(atlas), enlargeLayers(atlas, times));
    rows.push(await measureSize('features', times, larger, story));
  }
  for (const times of sizes.slice(1))
    rows.push(await measureSize('steps', times, atlas, enlargeStory(story, times)));
  return rows;

  async function measureSize(
    what: Growth['what'],
    times: number,
    larger: Atlas,
    longer: Story,
  ): Promise<Growth> {
    const before = await readFile(join(dist, 'index.html'), 'utf8');
    const data = /<script type="application\/json" id="page">(.*?)<\/script>/s.exec(before)?.[1];
    const page = { ...(JSON.parse(data ?? '') as PageData), story: longer };
    const messages = await code.loadMessages(longer.lang);
    const { measure } = createTextShaper();
    const start = performance.now();
    const picture = code.pagePicture(longer, messages, { atlas: larger, evidence }, measure);
    const drawn = performance.now();
    const { app, list } = code.renderPage(page, messages, picture, larger);
    const rendered = performance.now();
    const scripts = before.match(/<script type="module"[^>]*><\/script>/g) ?? [];
    const html = `${before.slice(0, before.indexOf('<div id="app">'))}<div id="app">${app}</div>${scripts.join('')}${list}
<script type="application/json" id="page">${jsonInHtml(page)}</script></body></html>`;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await cp(join(dist, 'assets'), join(folder, 'assets'), { recursive: true });
    await writeFiles(folder, dataFiles(larger, page.edition));
    await writeFile(join(folder, 'index.html'), html);
    const sent = (await readdir(join(folder, 'data'))).map(async (name) =>
      sizeSent(await readFile(join(folder, 'data', name))),
    );
    const served = await serve(folder);
    const seen = await measureLoad(browser, served.url, 60_000);
    await served.close();
    return {
      what,
      times,
      count: what === 'steps' ? longer.steps.length : featuresOf(larger),
      picture: drawn - start,
      rendering: rendered - drawn,
      page: Buffer.byteLength(html),
      pageSent: sizeSent(Buffer.from(html)),
      dataSent: (await Promise.all(sent)).reduce((sum, size) => sum + size, 0),
      ...seen,
    };
  }
}

function featuresOf({ data }: Atlas): number {
  return Object.values(data).reduce((sum, { features }) => sum + features.length, 0);
}

/** Brotli 11 would take minutes for the largest page. */
function sizeSent(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}
