/** All files of the site by path, for the build and the dev server. */
import { readFile } from 'node:fs/promises';
import { legendSymbols, stepLegends } from '../app/map/stepLegend.ts';
import { STEP_PICTURE, type PageData } from '../app/shell/page.ts';
import { newestReportDate } from '../atlas/newest.ts';
import { loadChanges } from '../authoring/files.ts';
import { formatDate } from '../i18n/format.ts';
import { loadMessages } from '../i18n/index.ts';
import { siteMessages } from '../i18n/story/site.ts';
import type { Story } from '../story/story.ts';
import { agePhrases } from './agePhrases.ts';
import { atlasFiles } from './atlas.ts';
import { createContentReader, togglesOf, type AtlasContent } from './content.ts';
import { dataFiles, indexName, readRelief, reliefFiles } from './data.ts';
import { downloadFiles } from './downloads.ts';
import { pagePicture, stepMap, type DrawnMaps } from './staticMaps.ts';
import { buildDate, type Edition } from './edition.ts';
import { once, type SiteFile } from './files.ts';
import { mainLang, pathOf, rootOf, whatsNewPath, type SiteUrl } from './head.ts';
import { languagesOf } from './languages.ts';
import { whatsNewHref, editionNotice } from './whatsNewLink.ts';
import { oembedFiles } from './oembed.ts';
import { createTextShaper } from './textShaper.ts';
import { toOfflinePage } from './packages/offlinePage.ts';
import { pageHtml } from './page.ts';
import { printFile } from './printStyles.ts';
import { handoutFiles } from './paper/handout.ts';
import { teachFiles } from './paper/teach.ts';
import { worksheetFiles } from './paper/worksheet.ts';
import { pictureFiles, stepPictures, withImages } from './pictures.ts';
import { presentFile, quizFile, withoutTalkFields } from './present.ts';
import { renderPage, withCharts } from './render.ts';
import type { RenderContext } from './shell.ts';
import { sourcesFiles } from './sources.ts';
import { siteIndexFiles, storyNavigation, assertKnownFolders, storyImageFiles } from './stories.ts';
import { whatsNewFiles } from './whatsNew.ts';

export interface Site {
  /** By path. */
  readonly files: ReadonlyMap<string, SiteFile>;
  /** All stories in all languages. */
  readonly stories: readonly Story[];
  readonly content: AtlasContent;
  readonly edition: Edition;
  /** Formatted problems that do not stop a build. */
  readonly warnings: readonly string[];
}

/** Reading fonts is slow, so the shaper is shared for the lifetime of the process. */
const getTextShaper = once(createTextShaper);
/** Shared as well, for the dev server. */
const drawnMaps: DrawnMaps = new Map();

/**
 * Reads `data/` below the working directory; pass the same `readContent` to read only what has changed.
 * Throws a ContentError with all errors of stories and layers.
 */
export async function readSite(
  site: SiteUrl,
  readContent = createContentReader('data'),
): Promise<Site> {
  const { stories, home, warnings, allContent, contentByStory, ...base } = readContent();
  const { atlas } = base;
  if (!stories.some(({ id }) => id === home))
    throw new Error('data/stories: there is no story, expected at least one');
  const tiles = await reliefFiles();
  const relief = await readRelief(tiles.folder);
  const newestReport = newestReportDate(atlas);
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

  const filesOfStory = async (story: Story): Promise<SiteFile[]> => {
    const messages = await loadMessages(story.lang);
    const ownContent = contentByStory.get(story.id);
    const content = ownContent ?? base;
    const { atlas } = content;
    const paperContext = { content, getTextShaper, site };
    const complete = once(() => withCharts(story, messages, content));
    const picture = once(() =>
      pagePicture(story, messages, content, getTextShaper().measure, drawnMaps),
    );
    const dataAt = async (path: string, context: RenderContext): Promise<PageData> => ({
      story: withImages(withoutTalkFields(await complete()), context),
      root: rootOf(path),
      ...(ownContent && { atlas: indexName(story.id) }),
      toggles: togglesOf(atlas),
      legend: stepLegends(story, content),
      symbols: legendSymbols(),
      languages: await languagesOf(story.langs, rootOf(path), (lang) => pathOf(story, lang)),
      front: storyNavigation(story, stories, context),
      pictures: stepPictures(story, context),
      relief: { ...relief, tiles: context.pictureAt(relief.tiles) },
      worker: context.assets.worker,
      edition: { version, date },
      newest: {
        text:
          editionNotice(story.lang, messages, context) +
          siteMessages(story.lang).latestReport(formatDate(newestReport, messages)),
        date: newestReport,
        ages: agePhrases(story.lang),
        more: siteMessages(story.lang).whatsNew,
        path: whatsNewHref(story.lang, context),
      },
    });
    const pageAt = async (path: string, context: RenderContext): Promise<PageData> => {
      const page = await dataAt(path, context);
      return context.offline ? toOfflinePage(context.offline, page, messages) : page;
    };
    const own = `${pathOf(story)}index.html`;
    const pages = pathsOf(story, home).map((path): SiteFile => {
      const make = async (context: RenderContext) => {
        const page = await pageAt(path, context);
        return pageHtml(
          page,
          messages,
          renderPage(page, messages, picture(), atlas),
          context,
          site,
        );
      };
      return [path, make];
    });
    const json: SiteFile = [
      `${pathOf(story)}story.json`,
      async (context) => JSON.stringify({ page: await pageAt(own, context), picture: picture() }),
    ];
    return [
      ...pages,
      json,
      presentFile(
        story,
        (step) =>
          stepMap(story, step, messages, content, { ...getTextShaper(), size: STEP_PICTURE }),
        site,
      ),
      quizFile(story),
      ...pictureFiles(story, messages, content, getTextShaper),
      ...worksheetFiles(story, messages, paperContext),
      ...handoutFiles(story, messages, paperContext),
      ...oembedFiles(story, messages, site),
    ];
  };

  const files: SiteFile[] = [
    ...dataFiles(atlas, edition, allContent.atlas, contentByStory),
    ...downloadFiles(allContent.atlas, edition),
    ...tiles.files,
    ...(await Promise.all(stories.map(filesOfStory))).flat(),
    ...sourcesFiles(allContent, stories, site),
    ...(await storyImageFiles(stories, 'data/stories')),
    ...siteIndexFiles(stories, site),
    ...teachFiles(stories, site),
    ...atlasFiles(allContent, stories, site),
    ...whatsNewFiles({ ...base, changes }, stories, site),
    printFile,
  ];
  assertKnownFolders(
    files.map(([path]) => path),
    stories.map(({ id }) => id),
  );
  return {
    files: new Map(files.map((file) => [file[0], file])),
    stories,
    content: base,
    edition,
    warnings,
  };
}

/**
 * Paths of a story's page: below its language; for the main language also at the story's root, and for the
 * home story at the site's.
 */
function pathsOf(story: Story, home: string): string[] {
  const own = `${pathOf(story)}index.html`;
  const main = story.lang === mainLang(story.langs);
  return [
    own,
    ...(main ? [`${story.id}/index.html`] : []),
    ...(main && story.id === home ? ['index.html'] : []),
  ];
}
