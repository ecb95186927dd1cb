/** The words around names, and further names: hand-kept, by language. */
import type { Lang } from '../../model/atlas.ts';
import { ContentError, problem } from '../problem.ts';
import type { LanguageWords } from './lexicon.ts';

/** What is known about things and names beyond the atlas: `data/facts/mentions.json`. */
export interface MentionWords {
  /** Further names, by id and language. */
  readonly aliases: Readonly<Record<string, Readonly<Record<Lang, readonly string[]>>>>;
  readonly languages: Readonly<Record<Lang, LanguageWords>>;
}

/** Reads `mentions.json`; throws a ContentError if it is none. */
export function parseMentionWords(file: string, json: string): MentionWords {
  const refuse = (message: string): never => {
    throw new ContentError([problem({ file, line: 1, column: 1 }, message)]);
  };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return refuse(`this is not JSON: ${String(error)}`);
  }
  const { aliases, languages } = Object(value) as Partial<Record<string, unknown>>;
  const tables = [aliases, languages].every((one) => typeof one === 'object' && one !== null);
  return tables ? (value as MentionWords) : refuse('there are no tables `aliases` and `languages`');
}
