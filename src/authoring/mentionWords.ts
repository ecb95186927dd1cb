/** Parses `mentions.json`: hand-kept words used to recognise names, and aliases, by language. */
import type { MentionWords } from '../mentions/lexicon.ts';
import { ContentError, createFileProblem } from './problem.ts';

/** Parses the file. Throws a ContentError if it is not JSON or lacks its tables. */
export function parseMentionWords(file: string, json: string): MentionWords {
  const refuse = (message: string): never => {
    throw new ContentError([createFileProblem(file, message)]);
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
