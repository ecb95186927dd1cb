/** What a key asks for while a story is presented. Clickers send Page keys, `.`, F5 and Esc. */
import { isEntry, letterOf } from '../shell/keyboard.ts';

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

type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'
>;

const NAMED: Readonly<Record<string, Command>> = {
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

const LETTERS: Readonly<Record<string, Command>> = {
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

/** The command of a key press in a direction of writing: the arrow that points onward goes on. */
export function commandOf(press: Press, dir: 'ltr' | 'rtl'): Command | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = press;
  if (ctrlKey || metaKey || altKey || isEntry(target)) return undefined;
  if (key === ' ' || key === 'Enter') {
    if (isPressed(target)) return undefined;
    if (key === ' ') return shiftKey ? 'previous' : 'next';
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return (key === 'ArrowRight') === (dir === 'ltr') ? 'next' : 'previous';
  return NAMED[key] ?? LETTERS[letterOf(press)];
}

/** The digit of a key press, also in the digits of Urdu, Persian and Arabic. */
export function digitOf({ key, ctrlKey, metaKey, altKey }: Press): string | undefined {
  if (ctrlKey || metaKey || altKey || !/^\p{Nd}$/u.test(key)) return undefined;
  const code = key.codePointAt(0) ?? 0;
  const zero = [0x30, 0x660, 0x6f0].find((first) => code >= first && code < first + 10);
  return zero === undefined ? undefined : String(code - zero);
}

/** Whether Space and Enter press what has the focus. */
function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a[href], summary, input') !== null;
}
