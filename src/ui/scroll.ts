/** Reading moves the story: tells which step is at the reading line, and takes the reader to a step. */
import { stepAt } from '../model/scroll.ts';

/** What readers do to scroll; a scroll that none of it precedes is ours, or the layout settling. */
const INTENT = ['wheel', 'touchmove', 'keydown', 'mousedown'] as const;
/** Share of the window's height beyond which a scroll is the reader's, by whatever means they made it. */
const FAR = 0.35;
/** Time in ms without a scroll event after which a scroll of ours has arrived. */
const SETTLED = 200;

export interface Follower {
  /** Scrolls a step to the reading line; steps passed on the way are not reported. */
  scrollTo(step: string, behavior: ScrollBehavior): void;
  stop(): void;
}

/**
 * Watches the sections `[data-step]` under `root` while the page scrolls.
 * `line` gives the reading line in CSS px from the top of the window.
 */
export function followScroll(
  root: HTMLElement,
  line: () => number,
  onstep: (step: string) => void,
): Follower {
  const sections = () => [...root.querySelectorAll<HTMLElement>('section[data-step]')];
  /** After a jump: on the way (`null`), or the place where it ended; `undefined` once the reader scrolls. */
  let landed: number | null | undefined;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = () => {
    frame = 0;
    const all = sections();
    const page = document.documentElement;
    const atEnd =
      page.scrollHeight > window.innerHeight + 4 &&
      window.scrollY + window.innerHeight >= page.scrollHeight - 2;
    const at = stepAt(
      all.map((section) => section.getBoundingClientRect().top),
      line(),
      atEnd,
    );
    const step = all[at]?.dataset.step;
    if (step !== undefined) onstep(step);
  };
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      landed = window.scrollY;
    }, SETTLED);
  };
  const oninput = () => {
    clearTimeout(timer);
    landed = undefined;
  };
  const onscroll = () => {
    if (landed === null) settle();
    else if (landed === undefined || Math.abs(window.scrollY - landed) > window.innerHeight * FAR) {
      landed = undefined;
      frame ||= requestAnimationFrame(read);
    }
  };
  window.addEventListener('scroll', onscroll, { passive: true });
  for (const type of INTENT) window.addEventListener(type, oninput, { passive: true });
  return {
    scrollTo(step, behavior) {
      const section = sections().find(({ dataset }) => dataset.step === step);
      if (!section) return;
      landed = null;
      settle();
      section.scrollIntoView({ behavior, block: 'start' });
    },
    stop() {
      window.removeEventListener('scroll', onscroll);
      for (const type of INTENT) window.removeEventListener(type, oninput);
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    },
  };
}
