/** The element that scrolls the article: the page, or the article itself in a host page. */

export interface ScrollContainer {
  /** Target of scroll and input events. */
  readonly events: EventTarget;
  /** In CSS px, like all lengths here. */
  scrollTop(): number;
  viewportHeight(): number;
  scrollHeight(): number;
  /** Distance from the top of the window to the top of the viewport. */
  viewportTop(): number;
  /** Scrolls a section to the top of the viewport. */
  scrollTo(section: HTMLElement, behavior: ScrollBehavior): void;
  /** Calls when the container becomes visible, as in a tab that opens. Returns a stop function. */
  watchVisibility(onvisible: () => void): () => void;
}

/** A check that calls if the height was 0 at the last check and no longer is. */
function visibilityCheck(height: () => number, onvisible: () => void): () => void {
  let wasVisible = height() > 0;
  return () => {
    const isVisible = height() > 0;
    if (isVisible && !wasVisible) onvisible();
    wasVisible = isVisible;
  };
}

/** The page as a scroll container. */
export function createPageContainer(window: Window): ScrollContainer {
  return {
    events: window,
    scrollTop: () => window.scrollY,
    viewportHeight: () => window.innerHeight,
    scrollHeight: () => window.document.documentElement.scrollHeight,
    viewportTop: () => 0,
    scrollTo: (section, behavior) => {
      section.scrollIntoView({ behavior, block: 'start' });
    },
    watchVisibility(onvisible) {
      const check = visibilityCheck(() => window.innerHeight, onvisible);
      window.addEventListener('resize', check);
      return () => {
        window.removeEventListener('resize', check);
      };
    },
  };
}

/** A scrolling box. Does not use `scrollIntoView`, which would scroll the host page too. */
export function createBoxContainer(box: HTMLElement): ScrollContainer {
  return {
    events: box,
    scrollTop: () => box.scrollTop,
    viewportHeight: () => box.clientHeight,
    scrollHeight: () => box.scrollHeight,
    viewportTop: () => box.getBoundingClientRect().top,
    scrollTo: (section, behavior) => {
      const margin = parseFloat(getComputedStyle(section).scrollMarginTop);
      const by = section.getBoundingClientRect().top - box.getBoundingClientRect().top - margin;
      // The title precedes the first step.
      const isFirst = box.querySelector('section') === section;
      box.scrollTo({ top: isFirst ? 0 : box.scrollTop + by, behavior });
    },
    watchVisibility(onvisible) {
      const observer = new ResizeObserver(visibilityCheck(() => box.clientHeight, onvisible));
      observer.observe(box);
      return () => {
        observer.disconnect();
      };
    },
  };
}
