/** The passage of the story that explains a question. */
import type { Atlas } from '../../atlas/atlas.ts';
import type { Material } from '../../quiz/material.ts';
import type { Question } from '../../quiz/question.ts';

export interface Passage {
  /** Id and heading of its step. */
  readonly step: string;
  readonly heading: string;
  /** Plain text. */
  readonly text: string;
}

/** The paragraph or item of the question's step that links what it is about; else the step's first. */
export function passageOf(
  question: Question,
  { story }: Pick<Material, 'story'>,
  members: Atlas['members'],
): Passage | undefined {
  const step = story.steps.find(({ id }) => id === question.step);
  if (!step) return undefined;
  const { content } = parsed(step.html);
  const ids =
    question.about === undefined
      ? []
      : [question.about, ...members(question.about).map(({ id }) => id)];
  const links = [...content.querySelectorAll<HTMLElement>('a[data-feature]')];
  const link = links.find(({ dataset }) => ids.includes(dataset['feature'] ?? ''));
  const block = link?.closest('p, li') ?? content.querySelector('p, li');
  const text = (block?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : { step: step.id, heading: step.heading, text };
}

function parsed(html: string): HTMLTemplateElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template;
}
