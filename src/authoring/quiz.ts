/** `quiz:` in story.yaml: a story's own quiz questions. Build only. */
import type { Lang } from '../atlas/atlas.ts';
import type { StoryQuestion } from '../story/story.ts';
import type { MapLinks } from './link.ts';
import { readLocalizedText } from './localizedText.ts';
import { questionSchema } from '../story/schema.ts';
import { readOptional, readList, type Cursor } from './cursor.ts';
import { read, readFields } from './read.ts';

/** What a quiz is read with. */
export interface QuizContext {
  readonly atlas: MapLinks;
  /** The language to read; `langs` are all languages that need a text. */
  readonly lang: Lang;
  readonly langs: readonly Lang[];
  /** Ids of the story's steps. */
  readonly steps: readonly string[];
}

const MAX_WRONG_ANSWERS = 4;
const IF_MISSING = 'the quiz leaves out the question';

export function readQuiz(
  value: Cursor,
  context: QuizContext,
): readonly StoryQuestion[] | undefined {
  const schema = questionSchema({ steps: context.steps });
  return readList(value, 'a list of questions')?.flatMap(
    (item) => readQuestion(item, schema, context) ?? [],
  );
}

/** All fields are checked even where one is broken. */
function readQuestion(
  item: Cursor,
  schema: ReturnType<typeof questionSchema>,
  context: QuizContext,
): StoryQuestion | undefined {
  if (!readFields(item, schema)) return undefined;
  const words = (value: Cursor) => readLocalizedText(value, context, IF_MISSING);
  const ask = words(item.at('ask'));
  const answer = words(item.at('answer'));
  const wrong = readWrong(item.at('wrong'), answer, words);
  const why = readOptional(item.at('why'), words);
  const step = read(item.at('step'), schema.entries.step);
  if (ask === undefined || answer === undefined || wrong === undefined) return undefined;
  return {
    ...{ ask, answer, wrong },
    ...(why !== undefined && { why }),
    ...(step !== undefined && { step }),
  };
}

/** Reads the wrong answers, which must differ from the right one and from each other. */
function readWrong(
  list: Cursor,
  answer: string | undefined,
  words: (value: Cursor) => string | undefined,
): readonly string[] | undefined {
  const items = readList(list, 'a list of wrong answers');
  if (!items) return undefined;
  if (items.length === 0 || items.length > MAX_WRONG_ANSWERS)
    return list.error(`\`${list.name}\` has ${items.length} answers`, {
      expected: `1 to ${MAX_WRONG_ANSWERS} wrong answers`,
    });
  const read = items.map(words);
  const known = new Set([answer]);
  for (const [index, text] of read.entries()) {
    if (text === undefined) return undefined;
    if (known.has(text))
      return items[index]?.error(`“${text}” is already an answer to this question`, {
        expected: 'a different answer',
      });
    known.add(text);
  }
  return read.flatMap((text) => text ?? []);
}
