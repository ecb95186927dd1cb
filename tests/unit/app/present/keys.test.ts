/** Keyboard commands of the presentation, for keyboard layouts of any script and for clickers. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commandOf, digitOf } from '../../../../src/app/present/keys.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...{ target: null, ...more },
});

beforeAll(() => vi.stubGlobal('Element', Object));
afterAll(() => vi.unstubAllGlobals());

describe('commandOf', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    [' ', 'next'],
    ['n', 'next'],
    ['N', 'next'],
    ['p', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['Enter', 'jump'],
    ['.', 'black'],
    ['b', 'black'],
    ['w', 'white'],
    ['l', 'labels'],
    ['s', 'speaker'],
    ['f', 'fullscreen'],
    ['F5', 'start'],
    ['t', 'timer'],
    ['o', 'overview'],
    ['g', 'pointer'],
    ['?', 'help'],
    ['؟', 'help'],
    ['۔', 'black'],
    ['Escape', 'leave'],
    ['x', undefined],
    ['Tab', undefined],
    ['F11', undefined],
  ])('maps %j to %s', (key, command) => {
    expect(commandOf(press(key), 'ltr')).toBe(command);
  });

  it('maps the arrow in the writing direction to next', () => {
    expect(commandOf(press('ArrowRight'), 'ltr')).toBe('next');
    expect(commandOf(press('ArrowLeft'), 'ltr')).toBe('previous');
    expect(commandOf(press('ArrowRight'), 'rtl')).toBe('previous');
    expect(commandOf(press('ArrowLeft'), 'rtl')).toBe('next');
  });

  it('maps Shift and Space to previous', () => {
    expect(commandOf(press(' ', { shiftKey: true }), 'ltr')).toBe('previous');
  });

  it('uses the physical key on layouts of other scripts', () => {
    expect(commandOf(press('ب', { code: 'KeyB' }), 'rtl')).toBe('black');
  });

  it('ignores keys with a modifier', () => {
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      expect(commandOf(press('F5', more), 'ltr')).toBeUndefined();
      expect(commandOf(press('ArrowLeft', more), 'ltr')).toBeUndefined();
      expect(digitOf(press('3', more))).toBeUndefined();
    }
  });
});

describe('digitOf', () => {
  it.each([
    ['0', '0'],
    ['9', '9'],
    ['۳', '3'],
    ['٧', '7'],
    ['a', undefined],
    ['F1', undefined],
    ['१', undefined],
  ])('maps %j to %s', (key, digit) => {
    expect(digitOf(press(key))).toBe(digit);
  });
});
