/** What `story.yaml` has for a class: its worksheet and its quiz, in the language of one text. Build only. */
import type { Story } from '../story/story.ts';
import type { StepPlan } from './plan.ts';
import { readQuiz, type QuizContext } from './quiz.ts';
import { optional, type Value } from './value.ts';
import { readWorksheet, type WorksheetContext } from './worksheet.ts';

/** What a story leaves to us is absent. */
export type ClassPlan = Pick<Story, 'worksheet' | 'quiz'>;

interface ClassContext extends Omit<QuizContext & WorksheetContext, 'steps' | 'look'> {
  readonly steps: readonly StepPlan[];
}

export function readClassPlan(root: Value, { steps, ...common }: ClassContext): ClassPlan {
  const worksheet = optional(root.at('worksheet'), (value) =>
    readWorksheet(value, { ...common, look: steps[0]?.look }),
  );
  const quiz = optional(root.at('quiz'), (value) =>
    readQuiz(value, { ...common, steps: steps.map(({ id }) => id) }),
  );
  return { ...(worksheet && { worksheet }), ...(quiz && { quiz }) };
}
