/** What every question of a worksheet is made of. */
import type { Atlas, Entry } from '../../atlas/atlas.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Question } from '../../story/story.ts';
import { nameOf } from './numbered.ts';

/** A question, its answer, and the sources of what the atlas answers by itself. */
export interface Asked extends Question {
  /** Ids into the atlas's sources; empty for what is measured on the map and for a story's own answers. */
  readonly sources: readonly string[];
  /** Whether the answer is measured on the map. */
  readonly measured?: true;
}

/** As many things to put in order, or to tell the state of. */
export const THINGS_MOST = 4;

export interface Context {
  readonly atlas: Atlas;
  readonly messages: Messages;
  readonly lang: string;
}

/** Names in the order of the alphabet, which gives nothing away. */
export function namesOf(entries: readonly Entry[], lang: string): string {
  const names = entries.map(({ names }) => nameOf(names, lang));
  return listed(names.toSorted((a, b) => a.localeCompare(b, lang)));
}

/** Names may hold commas. */
export function listed(parts: readonly string[]): string {
  return parts.join('\u00a0· ');
}
