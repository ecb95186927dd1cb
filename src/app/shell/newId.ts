let count = 0;

/**
 * A unique id for an element of a component that the build does not render. Svelte's `$props.id()` keeps
 * its counter on `window`, which belongs to the host page.
 */
export function newId(): string {
  return `ecm-${++count}`;
}
