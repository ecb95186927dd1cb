/** Reads the words around names, and further names: hand-kept, by language. */
import type { MentionWords } from '../mentions/lexicon.ts';
import { ContentError, problem } from './problem.ts';

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
