import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Theme } from '../../../src/story/scene.ts';
import { watchTheme, readTheme } from '../../../src/app/shell/theme.ts';

let stored = new Map<string, string>();

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

class FakeDevice extends EventTarget {
  constructor(public matches: boolean) {
    super();
  }
  setDark(dark: boolean): void {
    this.matches = dark;
    this.dispatchEvent(new Event('change'));
  }
}

function setup({ search = '', dark = false } = {}) {
  const device = new FakeDevice(dark);
  const dataset: { theme?: string } = {};
  const queries: string[] = [];
  const window = {
    location: { search },
    document: { documentElement: { dataset } },
    matchMedia: (query: string) => {
      queries.push(query);
      return device;
    },
  };
  const themes: Theme[] = [];
  const watched = watchTheme(window as unknown as Window, (theme) => {
    themes.push(theme);
    expect(dataset.theme).toBe(theme);
  });
  return {
    device,
    themes,
    dataset,
    queries,
    setTheme: (theme: Theme) => {
      watched.setTheme(theme);
    },
    stop: () => {
      watched.stop();
    },
  };
}

describe('readTheme', () => {
  it('returns undefined for anything but “light” and “dark”', () => {
    expect(['light', 'dark'].map(readTheme)).toEqual(['light', 'dark']);
    for (const name of ['auto', '', 'Dark', 'toString', null, undefined])
      expect(readTheme(name)).toBeUndefined();
  });
});

describe('watchTheme', () => {
  it('prefers the theme of the URL to the reader’s choice, and that to the device', () => {
    expect(setup({ dark: true }).themes).toEqual(['dark']);
    expect(setup().themes).toEqual(['light']);
    const first = setup();
    first.setTheme('dark');
    expect(setup().themes).toEqual(['dark']);
    expect(setup({ search: '?theme=light', dark: true }).themes).toEqual(['light']);
    expect(setup({ search: '?theme=auto' }).themes).toEqual(['dark']);
  });

  it('queries the colour scheme of the device', () => {
    expect(setup().queries).toEqual(['(prefers-color-scheme: dark)']);
  });

  it('follows the device until the reader chooses', () => {
    const { device, themes, setTheme } = setup();
    device.setDark(true);
    device.setDark(false);
    setTheme('light');
    device.setDark(true);
    expect(themes.slice(0, 3)).toEqual(['light', 'dark', 'light']);
    expect(new Set(themes.slice(3))).toEqual(new Set(['light']));
  });

  it('lets the reader override the theme of the URL', () => {
    const { setTheme, themes, dataset } = setup({ search: '?theme=light' });
    setTheme('dark');
    expect(themes).toEqual(['light', 'dark']);
    expect(dataset.theme).toBe('dark');
  });

  it('does not store the theme of the URL', () => {
    setup({ search: '?theme=dark' });
    expect(stored.size).toBe(0);
  });

  it('does not follow the device after it has been stopped', () => {
    const { device, themes, stop } = setup();
    stop();
    device.setDark(true);
    expect(themes).toEqual(['light']);
  });
});
