/** What `npm run build -- --packages` makes of each story beside its pages: for use without a network, and in courses. */
import type { Story } from '../../story/story.ts';
import type { Known } from '../content.ts';
import type { PlainFile } from '../files.ts';
import type { SiteUrl } from '../head.ts';
import { bankFiles } from './bank.ts';
import { offlineHtml, type Carrying } from './oneFile.ts';

export interface Packing extends Omit<Carrying, 'site'> {
  /** In all languages. */
  readonly stories: readonly Story[];
  readonly known: Known;
  readonly site: SiteUrl;
}

/** Throws where the site's address is not known. */
export function packageFiles({ stories, known, site, ...own }: Packing): PlainFile[] {
  if (site === undefined)
    throw new Error('SITE_URL is not set: packages have to say where newer words are');
  const carrying = { ...own, site };
  const each = [...new Map(stories.map((story) => [story.id, story])).values()];
  return [
    ...bankFiles(stories, known, site),
    ...each.map((story): PlainFile => [
      `${story.id}/offline.html`,
      () => offlineHtml(story, carrying),
    ]),
  ];
}
