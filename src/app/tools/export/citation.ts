/** The citation of a view of a story. */
import { formatDate } from '../../../i18n/format.ts';
import type { MessagesWithTools } from '../../../i18n/tools/index.ts';
import { writeHash } from '../../../story/permalink.ts';
import type { Session } from '../../../story/session.svelte.ts';
import type { PageData } from '../../shell/page.ts';

/** Title, date, version, date of the data and URL of the view, in the language of the messages. */
export function citationOf(session: Session, page: PageData, messages: MessagesWithTools): string {
  const { story, atlas, view } = session;
  const hash = writeHash(view);
  return messages.tools.take.citation(
    story.title,
    messages.site,
    formatDate(story.date, messages),
    page.edition.version,
    atlas ? formatDate(atlas.asOf, messages) : '',
    // Drops the query: it controls how the page is displayed, not what it shows.
    location.href.replace(/[?#].*/, '') + (hash && `#${hash}`),
  );
}
