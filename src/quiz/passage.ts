/** The passage of the story that explains a question. */
import type { Material } from './material.ts';
import type { Question } from './question.ts';

export interface Passage {
  /** Id and heading of its step. */
  readonly step: string;
  readonly heading: string;
  /** Plain text. */
  readonly text: string;
}

/**
 * The paragraph or item of the question's step that links what it is about; else the step's first. `textOf`
 * gives the text of HTML.
 */
export function passageOf(
  question: Question,
  { story, atlas }: Pick<Material, 'story' | 'atlas'>,
  textOf: (html: string) => string,
): Passage | undefined {
  const step = story.steps.find(({ id }) => id === question.step);
  if (!step) return undefined;
  const { about } = question;
  const ids = about === undefined ? [] : [about, ...atlas.members(about).map(({ id }) => id)];
  const blocks = blocksIn(step.html);
  const telling = blocks.find((html) => ids.some((id) => html.includes(` data-feature="${id}"`)));
  const text = textOf(telling ?? blocks[0] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : { step: step.id, heading: step.heading, text };
}

/** Paragraphs and items as HTML, each without those within it. */
function blocksIn(html: string): readonly string[] {
  return html
    .split(/<(?=\/?(?:p|li|ul|ol)\b)/)
    .filter((piece) => /^(?:p|li)\b/.test(piece))
    .map((piece) => piece.slice(piece.indexOf('>') + 1).trim())
    .filter((inner) => inner !== '');
}
