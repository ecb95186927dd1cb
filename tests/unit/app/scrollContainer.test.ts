import { describe, expect, it } from 'vitest';
import {
  createBoxContainer,
  createPageContainer,
} from '../../../src/app/article/scrollContainer.ts';

const at = (top: number) => ({ getBoundingClientRect: () => ({ top }) });

describe('createBoxContainer', () => {
  it('scrolls a section to the top of the box, and not the page around it', () => {
    const calls: unknown[] = [];
    const box = {
      ...at(120),
      scrollTop: 300,
      scrollTo: (options: unknown) => calls.push(options),
    } as unknown as HTMLElement;
    const section = {
      ...at(520),
      scrollIntoView: () => {
        throw new Error('this would scroll the host page');
      },
    } as unknown as HTMLElement;
    createBoxContainer(box).scrollTo(section, 'smooth');
    expect(calls).toEqual([{ top: 700, behavior: 'smooth' }]);
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
