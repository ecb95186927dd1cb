/** Keyboard commands of the presentation. Clickers send Page keys, `.`, F5 and Esc. */
import { isTextEntry, letterForKey } from '../shell/keyboard.ts';

export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'jump'
  | 'black'
  | 'white'
  | 'labels'
  | 'speaker'
  | 'fullscreen'
  | 'start'
  | 'timer'
  | 'overview'
  | 'pointer'
  | 'help'
  | 'leave';

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'
>;

const NAMED_KEYS: Readonly<Record<string, Command>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'next',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'jump',
  F5: 'start',
  Escape: 'leave',
};

const LETTER_KEYS: Readonly<Record<string, Command>> = {
  n: 'next',
  p: 'previous',
  b: 'black',
  w: 'white',
  l: 'labels',
  s: 'speaker',
  f: 'fullscreen',
  t: 'timer',
  o: 'overview',
  g: 'pointer',
  '.': 'black',
  '۔': 'black',
  '?': 'help',
  '؟': 'help',
};

/** The command of a key press. The arrow in the writing direction means `next`. */
export function commandOf(press: KeyPress, dir: 'ltr' | 'rtl'): Command | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = press;
  if (ctrlKey || metaKey || altKey || isTextEntry(target)) return undefined;
  if (key === ' ' || key === 'Enter') {
    if (isActivatable(target)) return undefined;
    if (key === ' ') return shiftKey ? 'previous' : 'next';
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return (key === 'ArrowRight') === (dir === 'ltr') ? 'next' : 'previous';
  return NAMED_KEYS[key] ?? LETTER_KEYS[letterForKey(press)];
}

/** The ASCII digit of a key press, also for Urdu, Persian and Arabic digits. */
export function digitOf({ key, ctrlKey, metaKey, altKey }: KeyPress): string | undefined {
  if (ctrlKey || metaKey || altKey || !/^\p{Nd}$/u.test(key)) return undefined;
  const code = key.codePointAt(0) ?? 0;
  const zero = [0x30, 0x660, 0x6f0].find((first) => code >= first && code < first + 10);
  return zero === undefined ? undefined : String(code - zero);
}

/** Whether Space or Enter activates the focused element. */
function isActivatable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a[href], summary, input') !== null;
}
