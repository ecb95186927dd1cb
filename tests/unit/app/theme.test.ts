import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Theme } from '../../../src/story/scene.ts';
import { followTheme, readTheme } from '../../../src/app/shell/theme.ts';

let kept = new Map<string, string>();

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

class FakeDevice extends EventTarget {
  constructor(public matches: boolean) {
    super();
  }
  turn(dark: boolean): void {
    this.matches = dark;
    this.dispatchEvent(new Event('change'));
  }
}

function make({ search = '', dark = false } = {}) {
  const device = new FakeDevice(dark);
  const dataset: { theme?: string } = {};
  const asked: string[] = [];
  const window = {
    location: { search },
    document: { documentElement: { dataset } },
    matchMedia: (query: string) => {
      asked.push(query);
      return device;
    },
  };
  const told: Theme[] = [];
  const theme = followTheme(window as unknown as Window, (one) => {
    told.push(one);
    expect(dataset.theme).toBe(one);
  });
  return {
    device,
    told,
    dataset,
    asked,
    choose: (one: Theme) => {
      theme.choose(one);
    },
    stop: () => {
      theme.stop();
    },
  };
}

describe('readTheme', () => {
  it('knows the two, and takes all else for no wish', () => {
    expect(['light', 'dark'].map(readTheme)).toEqual(['light', 'dark']);
    for (const name of ['auto', '', 'Dark', 'toString', null, undefined])
      expect(readTheme(name)).toBeUndefined();
  });
});

describe('followTheme', () => {
  it('takes what the address asks for before what was chosen, and that before the device', () => {
    expect(make({ dark: true }).told).toEqual(['dark']);
    expect(make().told).toEqual(['light']);
    const first = make();
    first.choose('dark');
    expect(make().told).toEqual(['dark']);
    expect(make({ search: '?theme=light', dark: true }).told).toEqual(['light']);
    expect(make({ search: '?theme=auto' }).told).toEqual(['dark']);
  });

  it('asks the device whether it is dark', () => {
    expect(make().asked).toEqual(['(prefers-color-scheme: dark)']);
  });

  it('follows the device until the reader chooses', () => {
    const { device, told, choose } = make();
    device.turn(true);
    device.turn(false);
    choose('light');
    device.turn(true);
    expect(told.slice(0, 3)).toEqual(['light', 'dark', 'light']);
    expect(new Set(told.slice(3))).toEqual(new Set(['light']));
  });

  it('lets the reader choose otherwise than the address asks', () => {
    const { choose, told, dataset } = make({ search: '?theme=light' });
    choose('dark');
    expect(told).toEqual(['light', 'dark']);
    expect(dataset.theme).toBe('dark');
  });

  it('does not keep what only the address asked for', () => {
    make({ search: '?theme=dark' });
    expect(kept.size).toBe(0);
  });

  it('no longer follows the device once it has been stopped', () => {
    const { device, told, stop } = make();
    stop();
    device.turn(true);
    expect(told).toEqual(['light']);
  });
});
