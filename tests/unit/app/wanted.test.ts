import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenAway, whenWanted } from '../../../src/app/map/wanted.ts';

const observers: FakeObserver[] = [];
let idle: (() => void)[] = [];

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

interface Device {
  readonly saveData?: boolean;
  readonly reducedData?: boolean;
  readonly withoutIdle?: boolean;
}

function make({ saveData = false, reducedData = false, withoutIdle = false }: Device = {}) {
  vi.stubGlobal('navigator', saveData ? { connection: { saveData } } : {});
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: reducedData && query === '(prefers-reduced-data: reduce)',
  }));
  vi.stubGlobal('window', withoutIdle ? {} : { requestIdleCallback: true });
  const element = new EventTarget();
  let calls = 0;
  const stop = whenWanted(element as HTMLElement, () => {
    calls++;
  });
  const observer = observers.at(-1);
  if (!observer) throw new Error('nothing observes');
  const rest = () => {
    for (const call of idle.splice(0)) call();
  };
  const touch = (type: string) => element.dispatchEvent(new Event(type));
  return { element, observer, stop, rest, touch, calls: () => calls };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  vi.stubGlobal('requestIdleCallback', (call: () => void) => {
    idle.push(call);
    return call;
  });
  vi.stubGlobal('cancelIdleCallback', (handle: () => void) => {
    idle = idle.filter((call) => call !== handle);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  observers.length = 0;
  idle = [];
});

describe('whenWanted', () => {
  it('calls once the element is in view and the browser at leisure', () => {
    const { observer, element, rest, calls } = make();
    expect(observer.watching).toBe(element);
    observer.see(false);
    rest();
    expect(calls()).toBe(0);
    observer.see(true);
    expect(calls()).toBe(0);
    rest();
    expect(calls()).toBe(1);
  });

  it('calls after a while where the browser cannot say when it is at leisure', () => {
    const { observer, calls } = make({ withoutIdle: true });
    observer.see(true);
    expect(calls()).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(calls()).toBe(1);
  });

  it.each(['pointerdown', 'focusin', 'wheel'])('calls at once at the first %s', (type) => {
    const { touch, calls } = make();
    touch(type);
    expect(calls()).toBe(1);
  });

  it('calls once only, whatever comes after', () => {
    for (const device of [{}, { withoutIdle: true }]) {
      const { observer, rest, touch, calls } = make(device);
      observer.see(true);
      touch('pointerdown');
      touch('wheel');
      observer.see(true);
      rest();
      vi.advanceTimersByTime(1000);
      expect(calls()).toBe(1);
    }
  });

  it.each([{ saveData: true }, { reducedData: true }])(
    'waits for a touch where data are to be spared: %o',
    (device) => {
      const { observer, touch, rest, calls } = make(device);
      expect(observer.watching).toBeUndefined();
      observer.see(true);
      rest();
      expect(calls()).toBe(0);
      touch('focusin');
      expect(calls()).toBe(1);
    },
  );

  it('never calls once it has been stopped', () => {
    for (const device of [{}, { withoutIdle: true }]) {
      const { observer, stop, rest, touch, calls } = make(device);
      observer.see(true);
      stop();
      rest();
      vi.advanceTimersByTime(1000);
      touch('pointerdown');
      observer.see(true);
      expect(calls()).toBe(0);
      expect(observer.watching).toBeUndefined();
    }
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
