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
  new MutationObserver((_, observer) => {
    for (const step of document.querySelectorAll('[id^="step="]')) step.removeAttribute('id');
    if (document.readyState !== 'loading') observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
// How old the newest report is, before its line is painted: it would move what is below.
new MutationObserver((_, observer) => {
  const there = document.querySelector('[data-since]') !== null;
  if (there) tellAges(document, root.lang);
  if (there || document.readyState !== 'loading') observer.disconnect();
}).observe(document, { childList: true, subtree: true });
if (settings.pointed)
  addEventListener('load', () => {
    setTimeout(() => {
      root.classList.remove('pointed');
    });
  });
