/** Worksheet questions with sources, and helpers that all of them use. */
import type { Atlas, Entry } from '../../atlas/atlas.ts';
import { localize } from '../../atlas/localize.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { WorksheetQuestion } from '../../story/story.ts';

/** A worksheet question with its answer and the sources of generated answers. */
export interface SourcedQuestion extends WorksheetQuestion {
  /** Ids of sources; empty for answers measured on the map or written by the author. */
  readonly sources: readonly string[];
  /** Whether the answer is measured on the map. */
  readonly measured?: true;
}

/** Most items that a question asks the reader to order or describe. */
export const MAX_ITEMS = 4;

export interface QuestionContext {
  readonly atlas: Atlas;
  readonly messages: Messages;
  readonly lang: string;
}

/** Names in alphabetical order, which does not reveal the answer. */
export function sortedNames(entries: readonly Entry[], lang: string): string {
  const names = entries.map(({ names }) => localize(names, lang));
  return joinItems(names.toSorted((a, b) => a.localeCompare(b, lang)));
}

/** Joins with a middle dot, because names may contain commas. */
export function joinItems(parts: readonly string[]): string {
  return parts.join('\u00a0· ');
}
