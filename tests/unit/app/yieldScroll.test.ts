import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { yieldScroll } from '../../../src/app/article/yieldScroll.ts';

/** An element that hears events and holds classes: no more is asked of it. */
function box(): HTMLElement & { scrollTop: number } {
  const classes = new Set<string>();
  const classList = {
    add: (name: string) => classes.add(name),
    remove: (name: string) => classes.delete(name),
    toggle: (name: string, on: boolean) => (on ? classes.add(name) : classes.delete(name)),
    contains: (name: string) => classes.has(name),
  };
  return Object.assign(new EventTarget(), { scrollTop: 0, classList }) as never;
}

describe('words in a box of their own', () => {
  const root = box();
  let article: ReturnType<typeof box>;
  let stop: () => void;
  const tell = (target: EventTarget, type: string) => target.dispatchEvent(new Event(type));
  const scrollBy = (px: number, input = 'wheel') => {
    tell(article, input);
    article.scrollTop += px;
    tell(article, 'scroll');
  };
  const yields = () => article.classList.contains('yielding');

  beforeEach(() => {
    vi.useFakeTimers();
    article = box();
    stop = yieldScroll(root, article);
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it.each(['wheel', 'touchmove'])('yield to the host after 600 px in one go by %s', (input) => {
    for (let turn = 0; turn < 5; turn += 1) scrollBy(100, input);
    expect(yields()).toBe(false);
    scrollBy(100, input);
    expect(yields()).toBe(true);
  });

  it('count both ways', () => {
    for (let turn = 0; turn < 3; turn += 1) {
      scrollBy(100);
      scrollBy(-100);
    }
    expect(yields()).toBe(true);
  });

  it('scroll again after a second without wheel or finger, not before', () => {
    scrollBy(700);
    vi.advanceTimersByTime(900);
    tell(article, 'wheel');
    vi.advanceTimersByTime(900);
    expect(yields()).toBe(true);
    vi.advanceTimersByTime(100);
    expect(yields()).toBe(false);
  });

  it('never yield to who pauses to read', () => {
    for (let turn = 0; turn < 20; turn += 1) {
      scrollBy(400);
      vi.advanceTimersByTime(1000);
    }
    expect(yields()).toBe(false);
  });

  it.each(['click', 'keydown'])('never yield shortly after a %s', (type) => {
    tell(root, type);
    for (let turn = 0; turn < 20; turn += 1) {
      scrollBy(400);
      vi.advanceTimersByTime(100);
    }
    expect(yields()).toBe(false);
    vi.advanceTimersByTime(21_000);
    scrollBy(700);
    expect(yields()).toBe(true);
    tell(root, type);
    expect(yields()).toBe(false);
  });

  it('scroll without a limit by other means', () => {
    article.scrollTop = 5000;
    tell(article, 'scroll');
    expect(yields()).toBe(false);
  });

  it('are left as they were when it stops', () => {
    scrollBy(700);
    stop();
    expect(yields()).toBe(false);
    scrollBy(700);
    expect(yields()).toBe(false);
  });
});
