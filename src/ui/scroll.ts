/** Reading moves the story: tells which step is at the reading line, and takes the reader to a step. */
import { stepAt } from '../model/scroll.ts';

/** Time in ms without a scroll event after which a scroll of ours has ended. */
const SETTLED = 160;

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
  let ours = false;
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
      ours = false;
    }, SETTLED);
  };
  const onscroll = () => {
    if (ours) settle();
    else frame ||= requestAnimationFrame(read);
  };
  window.addEventListener('scroll', onscroll, { passive: true });
  return {
    scrollTo(step, behavior) {
      const section = sections().find(({ dataset }) => dataset.step === step);
      if (!section) return;
      ours = true;
      settle();
      section.scrollIntoView({ behavior, block: 'start' });
    },
    stop() {
      window.removeEventListener('scroll', onscroll);
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    },
  };
}
