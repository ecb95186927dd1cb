/** `quiz:` in story.yaml: the questions that a story asks itself in its quiz. Build only. */
import type { Lang } from '../atlas/atlas.ts';
import type { OwnQuestion } from '../story/story.ts';
import type { MapLinks } from './link.ts';
import { readPlainWords } from './plainWords.ts';
import { optional, readFields, readKnown, readList, type Value } from './value.ts';

/** What a quiz is read against. */
export interface QuizContext {
  readonly atlas: MapLinks;
  /** The language that questions are read in, and all in which they must be asked. */
  readonly lang: Lang;
  readonly langs: readonly Lang[];
  /** Ids of the story's steps. */
  readonly steps: readonly string[];
}

/** More are no longer read before one answers. */
const WRONG_MOST = 4;
const LACKS = 'its quiz lacks the question';

export function readQuiz(value: Value, context: QuizContext): readonly OwnQuestion[] | undefined {
  return readList(value, 'a list of questions')?.flatMap((item) => readOwn(item, context) ?? []);
}

/** All fields are checked even where one is broken. */
function readOwn(item: Value, context: QuizContext): OwnQuestion | undefined {
  if (!readFields(item, ['ask', 'answer', 'wrong', 'why', 'step'])) return undefined;
  const words = (value: Value) => readPlainWords(value, context, LACKS);
  const ask = words(item.at('ask'));
  const answer = words(item.at('answer'));
  const wrong = readWrong(item.at('wrong'), answer, words);
  const why = optional(item.at('why'), words);
  const step = optional(item.at('step'), (one) => readKnown(one, context.steps, 'step'));
  if (ask === undefined || answer === undefined || wrong === undefined) return undefined;
  return {
    ...{ ask, answer, wrong },
    ...(why !== undefined && { why }),
    ...(step !== undefined && { step }),
  };
}

/** One or more other answers, each another text than the right one and than each other. */
function readWrong(
  list: Value,
  answer: string | undefined,
  words: (value: Value) => string | undefined,
): readonly string[] | undefined {
  const items = readList(list, 'a list of wrong answers');
  if (!items) return undefined;
  if (items.length === 0 || items.length > WRONG_MOST)
    return list.error(`\`${list.name}\` has ${items.length} answers`, {
      expected: `1 to ${WRONG_MOST} wrong answers`,
    });
  const read = items.map(words);
  const known = new Set([answer]);
  for (const [index, text] of read.entries()) {
    if (text === undefined) return undefined;
    if (known.has(text))
      return items[index]?.error(`“${text}” is already an answer of this question`, {
        expected: 'an answer of its own',
      });
    known.add(text);
  }
  return read.flatMap((text) => text ?? []);
}
