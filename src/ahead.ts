/**
 * Runs once words and map have been read, before the page's script: bundled, inlined, in the policy by its
 * hash. Asks for the live map's code (`data-map`) when the map has been seen, which is after the first
 * paint, and unless data are to be spared. Says so if a script does not come, as after a new edition.
 */
import { sparing } from './app/map/wanted.ts';

const { document } = window;
const map = document.currentScript?.dataset['map'];
const pane = document.querySelector('.pane');

if (map !== undefined && pane && !sparing()) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel: 'modulepreload', href: map }));
  });
  observer.observe(pane);
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
