import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyWords } from '../../../src/i18n/keys.ts';
import { commandOf } from '../../../src/app/shell/keyboard.ts';

/** An element that matches those of the selectors that hold for its tag, its attributes and a dialog around it. */
class FakeElement {
  readonly #holds: readonly RegExp[];
  constructor(tag: string, attributes: Readonly<Record<string, string>> = {}, inDialog = false) {
    const type = attributes['type'] ?? 'text';
    this.#holds = [
      new RegExp(`^${tag}$`),
      new RegExp(`^${tag}:not\\(\\[type="(?!${type}")\\w+"\\]\\)$`),
      ...Object.keys(attributes).map((name) => new RegExp(`^\\[${name}\\]$`)),
      ...(inDialog ? [/^dialog \*$/] : []),
    ];
  }
  matches(selectors: string): boolean {
    return selectors.split(', ').some((one) => this.#holds.some((rule) => rule.test(one)));
  }
}

beforeEach(() => {
  vi.stubGlobal('Element', FakeElement);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

type Press = Parameters<typeof commandOf>[0];

function press(key: string, more: Partial<Press> | { target: FakeElement } = {}): Press {
  const off = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const plain = { key, code: '', ...off, target: null };
  return { ...plain, ...more } as Press;
}

describe('commandOf', () => {
  it.each([
    ['n', 'next'],
    ['p', 'previous'],
    ['b', 'back'],
    ['l', 'legend'],
    ['?', 'keys'],
    ['Escape', 'close'],
  ])('%s asks for %s', (key, command) => {
    expect(commandOf(press(key), true)).toBe(command);
  });

  it('leaves to the page what the page has of its own', () => {
    for (const key of ['ArrowDown', 'ArrowRight', ' ', 'PageDown', 'Home', 'Tab', 'Enter', 'x'])
      expect(commandOf(press(key), true), key).toBeUndefined();
  });

  it('leaves to the browser what comes with a modifier', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'])
      expect(commandOf(press('p', { [modifier]: true }), true), modifier).toBeUndefined();
    expect(commandOf(press('?', { shiftKey: true }), true)).toBe('keys');
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
  ])('%s: %s on %s asks for %s', (_, key, code, command) => {
    expect(commandOf(press(key, { code, shiftKey: key === '؟' }), true)).toBe(command);
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
  ])('%s: %s on %s counts as typed', (name, key, code, command) => {
    expect(commandOf(press(key, { code, shiftKey: name.includes('Shift') }), true)).toBe(command);
  });

  it('has no letters where they are off, but still Escape', () => {
    for (const key of ['n', 'p', 'b', 'l', '?'])
      expect(commandOf(press(key), false), key).toBeUndefined();
    expect(commandOf(press('Escape'), false)).toBe('close');
  });

  it('has no letters while text is being entered, or a dialog is open', () => {
    const entries = [
      new FakeElement('input'),
      new FakeElement('input', { type: 'search' }),
      new FakeElement('textarea'),
      new FakeElement('select'),
      new FakeElement('p', { contenteditable: '' }),
      new FakeElement('button', {}, true),
    ];
    for (const target of entries) expect(commandOf(press('n', { target }), true)).toBeUndefined();
  });

  it('has letters on links, buttons and boxes to tick', () => {
    for (const target of [
      new FakeElement('a', { href: '#' }),
      new FakeElement('button'),
      new FakeElement('input', { type: 'checkbox' }),
    ])
      expect(commandOf(press('n', { target }), true)).toBe('next');
  });

  it('keeps what the list of keys promises', () => {
    const promised = keyWords('en').rows.flatMap(([keys]) => keys.split(' · '));
    const letters = promised.filter((key) => /^[a-z?]$/.test(key));
    expect(letters.length).toBeGreaterThan(4);
    for (const letter of letters) expect(commandOf(press(letter), true), letter).toBeDefined();
  });
});
