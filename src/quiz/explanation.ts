/** Finds the text of the story that explains a question. */
import type { QuizData } from './quizData.ts';
import type { Question } from './question.ts';

export interface Explanation {
  /** Id of the step. */
  readonly step: string;
  readonly heading: string;
  /** Plain text. */
  readonly text: string;
}

/**
 * The first paragraph or list item of the question's step that links its subject, else the first of the
 * step. `textOf` converts HTML to text. Returns undefined without a step or text.
 */
export function findExplanation(
  question: Question,
  { story, atlas }: Pick<QuizData, 'story' | 'atlas'>,
  textOf: (html: string) => string,
): Explanation | undefined {
  const step = story.steps.find(({ id }) => id === question.step);
  if (!step) return undefined;
  const { about } = question;
  const ids = about === undefined ? [] : [about, ...atlas.members(about).map(({ id }) => id)];
  const blocks = blocksIn(step.html);
  const linking = blocks.find((html) => ids.some((id) => html.includes(` data-feature="${id}"`)));
  const text = textOf(linking ?? blocks[0] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : { step: step.id, heading: step.heading, text };
}

/** Paragraphs and list items as HTML, each without nested ones. */
function blocksIn(html: string): readonly string[] {
  return html
    .split(/<(?=\/?(?:p|li|ul|ol)\b)/)
    .filter((piece) => /^(?:p|li)\b/.test(piece))
    .map((piece) => piece.slice(piece.indexOf('>') + 1).trim())
    .filter((inner) => inner !== '');
}
