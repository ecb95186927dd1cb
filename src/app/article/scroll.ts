/** Reading moves the story: tells which step is at the reading line, and takes the reader to a step. */
import { stepAt } from '../../story/scroll.ts';
import { pageScroller } from './scroller.ts';

/** What readers do to scroll; a scroll that none of it precedes is ours, or the layout settling. */
const INTENT = ['wheel', 'touchmove', 'keydown', 'mousedown'] as const;
/** Share of the height that shows beyond which a scroll is the reader's, by whatever means they made it. */
const FAR = 0.35;
/** CSS px by which a step may lie off the place to which it was taken. */
const ASTRAY = 24;
/** Time in ms without a scroll event after which a scroll of ours has arrived. */
const SETTLED = 400;

export interface Follower {
  /**
   * Where the reader is when the script comes, or when the words are shown that were hidden. A place
   * that was scrolled to before counts, and its step is told, unless the wanted step begins in view.
   * Without such a place it goes to the step, or leaves that to a browser that brings the place back.
   */
  place(step: string | undefined, broughtBack?: boolean): void;
  /** Scrolls a step to the reading line; steps passed on the way are not reported. */
  scrollTo(step: string, behavior: ScrollBehavior): void;
  /** Until it has settled, a scroll is not the reader's: no step is reported. */
  expect(): void;
  stop(): void;
}

/**
 * Watches the sections `[data-step]` under `root` while the page, or a box in it, scrolls.
 * `line` gives the reading line in CSS px from the top of the window.
 */
export function followScroll(
  root: HTMLElement,
  line: () => number,
  onstep: (step: string) => void,
  scroller = pageScroller(window),
): Follower {
  const sections = () => [...root.querySelectorAll<HTMLElement>('section[data-step]')];
  const sectionOf = (step: string | undefined) =>
    sections().find(({ dataset }) => dataset.step === step);
  /** After a jump: on the way (`null`), or the place where it ended; `undefined` once the reader scrolls. */
  let landed: number | null | undefined;
  /** Looks once whether a jump still stands where it ended. */
  let carried: (() => void) | undefined;
  let frame = 0;
  let arrival = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the reader was last seen, or taken. */
  let seen = scroller.top();
  const farFrom = (place: number) => Math.abs(scroller.top() - place) > scroller.height() * FAR;

  const read = () => {
    frame = 0;
    const [whole, height] = [scroller.whole(), scroller.height()];
    // Hidden, it has no place, and what the browser does with it is no scroll.
    if (height === 0) return;
    seen = scroller.top();
    const all = sections();
    const atEnd = whole > height + 4 && scroller.top() + height >= whole - 2;
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
    cancelAnimationFrame(arrival);
  };
  const settle = () => {
    stopSettling();
    timer = setTimeout(() => {
      // A busy page hears late of its scrolling, at its next frame.
      arrival = requestAnimationFrame(() => {
        carried?.();
        landed = scroller.top();
      });
    }, SETTLED);
  };
  const expect = () => {
    landed = null;
    settle();
  };
  const oninput = ({ type, target, defaultPrevented }: Event) => {
    // A key that was a command scrolls nothing itself; the scroll it may have begun is ours.
    if (defaultPrevented) return;
    // A press on something that answers presses is no scroll, though one of ours may be under way.
    const pressed = type === 'mousedown' ? (target as Partial<Element> | null) : undefined;
    if (pressed?.closest?.('button, summary, label')) return;
    stopSettling();
    carried = undefined;
    // From far away the focus has come here, before anybody heard of its scroll: that is the reader's.
    if (landed !== undefined && !farFrom(seen)) seen = scroller.top();
    landed = undefined;
  };
  const onscroll = () => {
    if (landed === undefined ? scroller.top() !== seen : landed !== null && farFrom(landed)) {
      landed = undefined;
      frame ||= requestAnimationFrame(read);
    } else if (landed !== undefined) {
      seen = scroller.top();
      if (landed === null) settle();
    }
  };
  /** A press in the midst of a scroll is on what shows now: its step comes first, and takes nothing back. */
  const onclick = () => {
    if (landed === undefined && scroller.top() !== seen) read();
  };
  const { events } = scroller;
  events.addEventListener('scroll', onscroll, { passive: true });
  events.addEventListener('click', onclick, { capture: true });
  for (const type of INTENT) events.addEventListener(type, oninput, { passive: true });
  const beginsInView = (section: HTMLElement) => {
    const top = section.getBoundingClientRect().top - scroller.start();
    return top >= 0 && top < scroller.height();
  };
  const scrollTo = (step: string, behavior: ScrollBehavior) => {
    const section = sectionOf(step);
    if (!section) return;
    expect();
    scroller.to(section, behavior);
    if (behavior === 'smooth') return;
    seen = scroller.top();
    // A browser that brings back an older place, once all is loaded, carries the step off again.
    const placed = section.getBoundingClientRect().top;
    carried = () => {
      carried = undefined;
      const moved = Math.abs(section.getBoundingClientRect().top - placed);
      if (moved > ASTRAY) scroller.to(section, behavior);
    };
  };
  return {
    place(step, broughtBack = false) {
      if (scroller.height() === 0) return;
      const section = sectionOf(step);
      if (scroller.top() > 0) {
        if (!section || !beginsInView(section)) read();
      } else if (step !== undefined && !broughtBack) scrollTo(step, 'auto');
    },
    scrollTo,
    expect,
    stop() {
      events.removeEventListener('scroll', onscroll);
      events.removeEventListener('click', onclick, { capture: true });
      for (const type of INTENT) events.removeEventListener(type, oninput);
      cancelAnimationFrame(frame);
      stopSettling();
    },
  };
}
