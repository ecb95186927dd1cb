/** Synchronizes a session with the URL: the hash is the View. */
import { readHash, writeHash } from './permalink.ts';
import type { View } from './view.ts';
import type { Session } from './session.svelte.ts';

/**
 * Opens the view of the URL, writes changes of the session to it, and follows back, forward and an
 * edited hash. `onOpen` receives each view read from the URL. Without `push` the session history stays
 * untouched: in a frame it belongs to the host page. Returns a function that stops the synchronization.
 */
export function syncAddress(
  session: Session,
  window: Window,
  onOpen: (view: View) => void,
  push = true,
): () => void {
  // When a page has finished loading, the browser scrolls to the step in the hash, even if the reader
  // has scrolled within it. Until then the URL stays without a hash.
  let deferred = false;
  const write = () => {
    if (deferred) session.onChange(session.view, 'replace');
  };
  window.addEventListener('load', write);
  const open = () => {
    const view = readHash(window.location.hash);
    session.open(view);
    // Only what the story knows: `#article` is an anchor of the page, not a step.
    onOpen(session.view);
  };
  session.onChange = (view, historyMode) => {
    const hash = `#${writeHash(view)}`;
    if (hash === window.location.hash) return;
    const { history, location } = window;
    if (push && historyMode === 'push') history.pushState(null, '', hash);
    else {
      deferred = window.document.readyState !== 'complete';
      history.replaceState(null, '', deferred ? location.pathname + location.search : hash);
    }
  };
  window.addEventListener('popstate', open);
  open();
  return () => {
    window.removeEventListener('popstate', open);
    window.removeEventListener('load', write);
    session.onChange = () => undefined;
  };
}
