import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Activation, whenOutOfView, whenInterested } from '../../../src/app/map/activation.ts';

const observers: FakeObserver[] = [];

class FakeObserver {
  target: unknown = undefined;
  readonly #callback: (entries: { isIntersecting: boolean }[]) => void;
  constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
    this.#callback = callback;
    observers.push(this);
  }
  observe(element: unknown): void {
    this.target = element;
  }
  disconnect(): void {
    this.target = undefined;
  }
  /** Like a browser, reports only while it observes an element. */
  report(isIntersecting: boolean): void {
    if (this.target !== undefined) this.#callback([{ isIntersecting }]);
  }
}

function setup() {
  const element = new EventTarget();
  let calls = 0;
  const stop = whenInterested(element as HTMLElement, () => {
    calls++;
  });
  const dispatch = (type: string) => element.dispatchEvent(new Event(type));
  return { stop, dispatch, calls: () => calls };
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

const EVENTS = ['pointermove', 'pointerdown', 'focusin', 'wheel'];

describe('whenInterested', () => {
  it.each(EVENTS)('calls once, at the first %s', (type) => {
    const { dispatch, calls } = setup();
    expect(calls()).toBe(0);
    for (const event of [type, ...EVENTS]) dispatch(event);
    expect(calls()).toBe(1);
  });

  it('does not call after it has been stopped', () => {
    const { stop, dispatch, calls } = setup();
    stop();
    for (const event of EVENTS) dispatch(event);
    expect(calls()).toBe(0);
  });
});

function fakeMap() {
  const counts = { starts: 0, releases: 0 };
  return {
    counts,
    start: () => {
      counts.starts++;
      return Promise.resolve();
    },
    release: () => {
      counts.releases++;
    },
  };
}

describe('Activation', () => {
  it('starts the map at a sign of interest, never by itself', () => {
    const map = fakeMap();
    const pane = new EventTarget() as HTMLElement;
    new Activation(map, false).watch(pane);
    vi.advanceTimersByTime(60_000);
    expect(map.counts.starts).toBe(0);
    pane.dispatchEvent(new Event('wheel'));
    expect(map.counts).toEqual({ starts: 1, releases: 0 });
    expect(observers).toHaveLength(0);
  });

  it('releases the map of a guest out of view, and starts it again at the next sign of interest', () => {
    const map = fakeMap();
    const pane = new EventTarget() as HTMLElement;
    new Activation(map, true).watch(pane);
    pane.dispatchEvent(new Event('pointermove'));
    observers.at(-1)?.report(false);
    vi.advanceTimersByTime(60_000);
    expect(map.counts).toEqual({ starts: 1, releases: 1 });
    pane.dispatchEvent(new Event('pointermove'));
    expect(map.counts).toEqual({ starts: 2, releases: 1 });
  });
});

describe('whenOutOfView', () => {
  function observe() {
    let calls = 0;
    const stop = whenOutOfView({} as HTMLElement, () => {
      calls++;
    });
    const observer = observers.at(-1);
    if (!observer) throw new Error('No observer was created');
    return { observer, stop, calls: () => calls };
  }

  it('calls once, when the element has been out of view for a while', () => {
    const { observer, calls } = observe();
    observer.report(true);
    vi.advanceTimersByTime(60_000);
    expect(calls()).toBe(0);
    observer.report(false);
    expect(calls()).toBe(0);
    vi.advanceTimersByTime(60_000);
    expect(calls()).toBe(1);
    expect(observer.target).toBeUndefined();
  });

  it('does not call if the element soon returns, or after it has been stopped', () => {
    const { observer, stop, calls } = observe();
    observer.report(false);
    vi.advanceTimersByTime(500);
    observer.report(true);
    vi.advanceTimersByTime(60_000);
    observer.report(false);
    stop();
    vi.advanceTimersByTime(60_000);
    expect(calls()).toBe(0);
  });
});
