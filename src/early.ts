/** Runs in the head of every page, before the first paint: bundled, inlined, in the policy by its hash. */
import { tellAges } from './app/article/age.ts';
import { applySettings, askForFonts, readSettings } from './app/shell/firstPaint.ts';

const { document, location } = window;
const root = document.documentElement;
const settings = readSettings(location.search, location.hash);
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];

applySettings(root, settings, {
  whole: location.hash === '' && navigation?.type === 'navigate',
  elapsed: performance.now(),
});
if (!root.classList.contains('far') && document.currentScript) askForFonts(document.currentScript);
if (settings.embed !== undefined)
  // In a frame no step can be jumped to, from before it is read: the jump would scroll the host.
  whileParsing(() => {
    for (const step of document.querySelectorAll('[id^="step="]')) step.removeAttribute('id');
    return false;
  });
// How old the newest report is, before its line is painted: it would move what is below.
whileParsing(() => {
  const there = document.querySelector('[data-since]') !== null;
  if (there) tellAges(document, root.lang);
  return there;
});
if (settings.pointed)
  addEventListener('load', () => {
    setTimeout(() => {
      root.classList.remove('pointed');
    });
  });

/** Looks at the page each time that more of it has come, until all has, or `look` says that it is done. */
function whileParsing(look: () => boolean): void {
  new MutationObserver((_, observer) => {
    if (look() || document.readyState !== 'loading') observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
