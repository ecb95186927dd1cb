/** Page data for pages used without the site. */
import type { PageData } from '../../app/shell/page.ts';
import type { Messages } from '../../i18n/messages.ts';
import { copyNotice, newerVersionNotice } from '../whatsNewLink.ts';
import type { OfflineTarget } from '../shell.ts';

/** Highest zoom level of the relief tiles that packages include. */
const MAX_RELIEF_ZOOM = 5;

/** Whether packages include a relief tile; undefined for other files. */
export function includesTile(path: string): boolean | undefined {
  const [, zoom] = /^assets\/relief-[^/]+\/(\d+)\/\d+\/\d+\.png$/.exec(path) ?? [];
  return zoom === undefined ? undefined : Number(zoom) <= MAX_RELIEF_ZOOM;
}

/** Adds the copy's date, drops the link to the next story and limits the relief to the included zooms. */
export function toOfflinePage(
  { site, format }: OfflineTarget,
  page: PageData,
  messages: Messages,
): PageData {
  const { front, relief, newest, edition, story } = page;
  const notice = copyNotice(edition.date, story.lang, messages);
  const dated: PageData = {
    ...page,
    front: { path: front.path },
    relief: { ...relief, maxzoom: MAX_RELIEF_ZOOM },
    ...(newest && { newest: { ...newest, text: `${notice} ${newest.text}` } }),
  };
  return format === 'folder' ? { ...dated, site } : toSingleFilePage(dated, site, format);
}

/** Other files load from the site. A course gets no language links: leaving the page ends its recording. */
function toSingleFilePage(page: PageData, site: string, as: 'file' | 'course'): PageData {
  const { newest, story, languages } = page;
  const reachable =
    as === 'course' ? languages.filter(({ lang }) => lang === story.lang) : languages;
  const more = newerVersionNotice(site, story.lang);
  return {
    ...page,
    root: site,
    languages: reachable.map((one) => ({ ...one, href: `${site}${story.id}/${one.lang}/` })),
    worker: '',
    ...(newest && { newest: { ...newest, more } }),
    ...(as === 'course' && { course: true }),
  };
}
