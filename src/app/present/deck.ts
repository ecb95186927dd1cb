/** The slide deck of a story: cover, each step followed by its chart, end. */
import type { Step, Story } from '../../story/story.ts';

interface StepSlide {
  readonly step: Step;
  /** Number of the step, from 1. */
  readonly number: number;
}

export type Slide =
  | { readonly kind: 'cover' }
  | { readonly kind: 'end' }
  | ({ readonly kind: 'step' } & StepSlide)
  | ({ readonly kind: 'chart' } & StepSlide);

export function createDeck({ steps }: Pick<Story, 'steps'>): readonly Slide[] {
  const stepSlides = steps.flatMap((step, index): Slide[] => {
    const base = { step, number: index + 1 };
    const chart = step.chartHtml ? [{ kind: 'chart', ...base } as const] : [];
    return [{ kind: 'step', ...base }, ...chart];
  });
  return [{ kind: 'cover' }, ...stepSlides, { kind: 'end' }];
}

/** The step whose map a slide shows: the first step for the cover, the last for the end. */
export function stepOfSlide(deck: readonly Slide[], index: number): Step | undefined {
  const slide = deck[index];
  if (slide && 'step' in slide) return slide.step;
  const steps = deck.flatMap((other) => ('step' in other ? [other.step] : []));
  return slide?.kind === 'end' ? steps.at(-1) : steps[0];
}

/** Index of the slide of a step; 0, the cover, if there is no such step. */
export function slideIndexOfStep(deck: readonly Slide[], id: string | undefined): number {
  return Math.max(
    0,
    deck.findIndex((slide) => slide.kind === 'step' && slide.step.id === id),
  );
}

/** Index of the slide with a step number: 0 is the cover, numbers above the last step are the end. */
export function slideIndexOfNumber(deck: readonly Slide[], number: number): number {
  if (number === 0) return 0;
  const index = deck.findIndex((slide) => slide.kind === 'step' && slide.number === number);
  return index < 0 ? deck.length - 1 : index;
}
