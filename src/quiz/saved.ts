/** How far a quiz has come, as text that a course system keeps: at most 4,096 letters of ASCII for any quiz. */
import type { Answer } from './judge.ts';
import type { Material } from './material.ts';
import type { Question } from './question.ts';
import { addressOf, questionsOf, settingOf, type Setting } from './quiz.ts';

export interface Saved {
  readonly setting: Setting;
  readonly questions: readonly Question[];
  /** The answers to each question, in order. */
  readonly answers: readonly (readonly Answer[])[];
  /** Place of the question that is asked; beyond the last at the end. */
  readonly index: number;
}

/** A place is two numbers, a choice its place among the choices. */
type Packed = number | readonly [lon: number, lat: number];

export function writeSaved({ setting, questions, answers, index }: Saved): string {
  const { seed, n, level } = addressOf(setting);
  const a = questions.map((question, at) =>
    (answers[at] ?? []).map((answer) => pack(question, answer)),
  );
  return JSON.stringify({ of: markOf(questions), seed, n, level, at: index, a });
}

/** Undefined for what is no such text, or of other questions than the story asks today. */
export function readSaved(text: string, material: Material): Saved | undefined {
  const { of, at: index, a, ...asked } = recordOf(text);
  const setting = settingOf(
    { seed: textOf(asked['seed']), n: textOf(asked['n']), level: textOf(asked['level']) },
    () => 0,
  );
  const questions = questionsOf(material, setting);
  if (of !== markOf(questions) || typeof index !== 'number' || !Array.isArray(a)) return undefined;
  const answers = questions.map((question, at) => {
    const packed: unknown = a[at];
    return Array.isArray(packed) ? packed.map((one) => unpack(question, one)) : [];
  });
  const whole = answers.every((some): some is Answer[] => !some.includes(undefined));
  return whole ? { setting, questions, answers, index } : undefined;
}

function recordOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function textOf(value: unknown): string {
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

/** Tells questions from others, in whatever language (FNV-1a). */
function markOf(questions: readonly Question[]): string {
  const text = JSON.stringify(questions.map((one) => (one.kind === 'own' ? one.key : one)));
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}
