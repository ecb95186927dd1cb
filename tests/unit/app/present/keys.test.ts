/** Keys while a story is presented: those of keyboards in any script, and those that clickers send. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commandOf, digitOf } from '../../../../src/app/present/keys.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...{ target: null, ...more },
});

beforeAll(() => vi.stubGlobal('Element', Object));
afterAll(() => vi.unstubAllGlobals());

describe('a key', () => {
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
  ])('%j asks for %s', (key, command) => {
    expect(commandOf(press(key), 'ltr')).toBe(command);
  });

  it('goes on where the writing goes', () => {
    expect(commandOf(press('ArrowRight'), 'ltr')).toBe('next');
    expect(commandOf(press('ArrowLeft'), 'ltr')).toBe('previous');
    expect(commandOf(press('ArrowRight'), 'rtl')).toBe('previous');
    expect(commandOf(press('ArrowLeft'), 'rtl')).toBe('next');
  });

  it('goes back with Shift and Space', () => {
    expect(commandOf(press(' ', { shiftKey: true }), 'ltr')).toBe('previous');
  });

  it('is where it is on a layout of another script', () => {
    expect(commandOf(press('ب', { code: 'KeyB' }), 'rtl')).toBe('black');
  });

  it('is left alone with a modifier: the browser has it', () => {
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      expect(commandOf(press('F5', more), 'ltr')).toBeUndefined();
      expect(commandOf(press('ArrowLeft', more), 'ltr')).toBeUndefined();
      expect(digitOf(press('3', more))).toBeUndefined();
    }
  });
});

describe('a digit', () => {
  it.each([
    ['0', '0'],
    ['9', '9'],
    ['۳', '3'],
    ['٧', '7'],
    ['a', undefined],
    ['F1', undefined],
    ['१', undefined],
  ])('%j is %s', (key, digit) => {
    expect(digitOf(press(key))).toBe(digit);
  });
});
