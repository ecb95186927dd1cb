import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followScroll } from '../../../src/app/article/scroll.ts';
import { Listened } from './listening.ts';

/** A page of sections of 600 px in a window of 800, which scrolls when it is told to. */
class FakeWindow extends Listened {
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

const reader = (to: number) => {
  page.dispatchEvent(new Event('wheel'));
  scroll(to);
};

function make() {
  const root = {
    querySelectorAll: () =>
      steps.map((step, at) => ({
        dataset: { step },
        getBoundingClientRect: () => ({ top: at * HEIGHT + 300 - page.scrollY }),
        scrollIntoView: () => {
          // As a browser scrolls smoothly: by and by, past what lies between.
          const from = page.scrollY;
          const to = at * HEIGHT + 300;
          for (let part = 1; part <= 10; part++) scroll(from + ((to - from) * part) / 10);
        },
      })),
  };
  const told: string[] = [];
  const follower = followScroll(
    root as unknown as HTMLElement,
    () => LINE,
    (step) => told.push(step),
  );
  return {
    told,
    place: (step?: string, broughtBack = false) => {
      follower.place(step, broughtBack);
    },
    scrollTo: (step: string, behavior: ScrollBehavior = 'smooth') => {
      follower.scrollTo(step, behavior);
    },
    stop: () => {
      follower.stop();
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

describe('followScroll', () => {
  it('tells the step at the reading line while the reader scrolls', () => {
    const { told } = make();
    for (const to of [50, 110, 720, 1310]) reader(to);
    expect(told).toEqual(['a', 'a', 'b', 'c']);
  });

  it('tells the last step at the end of the page, though it is short', () => {
    const { told } = make();
    reader(1900);
    expect(told).toEqual(['d']);
  });

  it('takes the reader to a step, and reports none on the way', () => {
    const { scrollTo, told } = make();
    scrollTo('d');
    vi.advanceTimersByTime(1000);
    expect(page.scrollY).toBe(2100);
    expect(told).toEqual([]);
  });

  it('takes a key that was a command for no scroll of the reader', () => {
    const { scrollTo, told } = make();
    scrollTo('d');
    const key = new Event('keydown', { cancelable: true });
    key.preventDefault();
    page.dispatchEvent(key);
    scroll(1200);
    expect(told).toEqual([]);
    page.dispatchEvent(new Event('keydown'));
    reader(1250);
    expect(told.length).toBeGreaterThan(0);
  });

  it('takes a press on a button for no scroll, while one of its own is under way', () => {
    const { scrollTo, told } = make();
    const press = (target: object) => {
      const event = new Event('mousedown');
      Object.defineProperty(event, 'target', { value: target });
      page.dispatchEvent(event);
    };
    scrollTo('d');
    press({ closest: (what: string) => (what.includes('button') ? {} : null) });
    scroll(1200);
    expect(told).toEqual([]);
    press({ closest: () => null });
    scroll(750);
    expect(told).toEqual(['b']);
  });

  it('tells of a scroll that is under way before what is pressed answers', () => {
    const { told } = make();
    reader(50);
    page.scrollY = 720;
    page.dispatchEvent(new Event('click'));
    expect(told).toEqual(['a', 'b']);
    page.dispatchEvent(new Event('click'));
    expect(told).toEqual(['a', 'b']);
  });

  it('takes a press after a jump, or in it, for no scroll', () => {
    const { scrollTo, told } = make();
    for (const wait of [0, 1000]) {
      scrollTo('c');
      vi.advanceTimersByTime(wait);
      page.dispatchEvent(new Event('mousedown'));
      page.dispatchEvent(new Event('click'));
    }
    expect(told).toEqual([]);
  });

  it('tells of a scroll of the focus that nobody has heard of before the key that follows answers', () => {
    for (const wait of [0, 1000]) {
      const { scrollTo, told, stop } = make();
      scrollTo('a', 'auto');
      vi.advanceTimersByTime(wait);
      // The focus leads from one step to the next; a key and its click come before the scroll is heard.
      page.scrollY = 1200;
      page.dispatchEvent(new Event('keydown'));
      page.dispatchEvent(new Event('click'));
      expect(told).toEqual(['b']);
      scroll(1200);
      expect(told).toEqual(['b']);
      stop();
    }
  });

  it('tells nothing of a short scroll of the focus, heard before or after the key that follows', () => {
    for (const heard of [true, false]) {
      const { scrollTo, told, stop } = make();
      scrollTo('b', 'auto');
      vi.advanceTimersByTime(1000);
      page.scrollY += 250;
      if (heard) scroll(page.scrollY);
      page.dispatchEvent(new Event('keydown'));
      page.dispatchEvent(new Event('click'));
      scroll(page.scrollY);
      expect(told).toEqual([]);
      stop();
    }
  });

  it('goes on telling once the reader scrolls again', () => {
    const { scrollTo, told } = make();
    scrollTo('d');
    vi.advanceTimersByTime(1000);
    reader(750);
    expect(told).toEqual(['b']);
  });

  it('takes neither a settling layout nor its own end for the reader', () => {
    const { scrollTo, told } = make();
    scrollTo('c');
    vi.advanceTimersByTime(1000);
    scroll(page.scrollY + 40);
    expect(told).toEqual([]);
  });

  it('is not over while a busy page has yet to hear of its scrolling', () => {
    const { scrollTo, told } = make();
    scrollTo('c');
    vi.advanceTimersByTime(390);
    scroll(100);
    scroll(1500);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([]);
  });

  it('takes a long way for the reader’s, by whatever means they went', () => {
    const { scrollTo, told } = make();
    scrollTo('c');
    vi.advanceTimersByTime(1000);
    scroll(100);
    expect(told).toEqual(['a']);
  });

  it('is made again, once, where the browser brings back an older place', () => {
    const { scrollTo } = make();
    scrollTo('c', 'auto');
    const there = page.scrollY;
    scroll(0);
    vi.advanceTimersByTime(1000);
    expect(page.scrollY).toBe(there);
    scroll(0);
    vi.advanceTimersByTime(1000);
    expect(page.scrollY).toBe(0);
  });

  it('is not made again against a reader who scrolls', () => {
    const { scrollTo } = make();
    scrollTo('c', 'auto');
    reader(0);
    vi.advanceTimersByTime(1000);
    expect(page.scrollY).toBe(0);
  });

  it('goes to the wanted step at the start', () => {
    const { place, told } = make();
    place('c');
    vi.advanceTimersByTime(1000);
    expect(page.scrollY).toBe(1500);
    expect(told).toEqual([]);
  });

  it('reads where the page was scrolled to before it came, and leaves it there', () => {
    for (const wanted of [undefined, 'd']) {
      page.scrollY = 720;
      const { place, told } = make();
      place(wanted);
      expect(told).toEqual(['b']);
      expect(page.scrollY).toBe(720);
    }
  });

  it('keeps the wanted step where it begins in view, though another is at the reading line', () => {
    page.scrollY = 1350;
    const { place, told } = make();
    place('d');
    expect(told).toEqual([]);
    expect(page.scrollY).toBe(1350);
  });

  it('leaves it to the browser to bring a place back, and reads it when it has come', () => {
    const { place, told } = make();
    place('c', true);
    vi.advanceTimersByTime(1000);
    expect(page.scrollY).toBe(0);
    scroll(1700);
    expect(told).toEqual(['c']);
  });

  it('has no place while it is hidden: it reads nothing, and goes nowhere', () => {
    page.innerHeight = 0;
    const { place, told } = make();
    place('c');
    scroll(720);
    scroll(0);
    expect(told).toEqual([]);
    page.innerHeight = 800;
    place('c');
    expect(page.scrollY).toBe(1500);
  });

  it('does nothing for a step that is not there', () => {
    const { scrollTo, told } = make();
    scrollTo('gone');
    scroll(720);
    expect(told).toEqual(['b']);
  });

  it('stops: nothing listens, and what was to come is called off', () => {
    const { stop, told } = make();
    page.scrollY = 720;
    page.dispatchEvent(new Event('scroll'));
    stop();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([]);
    expect(page.listening).toBe(0);
  });
});
