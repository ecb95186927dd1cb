import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSetting, writeSetting } from '../../../src/app/shell/storage.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function stubStorage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  return kept;
}

describe('settings', () => {
  it('are read as they were written', () => {
    stubStorage();
    expect(readSetting('theme')).toBeUndefined();
    writeSetting('theme', 'dark');
    expect(readSetting('theme')).toBe('dark');
    expect(readSetting('letters')).toBeUndefined();
  });

  it('have names that the host page does not share', () => {
    const kept = stubStorage();
    kept.set('theme', 'of the host');
    expect(readSetting('theme')).toBeUndefined();
    writeSetting('theme', 'light');
    expect(kept.get('theme')).toBe('of the host');
  });

  it('are nothing where storage throws, and nothing breaks', () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    expect(readSetting('theme')).toBeUndefined();
    expect(() => {
      writeSetting('theme', 'dark');
    }).not.toThrow();
  });

  it('are nothing where even to ask for the storage throws', () => {
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
