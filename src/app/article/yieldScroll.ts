/** Lets readers scroll past an embed, whose text scrolls in a box of its own. */

/** Distance in CSS px that the box scrolls without a pause before the host page scrolls instead. */
const ALLOWANCE_PX = 600;
/** Time in ms without wheel or touch input after which the box scrolls again. */
const PAUSE_MS = 1000;
/** Time in ms after a click or key press, or the scrolling that follows it, without a limit. */
const ENGAGED_MS = 20_000;

/**
 * Passes wheel and touch scrolling on to the host page once `box` has scrolled `ALLOWANCE_PX` without a
 * pause, unless the reader has recently clicked or pressed a key in `root`. Scrolling by other means (keys,
 * buttons, links) has no limit. Returns a stop function.
 */
export function yieldScroll(root: HTMLElement, box: HTMLElement): () => void {
  let distance = 0;
  let top = box.scrollTop;
  let scrolling = false;
  let engagedUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const resume = () => {
    scrolling = false;
    distance = 0;
    box.classList.remove('yielding');
  };
  const oninput = () => {
    scrolling = true;
    clearTimeout(timer);
    timer = setTimeout(resume, PAUSE_MS);
    if (performance.now() < engagedUntil) onengage();
  };
  const onscroll = () => {
    const by = Math.abs(box.scrollTop - top);
    top = box.scrollTop;
    if (!scrolling || performance.now() < engagedUntil) return;
    distance += by;
    box.classList.toggle('yielding', distance >= ALLOWANCE_PX);
  };
  const onengage = () => {
    engagedUntil = performance.now() + ENGAGED_MS;
    box.classList.remove('yielding');
  };

  const listeners: readonly [HTMLElement, string, () => void][] = [
    [box, 'wheel', oninput],
    [box, 'touchmove', oninput],
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
