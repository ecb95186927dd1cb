/** Packages that `npm run build -- --packages` writes for each story: for offline use and for course systems. */
import type { Story } from '../../story/story.ts';
import type { AtlasContent } from '../content.ts';
import { once, type PlainFile } from '../files.ts';
import { mainLang, type SiteUrl } from '../head.ts';
import { questionBankFiles } from './questionBank.ts';
import { offlineFolderZip, type OfflineFolderInput } from './offlineFolder.ts';
import { singleFileHtml, type SingleFileInput } from './singleFile.ts';
import { scormZip } from './scorm.ts';

export interface PackageInput extends Omit<SingleFileInput & OfflineFolderInput, 'site' | 'ids'> {
  /** All stories in all languages. */
  readonly stories: readonly Story[];
  readonly content: AtlasContent;
  readonly site: SiteUrl;
}

/** Throws if the site's URL is unknown. */
export function packageFiles({ stories, content, site, ...own }: PackageInput): PlainFile[] {
  if (site === undefined)
    throw new Error('SITE_URL is not set, expected the address of the site: packages link to it');
  const input = { ...own, site, ids: stories.map(({ id }) => id) };
  return [
    ...questionBankFiles(stories, content, site),
    ...groupByStory(stories).flatMap(({ main, translations }): PlainFile[] => {
      const offline = once(() => singleFileHtml(main, input, 'file'));
      return [
        [`${main.id}/offline.html`, offline],
        [
          `${main.id}/scorm.zip`,
          async () =>
            scormZip(translations, await singleFileHtml(main, input, 'course'), own.edition),
        ],
        [
          `${main.id}/offline.zip`,
          async () => offlineFolderZip(translations, await offline(), input),
        ],
      ];
    }),
  ];
}

/** Each story with its translations, main language first. */
function groupByStory(
  stories: readonly Story[],
): { main: Story; translations: readonly Story[] }[] {
  return stories
    .filter(({ lang, langs }) => lang === mainLang(langs))
    .map((main) => {
      const others = stories.filter((one) => one.id === main.id && one !== main);
      return { main, translations: [main, ...others] };
    });
}
