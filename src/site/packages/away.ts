/** Pages that leave the site. */
import type { PageData } from '../../app/shell/page.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { storyWords } from '../../i18n/story/words.ts';
import type { Away } from '../shell.ts';

/** The closest zoom of the relief that comes along. */
export const CARRIED_ZOOM = 5;

/** The data of such a page: its date, no way on to other stories, the relief from afar. */
export function awayFrom({ site, as }: Away, page: PageData, messages: Messages): PageData {
  const { front, relief, newest, edition, story } = page;
  const words = storyWords(story.lang);
  const copy = words.copyOf(formatDate(edition.date, messages));
  const dated: PageData = {
    ...page,
    front: { path: front.path },
    relief: { ...relief, maxzoom: CARRIED_ZOOM },
    ...(newest && { newest: { ...newest, text: `${copy} ${newest.text}` } }),
  };
  return as === 'folder' ? { ...dated, site } : inOneFile(dated, site, as);
}

/** All that is not in the file is at the site. Within a course, another page would end what the course records. */
function inOneFile(page: PageData, site: string, as: 'file' | 'course'): PageData {
  const { newest, story, languages } = page;
  const offered = as === 'course' ? languages.filter(({ lang }) => lang === story.lang) : languages;
  const more = storyWords(story.lang).newer(site.replace(/^https?:\/\//, ''));
  return {
    ...page,
    root: site,
    languages: offered.map((one) => ({ ...one, href: `${site}${story.id}/${one.lang}/` })),
    worker: '',
    ...(newest && { newest: { ...newest, more } }),
    ...(as === 'course' && { course: true }),
  };
}
