/** The site: all its files by path, for the build that writes them and the dev server that gives them. */
import { readFile } from 'node:fs/promises';
import { legendOf } from '../app/map/stepLegend.ts';
import { STEP_PICTURE, type PageData } from '../app/shell/page.ts';
import { newestOf } from '../atlas/newest.ts';
import { loadChanges } from '../authoring/files.ts';
import { formatDate } from '../i18n/format.ts';
import { loadMessages } from '../i18n/index.ts';
import { storyWords } from '../i18n/story/words.ts';
import type { Story } from '../story/story.ts';
import { atlasFiles } from './atlas.ts';
import { loadContent, togglesOf, type Known } from './content.ts';
import { dataFiles, indexName, readRelief, reliefFiles } from './data.ts';
import { downloadFiles } from './downloads.ts';
import { pagePicture, stepMap } from './drawn.ts';
import { buildDate, type Edition } from './edition.ts';
import { once, type SiteFile } from './files.ts';
import { mainLang, pathOf, rootOf, whatsNewPath, type SiteUrl } from './head.ts';
import { languagesOf } from './languages.ts';
import { newsPath, pinnedOn } from './news.ts';
import { oembedFiles } from './oembed.ts';
import { loadOutlines } from './outlines.ts';
import { awayFrom } from './packages/away.ts';
import { pageHtml } from './page.ts';
import { printFile } from './print.ts';
import { handoutFiles } from './paper/handout.ts';
import { teachFiles } from './paper/teach.ts';
import { worksheetFiles } from './paper/worksheet.ts';
import { pictureFiles, stepPictures, withImages } from './pictures.ts';
import { presentFile, quizFile, withoutTalk } from './present.ts';
import { renderPage, withCharts } from './render.ts';
import type { Making } from './shell.ts';
import { sourcesFiles } from './sources.ts';
import { frontFiles, frontOf, refuseStrangers, storyFiles } from './stories.ts';
import { whatsNewFiles } from './whatsNew.ts';

export interface Site {
  /** By path. */
  readonly files: ReadonlyMap<string, SiteFile>;
  /** In all languages. */
  readonly stories: readonly Story[];
  readonly known: Known;
  readonly edition: Edition;
  /** What is worth a look, one formatted problem each. */
  readonly warnings: readonly string[];
}

/** The glyphs of the map's fonts take a while to read, and serve for as long as the process runs. */
const outlines = once(loadOutlines);

/**
 * Reads `data/` below the working folder; `read` is what was read of the layers before, where they are the
 * same. Throws a ContentError with all errors of stories and layers.
 */
export async function readSite(site: SiteUrl, read?: Known): Promise<Site> {
  const { stories, home, warnings, whole, knownBy, ...base } = loadContent('data', read);
  const { atlas } = base;
  if (!stories.some(({ id }) => id === home))
    throw new Error('data/stories: there is no story, expected at least one');
  const tiles = await reliefFiles();
  const relief = await readRelief(tiles.folder);
  const newestReport = newestOf(atlas);
  const changes = loadChanges('data/facts/changes.yaml', atlas);
  const newest = [...stories, ...changes]
    .map(({ date }) => date)
    .reduce((a, b) => (a > b ? a : b), atlas.asOf);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const date = buildDate(process.env.SOURCE_DATE_EPOCH, newest);
  const edition: Edition = {
    ...{ version, date },
    ...(site !== undefined && { whatsNew: site + whatsNewPath('en') }),
  };

  const filesOfStory = async (plain: Story): Promise<SiteFile[]> => {
    const messages = await loadMessages(plain.lang);
    const told = knownBy.get(plain.id);
    const known = told ?? base;
    const { atlas } = known;
    const desk = { known, outlines, site };
    const story = await withCharts(plain, messages, known);
    const picture = once(() => pagePicture(story, messages, known, outlines().measure));
    const dataAt = async (path: string, making: Making): Promise<PageData> => ({
      story: withImages(withoutTalk(story), making),
      root: rootOf(path),
      ...(told && { atlas: indexName(story.id) }),
      toggles: togglesOf(atlas),
      legend: legendOf(story, known),
      languages: await languagesOf(story.langs, rootOf(path), (lang) => pathOf(story, lang)),
      front: frontOf(story, stories, making),
      pictures: stepPictures(story, making),
      relief: { ...relief, tiles: making.pictureAt(relief.tiles) },
      worker: making.assets.worker,
      edition: { version, date },
      newest: {
        text:
          pinnedOn(plain.lang, messages, making) +
          storyWords(plain.lang).newest(formatDate(newestReport, messages)),
        date: newestReport,
        more: storyWords(plain.lang).whatsNew,
        path: newsPath(plain.lang, making),
      },
    });
    const pageAt = async (path: string, making: Making): Promise<PageData> => {
      const page = await dataAt(path, making);
      return making.away ? awayFrom(making.away, page, messages) : page;
    };
    const own = `${pathOf(story)}index.html`;
    const pages = pathsOf(story, home).map((path): SiteFile => {
      const make = async (making: Making) => {
        const page = await pageAt(path, making);
        return pageHtml(page, messages, renderPage(page, messages, picture(), atlas), making, site);
      };
      return [path, make];
    });
    const json: SiteFile = [
      `${pathOf(story)}story.json`,
      async (making) => JSON.stringify({ page: await pageAt(own, making), picture: picture() }),
    ];
    return [
      ...pages,
      json,
      presentFile(
        story,
        (step) => stepMap(story, step, messages, known, { ...outlines(), size: STEP_PICTURE }),
        site,
      ),
      quizFile(story),
      ...pictureFiles(story, messages, known, outlines),
      ...worksheetFiles(story, messages, desk),
      ...handoutFiles(story, messages, desk),
      ...oembedFiles(story, messages, site),
    ];
  };

  const files: SiteFile[] = [
    ...dataFiles(atlas, edition, whole.atlas, knownBy),
    ...downloadFiles(whole.atlas, edition),
    ...tiles.files,
    ...(await Promise.all(stories.map(filesOfStory))).flat(),
    ...sourcesFiles(whole, stories),
    ...(await storyFiles(stories, 'data/stories')),
    ...frontFiles(stories, site),
    ...teachFiles(stories, site),
    ...atlasFiles(whole, stories, site),
    ...whatsNewFiles({ ...base, changes }, stories, site),
    printFile,
  ];
  refuseStrangers(
    files.map(([path]) => path),
    stories.map(({ id }) => id),
  );
  return {
    files: new Map(files.map((file) => [file[0], file])),
    stories,
    known: base,
    edition,
    warnings,
  };
}

/** A story's page stands under its language; its main language also stands for the story, and the first story for the site. */
function pathsOf(story: Story, home: string): string[] {
  const own = `${pathOf(story)}index.html`;
  const main = story.lang === mainLang(story.langs);
  return [
    own,
    ...(main ? [`${story.id}/index.html`] : []),
    ...(main && story.id === home ? ['index.html'] : []),
  ];
}
