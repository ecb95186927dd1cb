/** What a page knows of its reader before the first paint. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { applySettings, readSettings } from '../../../src/app/shell/firstPaint.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What the functions ask of an element: its data and its classes. */
function element() {
  const classes = new Set<string>();
  const dataset: Record<string, string> = {};
  const classList = {
    add: (name: string) => classes.add(name),
    toggle: (name: string, on: boolean) => (on ? classes.add(name) : classes.delete(name)),
  };
  return { root: { dataset, classList } as unknown as HTMLElement, classes, dataset };
}

describe('settings', () => {
  test.each([
    ['?theme=dark', undefined, 'dark'],
    ['?theme=dark', 'light', 'dark'],
    ['', 'light', 'light'],
    ['?theme=purple', 'light', undefined],
    ['', 'purple', undefined],
    ['', undefined, undefined],
  ])('of the address “%s” and the device (%s) give the theme %s', (search, stored, theme) => {
    vi.stubGlobal('localStorage', { getItem: () => stored ?? null });
    expect(readSettings(search, '').theme).toBe(theme);
  });

  test('are read where storage is refused, too', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('refused');
      },
    });
    expect(readSettings('?embed=map&theme=light', '#step=one&focus=two')).toEqual({
      theme: 'light',
      embed: 'map',
      pointed: true,
    });
  });

  test.each([
    ['?embed', 'story'],
    ['?embed=', 'story'],
    ['?embed=map', 'map'],
    ['?embed=other', 'story'],
    ['?other', undefined],
  ])('of the address “%s” ask for the form %s', (search, embed) => {
    expect(readSettings(search, '').embed).toBe(embed);
  });
});

describe('the page’s root', () => {
  test('says all that was asked', () => {
    const { root, classes, dataset } = element();
    const settings = { theme: 'dark', embed: 'map', pointed: true } as const;
    applySettings(root, settings, { whole: false, elapsed: 100 });
    expect(dataset).toEqual({ theme: 'dark', embed: 'map' });
    expect([...classes]).toEqual(['scripted', 'pointed']);
  });

  test('says nothing that was not asked, and that a page read from its beginning is fresh', () => {
    const { root, classes, dataset } = element();
    const settings = { theme: undefined, embed: undefined, pointed: false };
    applySettings(root, settings, { whole: true, elapsed: 1000 });
    expect(dataset).toEqual({});
    expect([...classes]).toEqual(['scripted', 'fresh', 'far']);
  });
});
