/** What a key asks for. Arrows, Space and Page keys are left to the page and to the focused map. */

export type Command = 'next' | 'previous' | 'back' | 'legend' | 'keys' | 'close';

const LETTERS: Readonly<Record<string, Command>> = {
  n: 'next',
  p: 'previous',
  b: 'back',
  l: 'legend',
  '?': 'keys',
};

/** The command of a key press; none while text is being entered, or with a modifier, or where letters are off. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>,
  letters: boolean,
): Command | undefined {
  if (event.key === 'Escape') return 'close';
  if (!letters || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (isEntry(event.target)) return undefined;
  return LETTERS[event.key];
}

function isEntry(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable], dialog *')
  );
}
