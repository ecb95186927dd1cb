/**
 * Runs after article and map are parsed, before the main script. Bundled and inlined, allowed by hash in
 * the CSP. Preloads the live map's code (`data-map`) at the first input of any kind, unless the reader
 * prefers reduced data. Shows a notice if a script fails to load, as after a new release.
 */
import { prefersReducedData } from './app/map/activation.ts';

const { document } = window;
const map = document.currentScript?.dataset['map'];
/** Events that show that a reader is present. */
const INPUT = ['wheel', 'touchstart', 'keydown', 'pointerdown', 'pointermove'] as const;

if (map !== undefined && !prefersReducedData()) {
  const fetchCode = () => {
    for (const type of INPUT) removeEventListener(type, fetchCode);
    const link = document.createElement('link');
    Object.assign(link, { rel: 'modulepreload', href: map, fetchPriority: 'low' });
    document.head.append(link);
  };
  for (const type of INPUT) addEventListener(type, fetchCode, { passive: true });
}

addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    // Fall back to the page without scripts, with a button that reloads it.
    document.documentElement.classList.remove('scripted', 'fresh', 'pointed');
    const notice = document.querySelector<HTMLElement>('.stale');
    if (!notice) return;
    notice.hidden = false;
    notice.querySelector('button')?.addEventListener('click', () => {
      location.reload();
    });
  },
  true,
);
