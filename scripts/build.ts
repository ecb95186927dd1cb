/** `npm run build`: the site in `dist/`, one page per story and language, nothing that needs a server. */
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Prerender from '../src/site/render.ts';
import type { Story } from '../src/story/story.ts';
import type { PageData } from '../src/app/shell/page.ts';
import { readAssets } from '../src/site/assets.ts';
import { measureBuild, printBudget } from '../src/site/budget.ts';
import { buildCode } from '../src/site/code.ts';
import { writeData } from '../src/site/data.ts';
import { buildDate, writeDownloads } from '../src/site/downloads.ts';
import { writeEditions } from '../src/site/editions.ts';
import { pathOf, readSiteUrl, rootOf } from '../src/site/head.ts';
import { writeOembed } from '../src/site/oembed.ts';
import { pageHtml } from '../src/site/page.ts';
import { writePictures } from '../src/site/pictures.ts';
import { writeSources } from '../src/site/sources.ts';
import {
  frontOf,
  refuseStrangers,
  withoutNotes,
  writeFrontPages,
  writeStoryFiles,
} from '../src/site/stories.ts';
import { write } from '../src/site/write.ts';
import { loadOutlines } from '../src/site/outlines.ts';
import { print, reportFailure } from './report.ts';

const DIST = 'dist';

async function main(): Promise<void> {
  const site = readSiteUrl(process.env.SITE_URL);
  if (site === undefined)
    console.log('SITE_URL is not set: canonical addresses and og:image are left out.');
  await rm('.build', { recursive: true, force: true });
  const code = await buildCode();
  const prerender = (await import(
    pathToFileURL(join('.build', 'render.js')).href
  )) as typeof Prerender;

  const { stories, home, warnings, ...known } = prerender.loadContent('data');
  const { atlas } = known;
  for (const warning of warnings) print(warning);
  const outlines = loadOutlines();
  const assets = await readAssets(DIST, prerender.lookCss());
  const relief = await writeData(atlas, join(DIST, 'data'));
  const newest = stories.map(({ date }) => date).reduce((a, b) => (a > b ? a : b), atlas.asOf);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const date = buildDate(process.env.SOURCE_DATE_EPOCH, newest);
  await writeDownloads(atlas, join(DIST, 'data'), { version, date });
  await cp('data/base/relief', join(DIST, 'relief'), { recursive: true });

  const first = stories.find(({ id }) => id === home);
  if (!first) throw new Error('data/stories: there is no story, expected at least one');
  for (const plain of stories) {
    const messages = await prerender.loadMessages(plain.lang);
    const story = await prerender.withCharts(plain, messages, known);
    const own = join(DIST, pathOf(story));
    await writePictures(story, messages, known, own, prerender, outlines);
    const picture = prerender.pagePicture(story, messages, known, outlines.measure);
    const told = withoutNotes(story);
    for (const path of pathsOf(plain, first)) {
      const page: PageData = {
        story: told,
        root: rootOf(path),
        toggles: prerender.togglesOf(atlas),
        legend: prerender.legendOf(story, known),
        languages: await languagesOf(story, path, prerender),
        front: frontOf(story, stories),
        relief,
        worker: assets.worker,
        edition: { version, date },
      };
      const parts = prerender.renderPage(page, messages, picture, atlas);
      await write(join(DIST, path), pageHtml(page, messages, parts, assets, site));
      if (path === `${pathOf(story)}index.html`)
        await write(join(own, 'story.json'), JSON.stringify({ page, picture }));
    }
    await writeOembed(story, messages, own, site);
  }
  await writeSources({ dist: DIST, ...known, stories, assets, prerender });
  await writeStoryFiles(stories, 'data/stories', DIST);
  await writeFrontPages(stories, assets, site, DIST, prerender.loadMessages);
  await refuseStrangers(
    DIST,
    stories.map(({ id }) => id),
  );
  await writeEditions(DIST, version, code);
  printBudget(measureBuild(DIST));
  console.log(`Wrote ${stories.length} pages to ${DIST}/.`);
}

/** A story's page stands under its language; English also stands for the story, and the first story for the site. */
function pathsOf(story: Story, first: Story): string[] {
  const own = `${pathOf(story)}index.html`;
  const main = story.lang === 'en' || !story.langs.includes('en');
  return [
    own,
    ...(main ? [`${story.id}/index.html`] : []),
    ...(story === first ? ['index.html'] : []),
  ];
}

/** The story's other languages, as addresses relative to a page. */
async function languagesOf(
  story: Story,
  path: string,
  prerender: typeof Prerender,
): Promise<PageData['languages']> {
  return Promise.all(
    story.langs.map(async (lang) => ({
      lang,
      name: (await prerender.loadMessages(lang)).name,
      href: rootOf(path) + pathOf(story, lang),
    })),
  );
}

await main().catch((error: unknown) => reportFailure(error, 'stack'));
