import { afterEach, describe, expect, it, vi } from 'vitest';
import { boxScroller, pageScroller } from '../../../src/app/article/scroller.ts';

const at = (top: number) => ({ getBoundingClientRect: () => ({ top }) });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a box that scrolls', () => {
  it('brings a section to its top but for its margin, and moves nothing around it', () => {
    vi.stubGlobal('getComputedStyle', () => ({ scrollMarginTop: '30px' }));
    const asked: unknown[] = [];
    const box = {
      ...at(120),
      scrollTop: 300,
      querySelector: () => first,
      scrollTo: (to: unknown) => asked.push(to),
    } as unknown as HTMLElement;
    const section = {
      ...at(520),
      scrollIntoView: () => {
        throw new Error('the host page would move');
      },
    } as unknown as HTMLElement;
    const first = { ...section } as HTMLElement;
    boxScroller(box).to(section, 'smooth');
    expect(asked).toEqual([{ top: 670, behavior: 'smooth' }]);
    boxScroller(box).to(first, 'auto');
    expect(asked[1]).toEqual({ top: 0, behavior: 'auto' });
  });
});

describe('a page that scrolls', () => {
  it('brings a section to the start of what shows', () => {
    const asked: unknown[] = [];
    const section = {
      scrollIntoView: (how: unknown) => asked.push(how),
    } as unknown as HTMLElement;
    pageScroller({} as Window).to(section, 'auto');
    expect(asked).toEqual([{ behavior: 'auto', block: 'start' }]);
  });
});
