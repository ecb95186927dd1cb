/** Reports the step at the reading line, and scrolls to steps. */
import { stepAt } from '../../story/scroll.ts';
import { createPageContainer } from './scrollContainer.ts';

/** Input that precedes the reader's scrolling. A scroll without it is ours or a layout shift. */
const INPUT_EVENTS = ['wheel', 'touchmove', 'keydown', 'mousedown'] as const;
/** Scroll distance, as a share of the viewport height, beyond which a scroll is always the reader's. */
const LONG_SCROLL_SHARE = 0.35;
/** Distance in CSS px that a step may move after a jump to it. */
const DRIFT_TOLERANCE_PX = 24;
/** Time in ms without a scroll event after which a scroll of ours has ended. */
const SETTLE_MS = 400;

export interface ScrollSpy {
  /**
   * Sets the position when the script starts, or when the article becomes visible. If it has been
   * scrolled before, stays there and reports that step, unless `step` begins in view. Otherwise scrolls
   * to `step`, unless the browser will restore an older position (`willRestore`).
   */
  restore(step: string | undefined, willRestore?: boolean): void;
  /** Scrolls to a step, without reporting steps on the way. */
  scrollTo(step: string, behavior: ScrollBehavior): void;
  /** Reports no step until the current scroll has ended. */
  ignoreScroll(): void;
  stop(): void;
}

/**
 * Watches the sections `[data-step]` under `root` while the container scrolls. `line` returns the
 * reading line in CSS px from the top of the window.
 */
export function createScrollSpy(
  root: HTMLElement,
  line: () => number,
  onstep: (step: string) => void,
  container = createPageContainer(window),
): ScrollSpy {
  const sections = () => [...root.querySelectorAll<HTMLElement>('section[data-step]')];
  const sectionOf = (step: string | undefined) =>
    sections().find(({ dataset }) => dataset.step === step);
  /** After a jump: `null` during it, then its end position; `undefined` once the reader scrolls. */
  let landed: number | null | undefined;
  /** Repeats a jump, once, if the browser has moved the step since. */
  let correctJump: (() => void) | undefined;
  let frame = 0;
  let settleFrame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The last known position of the reader. */
  let seen = container.scrollTop();
  const isFarFrom = (position: number) =>
    Math.abs(container.scrollTop() - position) > container.viewportHeight() * LONG_SCROLL_SHARE;

  const reportStep = () => {
    frame = 0;
    const [scrollHeight, height] = [container.scrollHeight(), container.viewportHeight()];
    // A hidden container has no position.
    if (height === 0) return;
    seen = container.scrollTop();
    const all = sections();
    const atEnd = scrollHeight > height + 4 && container.scrollTop() + height >= scrollHeight - 2;
    const at = stepAt(
      all.map((section) => section.getBoundingClientRect().top),
      line(),
      atEnd,
    );
    const step = all[at]?.dataset.step;
    if (step !== undefined) onstep(step);
  };
  const stopSettling = () => {
    clearTimeout(timer);
    cancelAnimationFrame(settleFrame);
  };
  const settle = () => {
    stopSettling();
    timer = setTimeout(() => {
      // On a busy page scroll events may be delayed until the next frame.
      settleFrame = requestAnimationFrame(() => {
        correctJump?.();
        landed = container.scrollTop();
      });
    }, SETTLE_MS);
  };
  const ignoreScroll = () => {
    landed = null;
    settle();
  };
  const oninput = ({ type, target, defaultPrevented }: Event) => {
    // A shortcut key does not scroll by itself; the scroll that it may have started is ours.
    if (defaultPrevented) return;
    // Neither does a press on a control.
    const pressed = type === 'mousedown' ? (target as Partial<Element> | null) : undefined;
    if (pressed?.closest?.('button, summary, label')) return;
    stopSettling();
    correctJump = undefined;
    // A long way is a scroll by keyboard focus whose event is still to come: that is the reader's.
    if (landed !== undefined && !isFarFrom(seen)) seen = container.scrollTop();
    landed = undefined;
  };
  const onscroll = () => {
    const isReader =
      landed === undefined ? container.scrollTop() !== seen : landed !== null && isFarFrom(landed);
    if (isReader) {
      landed = undefined;
      frame ||= requestAnimationFrame(reportStep);
    } else if (landed !== undefined) {
      seen = container.scrollTop();
      if (landed === null) settle();
    }
  };
  /** Reports the step before a click during a scroll is handled, so that it does not undo the click. */
  const onclick = () => {
    if (landed === undefined && container.scrollTop() !== seen) reportStep();
  };
  const { events } = container;
  events.addEventListener('scroll', onscroll, { passive: true });
  events.addEventListener('click', onclick, { capture: true });
  for (const type of INPUT_EVENTS) events.addEventListener(type, oninput, { passive: true });
  const beginsInView = (section: HTMLElement) => {
    const top = section.getBoundingClientRect().top - container.viewportTop();
    return top >= 0 && top < container.viewportHeight();
  };
  const scrollTo = (step: string, behavior: ScrollBehavior) => {
    const section = sectionOf(step);
    if (!section) return;
    ignoreScroll();
    container.scrollTo(section, behavior);
    if (behavior === 'smooth') return;
    seen = container.scrollTop();
    // The browser may restore an older position after the page has loaded.
    const top = section.getBoundingClientRect().top;
    correctJump = () => {
      correctJump = undefined;
      const moved = Math.abs(section.getBoundingClientRect().top - top);
      if (moved > DRIFT_TOLERANCE_PX) container.scrollTo(section, behavior);
    };
  };
  return {
    restore(step, willRestore = false) {
      if (container.viewportHeight() === 0) return;
      const section = sectionOf(step);
      if (container.scrollTop() > 0) {
        if (!section || !beginsInView(section)) reportStep();
      } else if (step !== undefined && !willRestore) scrollTo(step, 'auto');
    },
    scrollTo,
    ignoreScroll,
    stop() {
      events.removeEventListener('scroll', onscroll);
      events.removeEventListener('click', onclick, { capture: true });
      for (const type of INPUT_EVENTS) events.removeEventListener(type, oninput);
      cancelAnimationFrame(frame);
      stopSettling();
    },
  };
}
