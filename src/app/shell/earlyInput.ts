/** Keeps the presses that a reader makes before the page's script runs, and repeats them once it does. */

/** Event on the document: the controls of the page respond. */
const READY = 'ecm-ready';

/** Keeps clicks on buttons and single-letter keys, which do nothing yet, until `repeatEarlyInput`. */
export function keepEarlyInput(document: Document): void {
  const kept: Event[] = [];
  const keep = (event: Event) => {
    if (needsScript(event)) kept.push(event);
  };
  document.addEventListener('click', keep);
  document.addEventListener('keydown', keep);
  document.addEventListener(
    READY,
    () => {
      document.removeEventListener('click', keep);
      document.removeEventListener('keydown', keep);
      for (const event of kept) repeat(event);
    },
    { once: true },
  );
}

/** Repeats what `keepEarlyInput` has kept, in order. */
export function repeatEarlyInput(document: Document): void {
  document.dispatchEvent(new Event(READY));
}

/** Links, details and scrolling work without the script. */
function needsScript(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.key.length === 1 && event.key !== ' ';
  return event.target instanceof Element && event.target.closest('button') !== null;
}

function repeat(event: Event): void {
  const EventOfType = event.constructor as typeof Event;
  event.target?.dispatchEvent(new EventOfType(event.type, event));
}
