/** A guest's words scroll in a box of their own; who only passes by must get past it. */

/** CSS px that the words scroll in one go before the host page scrolls instead. */
const ALLOWANCE_PX = 600;
/** Ms without wheel or finger after which a reader counts as reading again. */
const PAUSE_MS = 1000;
/** Ms after a press or key in the box during which its words scroll without a limit. */
const ENGAGED_MS = 20_000;

/**
 * Lets wheel and finger through to the host page once the words have scrolled `ALLOWANCE_PX` without a
 * pause, unless the reader has pressed something in `root`, or a key, shortly before. After a pause the
 * words scroll again. Scrolling by other means (keys, buttons, links) has no limit.
 *
 * @returns how to stop
 */
export function yieldScroll(root: HTMLElement, box: HTMLElement): () => void {
  let travelled = 0;
  let top = box.scrollTop;
  let scrolling = false;
  let engagedUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const resume = () => {
    scrolling = false;
    travelled = 0;
    box.classList.remove('yielding');
  };
  const onmove = () => {
    scrolling = true;
    clearTimeout(timer);
    timer = setTimeout(resume, PAUSE_MS);
    if (performance.now() < engagedUntil) onengage();
  };
  const onscroll = () => {
    const by = Math.abs(box.scrollTop - top);
    top = box.scrollTop;
    if (!scrolling || performance.now() < engagedUntil) return;
    travelled += by;
    box.classList.toggle('yielding', travelled >= ALLOWANCE_PX);
  };
  const onengage = () => {
    engagedUntil = performance.now() + ENGAGED_MS;
    box.classList.remove('yielding');
  };

  const listeners: readonly [HTMLElement, string, () => void][] = [
    [box, 'wheel', onmove],
    [box, 'touchmove', onmove],
    [box, 'scroll', onscroll],
    [root, 'click', onengage],
    [root, 'keydown', onengage],
  ];
  for (const [target, type, listener] of listeners)
    target.addEventListener(type, listener, { passive: true });
  return () => {
    for (const [target, type, listener] of listeners) target.removeEventListener(type, listener);
    clearTimeout(timer);
    box.classList.remove('yielding');
  };
}
