/** Settings that apply before the first paint. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { applySettings, readSettings } from '../../../src/app/shell/firstPaint.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A fake element with data attributes and classes. */
function element() {
  const classes = new Set<string>();
  const dataset: Record<string, string> = {};
  const classList = {
    add: (name: string) => classes.add(name),
    toggle: (name: string, on: boolean) => (on ? classes.add(name) : classes.delete(name)),
  };
  return { root: { dataset, classList } as unknown as HTMLElement, classes, dataset };
}

describe('readSettings', () => {
  test.each([
    ['?theme=dark', undefined, 'dark'],
    ['?theme=dark', 'light', 'dark'],
    ['', 'light', 'light'],
    ['?theme=purple', 'light', undefined],
    ['', 'purple', undefined],
    ['', undefined, undefined],
  ])('for the query “%s” and the stored theme %s returns the theme %s', (search, stored, theme) => {
    vi.stubGlobal('localStorage', { getItem: () => stored ?? null });
    expect(readSettings(search, '').theme).toBe(theme);
  });

  test('does not throw where storage is blocked', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('blocked');
      },
    });
    expect(readSettings('?embed=map&theme=light', '#step=one&focus=two')).toEqual({
      theme: 'light',
      embed: 'map',
      hasFocus: true,
    });
  });

  test.each([
    ['?embed', 'story'],
    ['?embed=', 'story'],
    ['?embed=map', 'map'],
    ['?embed=other', 'story'],
    ['?other', undefined],
  ])('for the query “%s” returns the form %s', (search, embed) => {
    expect(readSettings(search, '').embed).toBe(embed);
  });
});

describe('applySettings', () => {
  test('sets attributes and classes of all settings', () => {
    const { root, classes, dataset } = element();
    const settings = { theme: 'dark', embed: 'map', hasFocus: true } as const;
    applySettings(root, settings, { fromTop: false, elapsed: 100 });
    expect(dataset).toEqual({ theme: 'dark', embed: 'map' });
    expect([...classes]).toEqual(['scripted', 'pointed']);
  });

  test('sets nothing for missing settings, and marks a page read from its top as fresh', () => {
    const { root, classes, dataset } = element();
    const settings = { theme: undefined, embed: undefined, hasFocus: false };
    applySettings(root, settings, { fromTop: true, elapsed: 1000 });
    expect(dataset).toEqual({});
    expect([...classes]).toEqual(['scripted', 'fresh', 'far']);
  });
});
