/** Keeps a session and the page's address in step: the hash is the View. */
import { readHash, writeHash } from './permalink.ts';
import type { View } from './view.ts';
import type { Session } from './session.svelte.ts';

/**
 * Takes the view from the address, follows the session, and on back, forward or an edited hash opens
 * what the address says. `onopen` is told of each view that came from the address. Without `push` the
 * way back is left alone: in a frame it is the host page's. Returns how to stop.
 */
export function keepAddress(
  session: Session,
  window: Window,
  onopen: (view: View) => void,
  push = true,
): () => void {
  // Once it has read a page to its end, a browser goes to the step that the address names by then,
  // though the reader may be within it: until then the address names none.
  let held = false;
  const write = () => {
    if (held) session.onchange(session.view, 'replace');
  };
  window.addEventListener('load', write);
  const open = () => {
    const view = readHash(window.location.hash);
    session.open(view);
    // Of the view, what the story knows: `#article` is a place on the page, and no step.
    onopen(session.view);
  };
  session.onchange = (view, trace) => {
    const hash = `#${writeHash(view)}`;
    if (hash === window.location.hash) return;
    const { history, location } = window;
    if (push && trace === 'push') history.pushState(null, '', hash);
    else {
      held = window.document.readyState !== 'complete';
      history.replaceState(null, '', held ? location.pathname + location.search : hash);
    }
  };
  window.addEventListener('popstate', open);
  open();
  return () => {
    window.removeEventListener('popstate', open);
    window.removeEventListener('load', write);
    session.onchange = () => undefined;
  };
}
