import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScrollSpy } from '../../../src/app/article/scrollSpy.ts';
import { CountingEventTarget } from './countingEventTarget.ts';

/** A fake window of 800 px, for a page with sections of 600 px. */
class FakeWindow extends CountingEventTarget {
  innerHeight = 800;
  scrollY = 0;
  document = { documentElement: { scrollHeight: 0 } };
}

const HEIGHT = 600;
const LINE = 200;
const steps = ['a', 'b', 'c', 'd'];
let page = new FakeWindow();

function scroll(to: number): void {
  page.scrollY = to;
  page.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(16);
}

const scrollAsReader = (to: number) => {
  page.dispatchEvent(new Event('wheel'));
  scroll(to);
};

function setup() {
  const root = {
    querySelectorAll: () =>
      steps.map((step, at) => ({
        dataset: { step },
        getBoundingClientRect: () => ({ top: at * HEIGHT + 300 - page.scrollY }),
        scrollIntoView: () => {
          // Like smooth scrolling, passes the sections between.
          const from = page.scrollY;
          const to = at * HEIGHT + 300;
          for (let part = 1; part <= 10; part++) scroll(from + ((to - from) * part) / 10);
        },
      })),
  };
  const reported: string[] = [];
  const spy = createScrollSpy(
    root as unknown as HTMLElement,
    () => LINE,
    (step) => reported.push(step),
  );
  return {
    reported,
    restore: (step?: string, willRestore = false) => {
      spy.restore(step, willRestore);
    },
    scrollTo: (step: string, behavior: ScrollBehavior = 'smooth') => {
      spy.scrollTo(step, behavior);
    },
    stop: () => {
      spy.stop();
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakeWindow();
  vi.stubGlobal('window', page);
  const scrollHeight = steps.length * HEIGHT + 300;
  page.document.documentElement.scrollHeight = scrollHeight;
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, 16));
  vi.stubGlobal('cancelAnimationFrame', (handle: NodeJS.Timeout) => {
    clearTimeout(handle);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('createScrollSpy', () => {
  it('reports the step at the reading line while the reader scrolls', () => {
    const { reported } = setup();
    for (const to of [50, 110, 720, 1310]) scrollAsReader(to);
    expect(reported).toEqual(['a', 'a', 'b', 'c']);
  });

  it('reports the last step at the end of the page, even if it is short', () => {
    const { reported } = setup();
    scrollAsReader(1900);
    expect(reported).toEqual(['d']);
  });

  it('scrolls to a step, and reports none on the way', () => {
    const { scrollTo, reported } = setup();
    scrollTo('d');
    vi.advanceTimersByTime(1000);
    expect(page.scrollY).toBe(2100);
    expect(reported).toEqual([]);
  });

  it('does not count a shortcut key as scrolling by the reader', () => {
    const { scrollTo, reported } = setup();
    scrollTo('d');
    const key = new Event('keydown', { cancelable: true });
    key.preventDefault();
    page.dispatchEvent(key);
    scroll(1200);
    expect(reported).toEqual([]);
    page.dispatchEvent(new Event('keydown'));
    scrollAsReader(1250);
    expect(reported.length).toBeGreaterThan(0);
  });

  it('does not count a press on a button as scrolling by the reader, during its own scroll', () => {
    const { scrollTo, reported } = setup();
    const press = (target: object) => {
      const event = new Event('mousedown');
      Object.defineProperty(event, 'target', { value: target });
      page.dispatchEvent(event);
    };
    scrollTo('d');
    press({ closest: (selector: string) => (selector.includes('button') ? {} : null) });
    scroll(1200);
    expect(reported).toEqual([]);
    press({ closest: () => null });
    scroll(750);
    expect(reported).toEqual(['b']);
  });

  it('reports the step of a scroll in progress before a click is handled', () => {
    const { reported } = setup();
    scrollAsReader(50);
    page.scrollY = 720;
    page.dispatchEvent(new Event('click'));
    expect(reported).toEqual(['a', 'b']);
    page.dispatchEvent(new Event('click'));
    expect(reported).toEqual(['a', 'b']);
  });

  it('does not count a click during or after a jump as scrolling by the reader', () => {
    const { scrollTo, reported } = setup();
    for (const wait of [0, 1000]) {
      scrollTo('c');
      vi.advanceTimersByTime(wait);
      page.dispatchEvent(new Event('mousedown'));
      page.dispatchEvent(new Event('click'));
    }
    expect(reported).toEqual([]);
  });

  it('reports the step of a scroll by keyboard focus before the next key is handled', () => {
    for (const wait of [0, 1000]) {
      const { scrollTo, reported, stop } = setup();
      scrollTo('a', 'auto');
      vi.advanceTimersByTime(wait);
      // Focus moves to the next step; a key and its click come before the scroll event.
      page.scrollY = 1200;
      page.dispatchEvent(new Event('keydown'));
      page.dispatchEvent(new Event('click'));
      expect(reported).toEqual(['b']);
      scroll(1200);
      expect(reported).toEqual(['b']);
      stop();
    }
  });

  it('reports nothing for a short scroll by keyboard focus, before or after the next key', () => {
    for (const eventFirst of [true, false]) {
      const { scrollTo, reported, stop } = setup();
      scrollTo('b', 'auto');
      vi.advanceTimersByTime(1000);
      page.scrollY += 250;
      if (eventFirst) scroll(page.scrollY);
      page.dispatchEvent(new Event('keydown'));
      page.dispatchEvent(new Event('click'));
      scroll(page.scrollY);
      expect(reported).toEqual([]);
      stop();
    }
  });

  it('reports again once the reader scrolls', () => {
    const { scrollTo, reported } = setup();
    scrollTo('d');
    vi.advanceTimersByTime(1000);
    scrollAsReader(750);
    expect(reported).toEqual(['b']);
  });

  it('does not count layout shifts or the end of its own scroll as scrolling by the reader', () => {
    const { scrollTo, reported } = setup();
    scrollTo('c');
    vi.advanceTimersByTime(1000);
    scroll(page.scrollY + 40);
    expect(reported).toEqual([]);
  });

  it('waits for delayed scroll events on a busy page before a jump ends', () => {
    const { scrollTo, reported } = setup();
    scrollTo('c');
    vi.advanceTimersByTime(390);
    scroll(100);
    scroll(1500);
    vi.advanceTimersByTime(1000);
    expect(reported).toEqual([]);
  });

  it('counts any long scroll as scrolling by the reader', () => {
    const { scrollTo, reported } = setup();
    scrollTo('c');
    vi.advanceTimersByTime(1000);
    scroll(100);
    expect(reported).toEqual(['a']);
  });

  it('repeats a jump, once, if the browser restores an older position', () => {
    const { scrollTo } = setup();
    scrollTo('c', 'auto');
    const target = page.scrollY;
    scroll(0);
    vi.advanceTimersByTime(1000);
    expect(page.scrollY).toBe(target);
    scroll(0);
    vi.advanceTimersByTime(1000);
    expect(page.scrollY).toBe(0);
  });

  it('does not repeat a jump if the reader scrolls', () => {
    const { scrollTo } = setup();
    scrollTo('c', 'auto');
    scrollAsReader(0);
    vi.advanceTimersByTime(1000);
    expect(page.scrollY).toBe(0);
  });

  it('restores the step at the start', () => {
    const { restore, reported } = setup();
    restore('c');
    vi.advanceTimersByTime(1000);
    expect(page.scrollY).toBe(1500);
    expect(reported).toEqual([]);
  });

  it('keeps and reports the position of a page that has been scrolled before', () => {
    for (const step of [undefined, 'd']) {
      page.scrollY = 720;
      const { restore, reported } = setup();
      restore(step);
      expect(reported).toEqual(['b']);
      expect(page.scrollY).toBe(720);
    }
  });

  it('keeps a step that begins in view, though another is at the reading line', () => {
    page.scrollY = 1350;
    const { restore, reported } = setup();
    restore('d');
    expect(reported).toEqual([]);
    expect(page.scrollY).toBe(1350);
  });

  it('leaves it to the browser to restore a position, and reports it then', () => {
    const { restore, reported } = setup();
    restore('c', true);
    vi.advanceTimersByTime(1000);
    expect(page.scrollY).toBe(0);
    scroll(1700);
    expect(reported).toEqual(['c']);
  });

  it('neither reports nor scrolls while it is hidden', () => {
    page.innerHeight = 0;
    const { restore, reported } = setup();
    restore('c');
    scroll(720);
    scroll(0);
    expect(reported).toEqual([]);
    page.innerHeight = 800;
    restore('c');
    expect(page.scrollY).toBe(1500);
  });

  it('does nothing for an unknown step', () => {
    const { scrollTo, reported } = setup();
    scrollTo('gone');
    scroll(720);
    expect(reported).toEqual(['b']);
  });

  it('removes all listeners and cancels pending reports when it is stopped', () => {
    const { stop, reported } = setup();
    page.scrollY = 720;
    page.dispatchEvent(new Event('scroll'));
    stop();
    vi.advanceTimersByTime(1000);
    expect(reported).toEqual([]);
    expect(page.listenerCount).toBe(0);
  });
});
