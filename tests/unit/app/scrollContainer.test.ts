import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createBoxContainer,
  createPageContainer,
} from '../../../src/app/article/scrollContainer.ts';

const at = (top: number) => ({ getBoundingClientRect: () => ({ top }) });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('createBoxContainer', () => {
  it('scrolls a section to the top of the box, less its margin, and not the page around it', () => {
    vi.stubGlobal('getComputedStyle', () => ({ scrollMarginTop: '30px' }));
    const calls: unknown[] = [];
    const box = {
      ...at(120),
      scrollTop: 300,
      querySelector: () => first,
      scrollTo: (options: unknown) => calls.push(options),
    } as unknown as HTMLElement;
    const section = {
      ...at(520),
      scrollIntoView: () => {
        throw new Error('this would scroll the host page');
      },
    } as unknown as HTMLElement;
    const first = { ...at(520) } as HTMLElement;
    createBoxContainer(box).scrollTo(section, 'smooth');
    createBoxContainer(box).scrollTo(first, 'auto');
    expect(calls).toEqual([
      { top: 670, behavior: 'smooth' },
      { top: 0, behavior: 'auto' },
    ]);
  });
});

describe('createPageContainer', () => {
  it('scrolls a section to the top of the window', () => {
    const calls: unknown[] = [];
    const section = {
      scrollIntoView: (options: unknown) => calls.push(options),
    } as unknown as HTMLElement;
    createPageContainer({} as Window).scrollTo(section, 'auto');
    expect(calls).toEqual([{ behavior: 'auto', block: 'start' }]);
  });
});
