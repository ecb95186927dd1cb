/**
 * Runs at the end of the page. Bundled and inlined, allowed by hash in the CSP. Loads the page's modules
 * (`data-modules`) after the first frame, and the live map's code (`data-map`) at the first input of any
 * kind, unless the reader prefers reduced data. Shows a notice if a script fails to load, as after a new
 * release.
 */
import { prefersReducedData } from './app/map/activation.ts';
import { keepEarlyInput } from './app/shell/earlyInput.ts';

const { document } = window;
const { modules, map } = document.currentScript?.dataset ?? {};
/** Events that show that a reader is present. */
const INPUT = ['wheel', 'touchstart', 'keydown', 'pointerdown', 'pointermove'] as const;
/** Time in ms after which modules load without a frame: hidden tabs and frames out of view have none. */
const LONGEST_WAIT_MS = 2000;

if (modules !== undefined) {
  keepEarlyInput(document);
  afterFirstFrame(() => {
    for (const url of modules.split(' '))
      // Not a script element: its URL would have to be a trusted type where a host's policy requires that.
      import(/* @vite-ignore */ new URL(url, document.baseURI).href).catch((error: unknown) => {
        reportError(error);
        showLoadFailure();
      });
  });
}

if (map !== undefined && !prefersReducedData()) {
  const fetchCode = () => {
    for (const type of INPUT) removeEventListener(type, fetchCode);
    for (const href of map.split(' ')) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'modulepreload', href, fetchPriority: 'low' });
      document.head.append(link);
    }
  };
  for (const type of INPUT) addEventListener(type, fetchCode, { passive: true });
}

addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) showLoadFailure();
  },
  true,
);

/** Falls back to the page without scripts, with a button that reloads it. */
function showLoadFailure(): void {
  document.documentElement.classList.remove('scripted', 'fresh', 'pointed');
  const notice = document.querySelector<HTMLElement>('.stale');
  if (!notice) return;
  notice.hidden = false;
  notice.querySelector('button')?.addEventListener('click', () => {
    location.reload();
  });
}

/** Calls `start` once, when the first frame with content is on screen. */
function afterFirstFrame(start: () => void): void {
  const timer = setTimeout(finish, document.hidden ? 0 : LONGEST_WAIT_MS);
  // Not `first-paint`, which may show the background alone.
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) finish();
  });
  observer.observe({ type: 'paint', buffered: true });

  function finish(): void {
    clearTimeout(timer);
    observer.disconnect();
    start();
  }
}
