import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSetting, writeSetting } from '../../../src/app/shell/storage.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function stubStorage(): Map<string, string> {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
  });
  return stored;
}

describe('readSetting and writeSetting', () => {
  it('read what was written', () => {
    stubStorage();
    expect(readSetting('theme')).toBeUndefined();
    writeSetting('theme', 'dark');
    expect(readSetting('theme')).toBe('dark');
    expect(readSetting('letters')).toBeUndefined();
  });

  it('do not touch the keys of the host page', () => {
    const stored = stubStorage();
    stored.set('theme', 'of the host');
    expect(readSetting('theme')).toBeUndefined();
    writeSetting('theme', 'light');
    expect(stored.get('theme')).toBe('of the host');
  });

  it('do not throw where the methods of the storage throw', () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    expect(readSetting('theme')).toBeUndefined();
    expect(() => {
      writeSetting('theme', 'dark');
    }).not.toThrow();
  });

  it('do not throw where access to the storage throws', () => {
    vi.stubGlobal('localStorage', undefined);
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    expect(readSetting('theme')).toBeUndefined();
    expect(() => {
      writeSetting('theme', 'dark');
    }).not.toThrow();
  });
});
