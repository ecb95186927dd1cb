/** What editions that are out need of the `assets/` that all share. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEEDED } from '../../src/site/editions.ts';

/** What an edition of the folder needs: paths below the folder. Throws a sentence if its list is damaged. */
export function needsOf(folder: string, edition: string): readonly string[] {
  const file = join(folder, edition, NEEDED);
  try {
    const needs: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(needs) && needs.every((path) => typeof path === 'string')) return needs;
  } catch {
    // As below.
  }
  throw new Error(`${file}: expected the list that the build has written there`);
}

export function writeNeeds(folder: string, needs: readonly string[]): void {
  writeFileSync(join(folder, NEEDED), JSON.stringify(needs));
}

/** The editions of a folder that have such a list, by its files. */
export function editionsIn(files: Iterable<string>): string[] {
  return [...files].flatMap((file) => /^(v\/[^/]+)\/assets\.json$/.exec(file)?.[1] ?? []);
}

/** What all of these editions need. */
export function needsOfAll(folder: string, editions: readonly string[]): ReadonlySet<string> {
  return new Set(editions.flatMap((edition) => needsOf(folder, edition)));
}
