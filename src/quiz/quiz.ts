/** Creates the questions of a quiz from a seed. */
import { amountQuestions, legendQuestions, nextQuestions } from './factQuestions.ts';
import { listSubjects, type QuizData, type Subject } from './quizData.ts';
import { countryQuestions, whatQuestions, whereQuestions } from './placeQuestions.ts';
import type { QuestionKind, Level, StoryChoiceQuestion, Question } from './question.ts';
import { createRandom, shuffled, type Random } from './random.ts';

export interface QuizSettings {
  readonly seed: number;
  /** Number of questions; fewer if the story does not yield more. */
  readonly count: number;
  readonly level: Level;
}

export const QUESTION_COUNT = { min: 1, max: 20, default: 8 } as const;
/** Short enough to be read out in a class. */
export const MAX_SEED = 9999;

/** Order in which kinds take turns. The author's own questions come early. */
const KIND_ROTATION: readonly QuestionKind[] = [
  'where',
  'what',
  'own',
  'country',
  'amount',
  'next',
  'where',
  'legend',
];

/** Reads the settings from URL parameters. Missing or invalid values fall back; the seed to `random`. */
export function readQuizSettings(
  parameters: { readonly seed?: string; readonly n?: string; readonly level?: string },
  random: Random,
): QuizSettings {
  const { seed, n, level } = parameters;
  return {
    seed: readInteger(seed, 0, MAX_SEED) ?? 1 + Math.floor(random() * MAX_SEED),
    count: readInteger(n, QUESTION_COUNT.min, QUESTION_COUNT.max) ?? QUESTION_COUNT.default,
    level: level === 'hard' ? level : 'easy',
  };
}

/** Writes the settings as URL parameters. */
export function writeQuizSettings({ seed, count, level }: QuizSettings): {
  readonly seed: string;
  readonly n: string;
  readonly level?: string;
} {
  return { seed: String(seed), n: String(count), ...(level === 'hard' && { level }) };
}

function readInteger(text: string | undefined, min: number, max: number): number | undefined {
  const number = /^\d{1,5}$/.test(text ?? '') ? Number(text) : NaN;
  return number >= min && number <= max ? number : undefined;
}

/** Deterministic for the same settings, in every language. No two questions have the same subject. */
export function createQuestions(data: QuizData, { seed, count, level }: QuizSettings): Question[] {
  const random = createRandom(seed);
  const pools = createPools(data, level, random);
  const questions: Question[] = [];
  const used = new Set<string>();
  for (let idle = 0, turn = 0; questions.length < count && idle < KIND_ROTATION.length; turn += 1) {
    const pool = pools[KIND_ROTATION[turn % KIND_ROTATION.length] ?? 'where'];
    const question = takeUnused(pool, used);
    idle = question ? 0 : idle + 1;
    if (!question) continue;
    questions.push(question);
    used.add(question.about ?? question.key);
  }
  return shuffled(questions, random);
}

/** All questions of these kinds, in the order of the story's steps, for question banks. */
export function listQuestions(
  data: QuizData,
  kinds: readonly QuestionKind[],
  { seed, level }: Pick<QuizSettings, 'seed' | 'level'>,
): Question[] {
  const pools = createPools(data, level, createRandom(seed));
  const steps = data.story.steps.map(({ id }) => id);
  const indexOf = ({ step }: Question) => (step === undefined ? -1 : steps.indexOf(step));
  return kinds.flatMap((kind) => [...pools[kind]]).toSorted((a, b) => indexOf(a) - indexOf(b));
}

/** Questions in random order, created lazily. */
type QuestionPools = Readonly<Record<QuestionKind, IterableIterator<Question>>>;

function createPools(data: QuizData, level: Level, random: Random): QuestionPools {
  const subjects = listSubjects(data);
  // Subjects that are mentioned more than once are easier.
  const rank = ({ mentionCount }: Subject) => Number(level === 'easy' && mentionCount > 1);
  const ranked = () => shuffled(subjects, random).toSorted((a, b) => rank(b) - rank(a));
  const list = (questions: readonly Question[]) => shuffled(questions, random).values();
  return {
    where: whereQuestions(ranked(), data, level, random),
    what: whatQuestions(ranked(), data, level, random),
    country: countryQuestions(ranked(), data, level, random),
    next: list(nextQuestions(data, level, random)),
    legend: list(legendQuestions(data, level, random)),
    amount: list(amountQuestions(subjects, level)),
    own: list(ownQuestions(data, random)),
  };
}

function ownQuestions(
  { storyQuestions }: QuizData,
  random: Random,
): readonly StoryChoiceQuestion[] {
  return storyQuestions.map(({ ask, answer, wrong, why, step }, index) => ({
    ...{ kind: 'own', key: `own ${index}`, ask, right: answer },
    choices: shuffled([answer, ...wrong], random),
    ...(why !== undefined && { why }),
    ...(step !== undefined && { step }),
  }));
}

/** The next question of a pool whose subject is unused. */
function takeUnused(pool: Iterator<Question>, used: ReadonlySet<string>): Question | undefined {
  for (;;) {
    const { value, done } = pool.next() as IteratorResult<Question, undefined>;
    if (done) return undefined;
    if (!used.has(value.about ?? value.key)) return value;
  }
}
