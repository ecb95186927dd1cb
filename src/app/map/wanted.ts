/** When the live map is wanted: on view and at leisure, or at the first touch. */

/** Ms of quiet after which the browser counts as idle where it cannot say so itself. */
const QUIET = 300;

/** Ms out of view after which a guest's live map is given back. */
const AWAY = 2000;

/** Whether the reader or the browser asks to spare data. */
export function sparing(): boolean {
  const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/**
 * Calls once: when the element has come into view and the browser is idle, or at once when it is
 * touched or focused. Where data are to be spared, only then. Returns how to stop waiting.
 */
export function whenWanted(element: HTMLElement, call: () => void): () => void {
  let cancelIdle = () => undefined as unknown;
  const touches = ['pointerdown', 'focusin', 'wheel'] as const;
  const stop = () => {
    observer.disconnect();
    cancelIdle();
    for (const type of touches) element.removeEventListener(type, now);
  };
  const now = () => {
    stop();
    call();
  };
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    if ('requestIdleCallback' in window) {
      const handle = requestIdleCallback(now, { timeout: 2000 });
      cancelIdle = () => {
        cancelIdleCallback(handle);
      };
    } else {
      const handle = setTimeout(now, QUIET);
      cancelIdle = () => {
        clearTimeout(handle);
      };
    }
  });
  for (const type of touches) element.addEventListener(type, now, { passive: true });
  if (!sparing()) observer.observe(element);
  return stop;
}

/** Calls once, when the element has been out of view for a while. Returns how to stop waiting. */
export function whenAway(element: HTMLElement, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const observer = new IntersectionObserver((entries) => {
    clearTimeout(timer);
    if (entries.at(-1)?.isIntersecting !== false) return;
    timer = setTimeout(() => {
      stop();
      call();
    }, AWAY);
  });
  observer.observe(element);
  return stop;
}
