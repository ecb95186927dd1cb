import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyboardMessages } from '../../../src/i18n/keyboard.ts';
import { commandForKey } from '../../../src/app/shell/keyboard.ts';

/** A fake element whose `matches` knows its tag, its attributes and whether it is in a dialog. */
class FakeElement {
  readonly #selectors: readonly RegExp[];
  constructor(tag: string, attributes: Readonly<Record<string, string>> = {}, inDialog = false) {
    const type = attributes['type'] ?? 'text';
    this.#selectors = [
      new RegExp(`^${tag}$`),
      new RegExp(`^${tag}:not\\(\\[type="(?!${type}")\\w+"\\]\\)$`),
      ...Object.keys(attributes).map((name) => new RegExp(`^\\[${name}\\]$`)),
      ...(inDialog ? [/^dialog \*$/] : []),
    ];
  }
  matches(selectors: string): boolean {
    return selectors
      .split(', ')
      .some((selector) => this.#selectors.some((pattern) => pattern.test(selector)));
  }
}

beforeEach(() => {
  vi.stubGlobal('Element', FakeElement);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

type Press = Parameters<typeof commandForKey>[0];

function press(key: string, more: Partial<Press> | { target: FakeElement } = {}): Press {
  const off = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const defaults = { key, code: '', ...off, target: null };
  return { ...defaults, ...more } as Press;
}

describe('commandForKey', () => {
  it.each([
    ['n', 'next'],
    ['p', 'previous'],
    ['b', 'back'],
    ['l', 'legend'],
    ['?', 'keys'],
    ['Escape', 'close'],
  ])('maps %s to %s', (key, command) => {
    expect(commandForKey(press(key), true)).toBe(command);
  });

  it('returns undefined for keys with a native function, and for other letters', () => {
    for (const key of ['ArrowDown', 'ArrowRight', ' ', 'PageDown', 'Home', 'Tab', 'Enter', 'x'])
      expect(commandForKey(press(key), true), key).toBeUndefined();
  });

  it('returns undefined with a modifier', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'])
      expect(commandForKey(press('p', { [modifier]: true }), true), modifier).toBeUndefined();
    expect(commandForKey(press('?', { shiftKey: true }), true)).toBe('keys');
  });

  it.each([
    ['Urdu', 'ن', 'KeyN', 'next'],
    ['Urdu', 'پ', 'KeyP', 'previous'],
    ['Persian', 'د', 'KeyN', 'next'],
    ['Persian, two letters on one key', 'لا', 'KeyB', 'back'],
    ['Russian and Tajik', 'т', 'KeyN', 'next'],
    ['Russian with Caps Lock', 'Т', 'KeyN', 'next'],
    ['Thai, a vowel sign', 'ิ', 'KeyB', 'back'],
    ['Caps Lock', 'N', 'KeyN', 'next'],
    ['Arabic question mark', '؟', 'Slash', 'keys'],
    ['Dvorak', 'n', 'KeyL', 'next'],
  ])('%s: maps %s on %s to %s', (_, key, code, command) => {
    expect(commandForKey(press(key, { code, shiftKey: key === '؟' }), true)).toBe(command);
  });

  it.each([
    ['Dvorak', 'b', 'KeyN', 'back'],
    ['Dvorak', 'l', 'KeyP', 'legend'],
    ['Dvorak', 'x', 'KeyB', undefined],
    ['Colemak', ';', 'KeyP', undefined],
    ['a Latin letter with a mark', 'ñ', 'KeyN', undefined],
    ['Urdu', 'ن', 'KeyK', undefined],
    ['Russian, with Shift', 'Т', 'KeyN', undefined],
    ['an input method', 'Process', 'KeyN', undefined],
    ['a dead key', 'Dead', 'KeyN', undefined],
  ])('%s: uses %s on %s as typed', (name, key, code, command) => {
    expect(commandForKey(press(key, { code, shiftKey: name.includes('Shift') }), true)).toBe(
      command,
    );
  });

  it('knows only Escape if letters are off', () => {
    for (const key of ['n', 'p', 'b', 'l', '?'])
      expect(commandForKey(press(key), false), key).toBeUndefined();
    expect(commandForKey(press('Escape'), false)).toBe('close');
  });

  it('returns undefined in text fields and dialogs', () => {
    const targets = [
      new FakeElement('input'),
      new FakeElement('input', { type: 'search' }),
      new FakeElement('textarea'),
      new FakeElement('select'),
      new FakeElement('p', { contenteditable: '' }),
      new FakeElement('button', {}, true),
    ];
    for (const target of targets)
      expect(commandForKey(press('n', { target }), true)).toBeUndefined();
  });

  it('works on links, buttons and checkboxes', () => {
    for (const target of [
      new FakeElement('a', { href: '#' }),
      new FakeElement('button'),
      new FakeElement('input', { type: 'checkbox' }),
    ])
      expect(commandForKey(press('n', { target }), true)).toBe('next');
  });

  it('has a command for each letter in the shortcuts dialog', () => {
    const listed = keyboardMessages('en').rows.flatMap(([keys]) => keys.split(' · '));
    const letters = listed.filter((key) => /^[a-z?]$/.test(key));
    expect(letters.length).toBeGreaterThan(4);
    for (const letter of letters) expect(commandForKey(press(letter), true), letter).toBeDefined();
  });
});
