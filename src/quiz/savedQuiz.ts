/** Serializes the progress of a quiz for a course system: at most 4,096 ASCII characters. */
import type { Answer } from './judge.ts';
import type { QuizData } from './quizData.ts';
import type { Question } from './question.ts';
import { writeQuizSettings, createQuestions, readQuizSettings, type QuizSettings } from './quiz.ts';

export interface SavedQuiz {
  readonly settings: QuizSettings;
  readonly questions: readonly Question[];
  /** The answers to each question, in order. */
  readonly answers: readonly (readonly Answer[])[];
  /** Index of the current question; the number of questions at the end. */
  readonly index: number;
}

/** A position is a pair of numbers, an amount a number, a choice its index. */
type Packed = number | readonly [lon: number, lat: number];

export function writeSavedQuiz({ settings, questions, answers, index }: SavedQuiz): string {
  const { seed, n, level } = writeQuizSettings(settings);
  const a = questions.map((question, at) =>
    (answers[at] ?? []).map((answer) => pack(question, answer)),
  );
  return JSON.stringify({ of: fingerprint(questions), seed, n, level, at: index, a });
}

/** Reads saved progress. Returns undefined for invalid text or if the story's questions have changed. */
export function readSavedQuiz(text: string, data: QuizData): SavedQuiz | undefined {
  const { of, at: index, a, ...parameters } = parseRecord(text);
  const settings = readQuizSettings(
    {
      seed: asText(parameters['seed']),
      n: asText(parameters['n']),
      level: asText(parameters['level']),
    },
    () => 0,
  );
  const questions = createQuestions(data, settings);
  if (of !== fingerprint(questions) || typeof index !== 'number' || !Array.isArray(a))
    return undefined;
  const answers = questions.map((question, at) => {
    const packed: unknown = a[at];
    return Array.isArray(packed) ? packed.map((one) => unpack(question, one)) : [];
  });
  const whole = answers.every((some): some is Answer[] => !some.includes(undefined));
  return whole ? { settings, questions, answers, index } : undefined;
}

function parseRecord(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function pack(question: Question, answer: Answer): Packed {
  if ('at' in answer) return answer.at;
  if ('amount' in answer) return answer.amount;
  const choices: readonly string[] = 'choices' in question ? question.choices : [];
  return choices.indexOf(answer.choice);
}

function unpack(question: Question, packed: unknown): Answer | undefined {
  if (question.kind === 'where') {
    if (!Array.isArray(packed)) return undefined;
    const [lon, lat] = packed as readonly unknown[];
    return typeof lon === 'number' && typeof lat === 'number' ? { at: [lon, lat] } : undefined;
  }
  if (typeof packed !== 'number') return undefined;
  if (question.kind === 'amount') return { amount: packed };
  const choice = question.choices[packed];
  return choice === undefined ? undefined : { choice };
}

/** A hash of the questions (FNV-1a), the same in every language. */
function fingerprint(questions: readonly Question[]): string {
  const text = JSON.stringify(questions.map((one) => (one.kind === 'own' ? one.key : one)));
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}
