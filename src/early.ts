/** Runs in the head of every page before the first paint. Bundled, inlined, allowed by hash in the CSP. */
import { fillAges } from './app/article/age.ts';
import {
  applySettings,
  preloadFonts,
  readSettings,
  swapMissingLetters,
} from './app/shell/firstPaint.ts';

const { document, location } = window;
const root = document.documentElement;
const settings = readSettings(location.search, location.hash);
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];

applySettings(root, settings, {
  fromTop: location.hash === '' && navigation?.type === 'navigate',
  elapsed: performance.now(),
});
const script = document.currentScript;
// Fonts preloaded while there is no body hold up the first frame.
if (script)
  whileParsing(() => {
    if (document.querySelector('body') === null) return false;
    if (!root.classList.contains('far')) preloadFonts(script);
    swapMissingLetters(document);
    return true;
  });
if (settings.embed !== undefined)
  // In a frame, jumping to a step's id would scroll the host page: remove the ids while parsing.
  whileParsing(() => {
    for (const step of document.querySelectorAll('[id^="step="]')) step.removeAttribute('id');
    return false;
  });
// Fills in the age of the newest report before it is painted, so that the text below does not shift.
whileParsing(() => {
  const found = document.querySelector('[data-since]') !== null;
  if (found) fillAges(document);
  return found;
});
if (settings.hasFocus)
  addEventListener('load', () => {
    setTimeout(() => {
      root.classList.remove('pointed');
    });
  });

/** Calls `check` whenever more of the page is parsed, until it returns true or parsing ends. */
function whileParsing(check: () => boolean): void {
  new MutationObserver((_, observer) => {
    if (check() || document.readyState !== 'loading') observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
