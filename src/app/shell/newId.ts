let count = 0;

/**
 * An id for an element of a component that is never rendered at build. Svelte's `$props.id()` counts on the
 * window, which in the element is the host's.
 */
export function newId(): string {
  return `ecm-${++count}`;
}
