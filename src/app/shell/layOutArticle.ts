/** Lays out the steps far below, which the first paint skips (`fresh`), without a long task. */

/** Events that need the whole layout at once. */
const URGENT = ['scroll', 'wheel', 'touchstart', 'keydown', 'pointerdown', 'beforeprint'] as const;

/** Lays out one step per frame, or all at once where the reader has scrolled or as soon as they act. */
export function layOutArticle(window: Window): void {
  const { document } = window;
  const root = document.documentElement;
  if (!root.classList.contains('fresh')) return;
  const sections = [...document.querySelectorAll<HTMLElement>('article section')];
  const remaining = sections.values();
  if (window.scrollY > 0) finish();
  else {
    for (const type of URGENT) window.addEventListener(type, finish, { passive: true });
    layOutNext();
  }

  function layOutNext(): void {
    if (!root.classList.contains('fresh')) return;
    const { value: section } = remaining.next();
    if (!section) {
      finish();
      return;
    }
    section.style.contentVisibility = 'visible';
    window.requestAnimationFrame(() => setTimeout(layOutNext));
  }

  function finish(): void {
    for (const type of URGENT) window.removeEventListener(type, finish);
    const seen = window.scrollY > 0 ? findSeen() : undefined;
    const top = seen?.getBoundingClientRect().top;
    root.classList.remove('fresh');
    for (const section of sections) section.style.removeProperty('content-visibility');
    // What the reader has scrolled to stays in its place.
    if (seen && top !== undefined) window.scrollBy(0, seen.getBoundingClientRect().top - top);
  }

  /** The first section that begins in view: one that began above may not be laid out yet. Else that one. */
  function findSeen(): HTMLElement | undefined {
    const inView = sections.filter((section) => section.getBoundingClientRect().bottom > 0);
    const begins = inView.find((section) => section.getBoundingClientRect().top >= 0);
    const isVisible = begins && begins.getBoundingClientRect().top < window.innerHeight;
    return isVisible ? begins : inView[0];
  }
}
