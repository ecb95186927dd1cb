/** The worksheet and the quiz of `story.yaml`, in one language. Build only. */
import type { Story } from '../story/story.ts';
import type { StepConfig } from './storyConfig.ts';
import { readQuiz, type QuizContext } from './quiz.ts';
import { readOptional, type Cursor } from './cursor.ts';
import { readWorksheet, type WorksheetContext } from './worksheet.ts';

/** Parts that a story leaves to the defaults are absent. */
export type ClassroomConfig = Pick<Story, 'worksheet' | 'quiz'>;

interface ClassroomContext extends Omit<QuizContext & WorksheetContext, 'steps' | 'look'> {
  readonly steps: readonly StepConfig[];
}

export function readClassroomConfig(
  root: Cursor,
  { steps, ...common }: ClassroomContext,
): ClassroomConfig {
  const worksheet = readOptional(root.at('worksheet'), (value) =>
    readWorksheet(value, { ...common, look: steps[0]?.look }),
  );
  const quiz = readOptional(root.at('quiz'), (value) =>
    readQuiz(value, { ...common, steps: steps.map(({ id }) => id) }),
  );
  return { ...(worksheet && { worksheet }), ...(quiz && { quiz }) };
}
