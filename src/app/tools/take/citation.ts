/** How a view of a story is cited. */
import { formatDate } from '../../../i18n/format.ts';
import type { ToolMessages } from '../../../i18n/tools/index.ts';
import { writeHash } from '../../../story/permalink.ts';
import type { Session } from '../../../story/session.svelte.ts';
import type { PageData } from '../../shell/page.ts';

/** Title, day, version, day of the data, and the address of the view, in the page's language. */
export function citationOf(session: Session, page: PageData, messages: ToolMessages): string {
  const { story, atlas, view } = session;
  const hash = writeHash(view);
  return messages.tools.take.citation(
    story.title,
    messages.site,
    formatDate(story.date, messages),
    page.edition.version,
    atlas ? formatDate(atlas.asOf, messages) : '',
    // What stands in the query is how the page is shown, not what.
    location.href.replace(/[?#].*/, '') + (hash && `#${hash}`),
  );
}
