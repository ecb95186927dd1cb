/** `npm run build`: the site in `dist/`, one page per story and language, nothing that needs a server. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Manifest } from 'vite';
import type * as Prerender from '../src/prerender.ts';
import type { Story } from '../src/model/story.ts';
import type { PageData } from '../src/ui/page.ts';
import { measureBuild, printBudget } from './build/budget.ts';
import { writeData } from './build/data.ts';
import { buildDate, writeDownloads } from './build/downloads.ts';
import { pathOf, readSiteUrl } from './build/head.ts';
import { pageHtml, type Assets } from './build/page.ts';
import { writePictures } from './build/pictures.ts';
import { readEvidence, writeSources } from './build/sources.ts';
import { loadOutlines } from './outlines.ts';

const DIST = 'dist';

async function main(): Promise<void> {
  const site = readSiteUrl(process.env.SITE_URL);
  if (site === undefined)
    console.log('SITE_URL is not set: canonical addresses and og:image are left out.');
  await rm('.build', { recursive: true, force: true });
  await build();
  await build({ build: { ssr: 'src/prerender.ts' } });
  const prerender = (await import(
    pathToFileURL(join('.build', 'prerender.js')).href
  )) as typeof Prerender;

  const { atlas, stories } = prerender.loadContent('data');
  const outlines = loadOutlines();
  const assets = await readAssets(prerender);
  const relief = await writeData(atlas, join(DIST, 'data'));
  const newest = stories.map(({ date }) => date).reduce((a, b) => (a > b ? a : b), atlas.asOf);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const date = buildDate(process.env.SOURCE_DATE_EPOCH, newest);
  await writeDownloads(atlas, join(DIST, 'data'), { version, date });
  await cp('data/base/relief', join(DIST, 'relief'), { recursive: true });

  const [first] = stories;
  if (!first) throw new Error('data/stories: there is no story, expected at least one');
  for (const plain of stories) {
    const messages = await prerender.loadMessages(plain.lang);
    const story = await prerender.withCharts(plain, messages, atlas, await readEvidence());
    const own = join(DIST, pathOf(story));
    await writePictures(story, messages, atlas, own, prerender, outlines);
    for (const path of pathsOf(plain, first)) {
      const root = '../'.repeat(path.split('/').length - 1);
      const page: PageData = {
        story,
        root,
        toggles: prerender.togglesOf(atlas),
        languages: await languagesOf(story, path, prerender),
        relief,
        worker: assets.worker,
      };
      const picture = prerender.pagePicture(story, messages, atlas, outlines.measure);
      const parts = prerender.renderPage(page, messages, picture, atlas);
      await write(join(DIST, path), pageHtml(page, messages, parts, assets, site));
    }
  }
  await writeSources({ dist: DIST, atlas, stories, assets, prerender });
  printBudget(measureBuild(DIST));
  console.log(`Wrote ${stories.length} pages to ${DIST}/.`);
}

/** A story's page stands under its language; English also stands for the story, and the first story for the site. */
function pathsOf(story: Story, first: Story): string[] {
  const own = `${story.id}/${story.lang}/index.html`;
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
  const up = '../'.repeat(path.split('/').length - 1);
  return Promise.all(
    story.langs.map(async (lang) => ({
      lang,
      name: (await prerender.loadMessages(lang)).name,
      href: `${up}${story.id}/${lang}/`,
    })),
  );
}

/** What the pages load: the script's address and the style sheet's text, which they carry themselves. */
async function readAssets(prerender: typeof Prerender): Promise<Assets> {
  const manifestFile = join(DIST, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as Manifest;
  await rm(manifestFile);
  const entry = manifest['src/main.ts'];
  const sheet = entry?.css?.[0];
  const worker = Object.values(manifest)
    .flatMap(({ assets = [] }) => assets)
    .find((file) => /worker[^/]*\.js$/.test(file));
  if (!worker) throw new Error('The build gave no worker for the map');
  if (!entry || !sheet)
    throw new Error('The build gave no script or no style sheet for src/main.ts');
  const css = await readFile(join(DIST, sheet), 'utf8');
  await rm(join(DIST, sheet));
  return {
    script: entry.file,
    css: prerender.lookCss() + css,
    cssFolder: dirname(sheet),
    worker,
    fonts: (lang) =>
      (READING_FONTS[lang] ?? LATIN).map((name) => {
        const font = entry.assets?.find((file) => file.includes(name));
        if (font === undefined) throw new Error(`The style sheet has no font ${name}`);
        return font;
      }),
  };
}

/** Fonts that the words are set in, by language: asked for early, since they are not waited for. */
const LATIN = ['source-serif-4-latin-wght', 'noto-sans-latin-400', 'noto-sans-latin-600'];
const READING_FONTS: Readonly<Record<string, readonly string[]>> = {
  ur: ['noto-nastaliq-urdu-arabic-400', 'noto-sans-arabic-arabic-400'],
};

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

await main();
