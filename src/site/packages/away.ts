/** Pages that leave the site. */
import type { PageData } from '../../app/shell/page.ts';
import type { Messages } from '../../i18n/messages.ts';
import { copyText, newerText } from '../news.ts';
import type { Away } from '../shell.ts';

/** The closest zoom of the relief that comes along. */
const CARRIED_ZOOM = 5;

/** Whether a tile of the relief comes along; undefined for any other file. */
export function carriesTile(path: string): boolean | undefined {
  const [, zoom] = /^assets\/relief-[^/]+\/(\d+)\/\d+\/\d+\.png$/.exec(path) ?? [];
  return zoom === undefined ? undefined : Number(zoom) <= CARRIED_ZOOM;
}

/** The data of such a page: its date, no way on to other stories, the relief from afar. */
export function awayFrom({ site, as }: Away, page: PageData, messages: Messages): PageData {
  const { front, relief, newest, edition, story } = page;
  const copy = copyText(edition.date, story.lang, messages);
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
  const more = newerText(site, story.lang);
  return {
    ...page,
    root: site,
    languages: offered.map((one) => ({ ...one, href: `${site}${story.id}/${one.lang}/` })),
    worker: '',
    ...(newest && { newest: { ...newest, more } }),
    ...(as === 'course' && { course: true }),
  };
}
