/**
 * Runs once words and map have been read, before the page's script: bundled, inlined, in the policy by its
 * hash. Asks for the live map's code (`data-map`) at the first input of any kind, unless data are to be
 * spared. Says so if a script does not come, as after a new edition.
 */
import { sparing } from './app/map/wanted.ts';

const { document } = window;
const map = document.currentScript?.dataset['map'];
/** What a reader does who is there. */
const INPUT = ['wheel', 'touchstart', 'keydown', 'pointerdown', 'pointermove'] as const;

if (map !== undefined && !sparing()) {
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
    // The page is what it is without a script, with a way to the page of today.
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
