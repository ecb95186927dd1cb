/** What scrolls the words: the page, or in a guest's box the article itself, so that nothing else moves. */

export interface Scroller {
  /** Where scrolling and what readers do to scroll are heard. */
  readonly events: EventTarget;
  /** CSS px that are scrolled away above, that show, and of the whole. */
  top(): number;
  height(): number;
  whole(): number;
  /** CSS px from the top of the window to where it shows. */
  start(): number;
  /** Brings a section to the top of what shows. */
  to(section: HTMLElement, behavior: ScrollBehavior): void;
  /** Calls whenever it has room again after it had none, as in a tab or a dialog that opens. Returns how to stop. */
  watchRoom(onroom: () => void): () => void;
}

/** Calls if a height has become more than nothing since it was last looked at. */
function roomWatch(height: () => number, onroom: () => void): () => void {
  let had = height() > 0;
  return () => {
    const has = height() > 0;
    if (has && !had) onroom();
    had = has;
  };
}

export function pageScroller(window: Window): Scroller {
  return {
    events: window,
    top: () => window.scrollY,
    height: () => window.innerHeight,
    whole: () => window.document.documentElement.scrollHeight,
    start: () => 0,
    to: (section, behavior) => {
      section.scrollIntoView({ behavior, block: 'start' });
    },
    watchRoom(onroom) {
      const look = roomWatch(() => window.innerHeight, onroom);
      window.addEventListener('resize', look);
      return () => {
        window.removeEventListener('resize', look);
      };
    },
  };
}

/** `scrollIntoView` would move the host page too. */
export function boxScroller(box: HTMLElement): Scroller {
  return {
    events: box,
    top: () => box.scrollTop,
    height: () => box.clientHeight,
    whole: () => box.scrollHeight,
    start: () => box.getBoundingClientRect().top,
    to: (section, behavior) => {
      const margin = parseFloat(getComputedStyle(section).scrollMarginTop);
      const by = section.getBoundingClientRect().top - box.getBoundingClientRect().top - margin;
      // Before the first step stands the title.
      const first = box.querySelector('section') === section;
      box.scrollTo({ top: first ? 0 : box.scrollTop + by, behavior });
    },
    watchRoom(onroom) {
      const observer = new ResizeObserver(roomWatch(() => box.clientHeight, onroom));
      observer.observe(box);
      return () => {
        observer.disconnect();
      };
    },
  };
}
