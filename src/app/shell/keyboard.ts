/** What a key asks for. Arrows, Space and Page keys are left to the page and to the focused map. */

export type Command = 'next' | 'previous' | 'back' | 'legend' | 'keys' | 'close';

const LETTERS: Readonly<Record<string, Command>> = {
  n: 'next',
  p: 'previous',
  b: 'back',
  l: 'legend',
  '?': 'keys',
  '؟': 'keys',
};

/** What a layout of another script than Latin types: letters, and vowels that stand on them. */
const OTHER_SCRIPT = /^(?:(?!\p{Script=Latin})[\p{L}\p{M}])+$/u;

/** The command of a key press; none while text is being entered, or with a modifier, or where letters are off. */
export function commandOf(
  event: Pick<
    KeyboardEvent,
    'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'
  >,
  letters: boolean,
): Command | undefined {
  if (event.key === 'Escape') return 'close';
  if (!letters || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (isEntry(event.target)) return undefined;
  const letter = letterOf(event);
  return event.shiftKey && /\p{L}/u.test(letter) ? undefined : LETTERS[letter];
}

/**
 * The letter or sign that is meant: as typed, with Caps Lock or without. Only a layout without Latin
 * letters is asked for the place of the key, which is where a Latin layout has the letter.
 */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (OTHER_SCRIPT.test(key)) return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '';
  return key.toLowerCase();
}

export function isEntry(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable], dialog *')
  );
}
