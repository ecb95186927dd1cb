import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { yieldScroll } from '../../../src/app/article/yieldScroll.ts';

/** A fake element with events and classes. */
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

describe('yieldScroll', () => {
  const root = box();
  let article: ReturnType<typeof box>;
  let stop: () => void;
  const dispatch = (target: EventTarget, type: string) => target.dispatchEvent(new Event(type));
  const scrollBy = (px: number, input = 'wheel') => {
    dispatch(article, input);
    article.scrollTop += px;
    dispatch(article, 'scroll');
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

  it.each(['wheel', 'touchmove'])(
    'yields to the host after 600 px without a pause, by %s',
    (input) => {
      for (let turn = 0; turn < 5; turn += 1) scrollBy(100, input);
      expect(yields()).toBe(false);
      scrollBy(100, input);
      expect(yields()).toBe(true);
    },
  );

  it('counts both directions', () => {
    for (let turn = 0; turn < 3; turn += 1) {
      scrollBy(100);
      scrollBy(-100);
    }
    expect(yields()).toBe(true);
  });

  it('scrolls again after a second without wheel or touch input, not before', () => {
    scrollBy(700);
    vi.advanceTimersByTime(900);
    dispatch(article, 'wheel');
    vi.advanceTimersByTime(900);
    expect(yields()).toBe(true);
    vi.advanceTimersByTime(100);
    expect(yields()).toBe(false);
  });

  it('does not yield to a reader who pauses', () => {
    for (let turn = 0; turn < 20; turn += 1) {
      scrollBy(400);
      vi.advanceTimersByTime(1000);
    }
    expect(yields()).toBe(false);
  });

  it.each(['click', 'keydown'])('does not yield shortly after a %s', (type) => {
    dispatch(root, type);
    for (let turn = 0; turn < 20; turn += 1) {
      scrollBy(400);
      vi.advanceTimersByTime(100);
    }
    expect(yields()).toBe(false);
    vi.advanceTimersByTime(21_000);
    scrollBy(700);
    expect(yields()).toBe(true);
    dispatch(root, type);
    expect(yields()).toBe(false);
  });

  it('does not limit other means of scrolling', () => {
    article.scrollTop = 5000;
    dispatch(article, 'scroll');
    expect(yields()).toBe(false);
  });

  it('restores the box when stopped', () => {
    scrollBy(700);
    stop();
    expect(yields()).toBe(false);
    scrollBy(700);
    expect(yields()).toBe(false);
  });
});
