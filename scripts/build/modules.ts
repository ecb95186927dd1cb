/** Which modules a page will ask for, so that it can name them all at once. */
import type { Manifest } from 'vite';

/**
 * Files of the modules that these entries import for good, themselves among them, each once and nearest
 * first. A module that is loaded when something is opened is not among them.
 */
export function modulesOf(manifest: Manifest, entries: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const queue = entries.filter((key) => key in manifest);
  for (const key of queue) {
    if (seen.has(key)) continue;
    seen.add(key);
    queue.push(...(manifest[key]?.imports ?? []));
  }
  return [...seen].map((key) => manifest[key]?.file ?? '');
}
