/** What `npm run build -- --packages` makes of each story beside its pages: for use without a network, and in courses. */
import type { Story } from '../../story/story.ts';
import type { Known } from '../content.ts';
import { once, type PlainFile } from '../files.ts';
import { mainLang, type SiteUrl } from '../head.ts';
import { bankFiles } from './bank.ts';
import { folderZip, type Folding } from './folder.ts';
import { oneFileHtml, type Carrying } from './oneFile.ts';
import { scormZip } from './scorm.ts';

export interface Packing extends Omit<Carrying & Folding, 'site' | 'ids'> {
  /** In all languages. */
  readonly stories: readonly Story[];
  readonly known: Known;
  readonly site: SiteUrl;
}

/** Throws where the site's address is not known. */
export function packageFiles({ stories, known, site, ...own }: Packing): PlainFile[] {
  if (site === undefined)
    throw new Error('SITE_URL is not set: packages have to say where newer words are');
  const carrying = { ...own, site, ids: stories.map(({ id }) => id) };
  return [
    ...bankFiles(stories, known, site),
    ...byStory(stories).flatMap(({ main, told }): PlainFile[] => {
      const offline = once(() => oneFileHtml(main, carrying, 'file'));
      return [
        [`${main.id}/offline.html`, offline],
        [
          `${main.id}/scorm.zip`,
          async () => scormZip(told, await oneFileHtml(main, carrying, 'course'), own.edition),
        ],
        [`${main.id}/offline.zip`, async () => folderZip(told, await offline(), carrying)],
      ];
    }),
  ];
}

/** Each story in all its languages, the main one first. */
function byStory(stories: readonly Story[]): { main: Story; told: readonly Story[] }[] {
  return stories
    .filter(({ lang, langs }) => lang === mainLang(langs))
    .map((main) => {
      const others = stories.filter((one) => one.id === main.id && one !== main);
      return { main, told: [main, ...others] };
    });
}
