/** Keyboard shortcuts. Arrows, Space and Page keys are left to the page and to the focused map. */

export type Command = 'next' | 'previous' | 'back' | 'legend' | 'keys' | 'close';

const COMMANDS: Readonly<Record<string, Command>> = {
  n: 'next',
  p: 'previous',
  b: 'back',
  l: 'legend',
  '?': 'keys',
  '؟': 'keys',
};

/** Characters typed on a non-Latin keyboard layout: letters and combining vowels. */
const NON_LATIN = /^(?:(?!\p{Script=Latin})[\p{L}\p{M}])+$/u;

/** The command of a key press; none in text fields, with a modifier, or if letter shortcuts are off. */
export function commandForKey(
  event: Pick<
    KeyboardEvent,
    'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'
  >,
  letters: boolean,
): Command | undefined {
  if (event.key === 'Escape') return 'close';
  if (!letters || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (isTextEntry(event.target)) return undefined;
  const letter = letterForKey(event);
  return event.shiftKey && /\p{L}/u.test(letter) ? undefined : COMMANDS[letter];
}

/**
 * The letter or sign of a key press, in lower case. On a non-Latin layout, the letter that the same key
 * has on a Latin one.
 */
export function letterForKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (NON_LATIN.test(key)) return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '';
  return key.toLowerCase();
}

/** Whether keys go to a form field, an editable element or an open dialog. */
export function isTextEntry(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable], dialog *')
  );
}
