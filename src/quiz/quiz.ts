/** A quiz: questions of all kinds, drawn by a seed. */
import { amountQuestions, legendQuestions, nextQuestions } from './facts.ts';
import { subjectsOf, type Material, type Subject } from './material.ts';
import { countryQuestions, whatQuestions, whereQuestions } from './places.ts';
import type { Kind, Level, OwnChoiceQuestion, Question } from './question.ts';
import { randomOf, shuffled, type Random } from './random.ts';

export interface Setting {
  readonly seed: number;
  /** How many questions; fewer where there are no more. */
  readonly count: number;
  readonly level: Level;
}

/** How many questions a quiz may have, and has where nobody says. */
export const COUNT = { least: 1, most: 20, usual: 8 } as const;
/** The greatest seed: short enough to be read out in a class. */
export const SEED_MOST = 9999;

/** In which turn kinds are asked; what an author asks has its turn early. */
const TURNS: readonly Kind[] = [
  'where',
  'what',
  'own',
  'country',
  'amount',
  'next',
  'where',
  'legend',
];

/** A setting from what an address says: what is missing, no number or out of bounds is as usual. */
export function settingOf(
  asked: { readonly seed?: string; readonly n?: string; readonly level?: string },
  chance: () => number,
): Setting {
  const { seed, n, level } = asked;
  return {
    seed: wholeOf(seed, 0, SEED_MOST) ?? 1 + Math.floor(chance() * SEED_MOST),
    count: wholeOf(n, COUNT.least, COUNT.most) ?? COUNT.usual,
    level: level === 'hard' ? level : 'easy',
  };
}

/** A setting as addresses say it. */
export function addressOf({ seed, count, level }: Setting): {
  readonly seed: string;
  readonly n: string;
  readonly level?: string;
} {
  return { seed: String(seed), n: String(count), ...(level === 'hard' && { level }) };
}

function wholeOf(text: string | undefined, least: number, most: number): number | undefined {
  const number = /^\d{1,5}$/.test(text ?? '') ? Number(text) : NaN;
  return number >= least && number <= most ? number : undefined;
}

/** The questions of a setting: the same for the same, in each language. Nothing is asked about twice. */
export function questionsOf(material: Material, { seed, count, level }: Setting): Question[] {
  const random = randomOf(seed);
  const pools = poolsOf(material, level, random);
  const asked: Question[] = [];
  const used = new Set<string>();
  for (let idle = 0, turn = 0; asked.length < count && idle < TURNS.length; turn += 1) {
    const pool = pools[TURNS[turn % TURNS.length] ?? 'where'];
    const question = takeFrom(pool, used);
    idle = question ? 0 : idle + 1;
    if (!question) continue;
    asked.push(question);
    used.add(question.about ?? question.key);
  }
  return shuffled(asked, random);
}

/** Every question of these kinds, in the order of the story: for a bank of them elsewhere. */
export function allQuestions(
  material: Material,
  kinds: readonly Kind[],
  { seed, level }: Pick<Setting, 'seed' | 'level'>,
): Question[] {
  const pools = poolsOf(material, level, randomOf(seed));
  const steps = material.story.steps.map(({ id }) => id);
  const placeOf = ({ step }: Question) => (step === undefined ? -1 : steps.indexOf(step));
  return kinds.flatMap((kind) => [...pools[kind]]).toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Questions in an order of chance, each made when it is asked for. */
type Pools = Readonly<Record<Kind, IterableIterator<Question>>>;

function poolsOf(material: Material, level: Level, random: Random): Pools {
  const subjects = subjectsOf(material);
  // What is told more than once is easier to know.
  const known = ({ told }: Subject) => Number(level === 'easy' && told > 1);
  const mixed = () => shuffled(subjects, random).toSorted((a, b) => known(b) - known(a));
  const list = (questions: readonly Question[]) => shuffled(questions, random).values();
  return {
    where: whereQuestions(mixed(), material, level, random),
    what: whatQuestions(mixed(), material, level, random),
    country: countryQuestions(mixed(), material, level, random),
    next: list(nextQuestions(material, level, random)),
    legend: list(legendQuestions(material, level, random)),
    amount: list(amountQuestions(subjects, level)),
    own: list(ownQuestions(material, random)),
  };
}

function ownQuestions({ own }: Material, random: Random): readonly OwnChoiceQuestion[] {
  return own.map(({ ask, answer, wrong, why, step }, index) => ({
    ...{ kind: 'own', key: `own ${index}`, ask, right: answer },
    choices: shuffled([answer, ...wrong], random),
    ...(why !== undefined && { why }),
    ...(step !== undefined && { step }),
  }));
}

/** Takes the next question that is about something new. */
function takeFrom(pool: Iterator<Question>, used: ReadonlySet<string>): Question | undefined {
  for (;;) {
    const { value, done } = pool.next() as IteratorResult<Question, undefined>;
    if (done) return undefined;
    if (!used.has(value.about ?? value.key)) return value;
  }
}
