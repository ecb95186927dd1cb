import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Starting, whenAway, whenWanted } from '../../../src/app/map/wanted.ts';

const observers: FakeObserver[] = [];

class FakeObserver {
  watching: unknown = undefined;
  readonly #tell: (entries: { isIntersecting: boolean }[]) => void;
  constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
    this.#tell = tell;
    observers.push(this);
  }
  observe(element: unknown): void {
    this.watching = element;
  }
  disconnect(): void {
    this.watching = undefined;
  }
  /** Tells as a browser does: only while something is watched. */
  see(isIntersecting: boolean): void {
    if (this.watching !== undefined) this.#tell([{ isIntersecting }]);
  }
}

function make() {
  const element = new EventTarget();
  let calls = 0;
  const stop = whenWanted(element as HTMLElement, () => {
    calls++;
  });
  const touch = (type: string) => element.dispatchEvent(new Event(type));
  return { stop, touch, calls: () => calls };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', FakeObserver);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  observers.length = 0;
});

const SIGNS = ['pointermove', 'pointerdown', 'focusin', 'wheel'];

describe('whenWanted', () => {
  it.each(SIGNS)('calls at the first %s, once', (type) => {
    const { touch, calls } = make();
    expect(calls()).toBe(0);
    for (const sign of [type, ...SIGNS]) touch(sign);
    expect(calls()).toBe(1);
  });

  it('never calls once it has been stopped', () => {
    const { stop, touch, calls } = make();
    stop();
    for (const sign of SIGNS) touch(sign);
    expect(calls()).toBe(0);
  });
});

function live() {
  const counts = { starts: 0, rests: 0 };
  return {
    counts,
    start: () => {
      counts.starts++;
      return Promise.resolve();
    },
    rest: () => {
      counts.rests++;
    },
  };
}

describe('Starting', () => {
  it('starts at a sign of interest, and never by itself', () => {
    const map = live();
    const pane = new EventTarget() as HTMLElement;
    new Starting(map, false).watch(pane);
    vi.advanceTimersByTime(60_000);
    expect(map.counts.starts).toBe(0);
    pane.dispatchEvent(new Event('wheel'));
    expect(map.counts).toEqual({ starts: 1, rests: 0 });
    expect(observers).toHaveLength(0);
  });

  it('gives a guest’s map back out of view, and starts it at the next sign of interest', () => {
    const map = live();
    const pane = new EventTarget() as HTMLElement;
    new Starting(map, true).watch(pane);
    pane.dispatchEvent(new Event('pointermove'));
    observers.at(-1)?.see(false);
    vi.advanceTimersByTime(60_000);
    expect(map.counts).toEqual({ starts: 1, rests: 1 });
    pane.dispatchEvent(new Event('pointermove'));
    expect(map.counts).toEqual({ starts: 2, rests: 1 });
  });
});

describe('whenAway', () => {
  function watch() {
    let calls = 0;
    const stop = whenAway({} as HTMLElement, () => {
      calls++;
    });
    const observer = observers.at(-1);
    if (!observer) throw new Error('nothing observes');
    return { observer, stop, calls: () => calls };
  }

  it('calls once, when the element has been out of view for a while', () => {
    const { observer, calls } = watch();
    observer.see(true);
    vi.advanceTimersByTime(60_000);
    expect(calls()).toBe(0);
    observer.see(false);
    expect(calls()).toBe(0);
    vi.advanceTimersByTime(60_000);
    expect(calls()).toBe(1);
    expect(observer.watching).toBeUndefined();
  });

  it('does not call when the element is soon back, or once it has been stopped', () => {
    const { observer, stop, calls } = watch();
    observer.see(false);
    vi.advanceTimersByTime(500);
    observer.see(true);
    vi.advanceTimersByTime(60_000);
    observer.see(false);
    stop();
    vi.advanceTimersByTime(60_000);
    expect(calls()).toBe(0);
  });
});
