/** What scrolls the words: the page, or in a guest's box the article itself, so that nothing else moves. */

export interface Scroller {
  /** Where scrolling and what readers do to scroll are heard. */
  readonly events: EventTarget;
  /** CSS px that are scrolled away above, that show, and of the whole. */
  top(): number;
  height(): number;
  whole(): number;
  /** Brings a section to the top of what shows. */
  to(section: HTMLElement, behavior: ScrollBehavior): void;
}

export function pageScroller(window: Window): Scroller {
  return {
    events: window,
    top: () => window.scrollY,
    height: () => window.innerHeight,
    whole: () => window.document.documentElement.scrollHeight,
    to: (section, behavior) => {
      section.scrollIntoView({ behavior, block: 'start' });
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
    to: (section, behavior) => {
      const by = section.getBoundingClientRect().top - box.getBoundingClientRect().top;
      box.scrollTo({ top: box.scrollTop + by, behavior });
    },
  };
}
