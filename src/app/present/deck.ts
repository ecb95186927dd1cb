/** The slides of a story in order: cover, each step with its chart after it, end. */
import type { Step, Story } from '../../story/story.ts';

interface OfStep {
  readonly step: Step;
  /** Of the step, from 1. */
  readonly number: number;
}

export type Slide =
  | { readonly kind: 'cover' }
  | { readonly kind: 'end' }
  | ({ readonly kind: 'step' } & OfStep)
  | ({ readonly kind: 'chart' } & OfStep);

export function deckOf({ steps }: Pick<Story, 'steps'>): readonly Slide[] {
  const told = steps.flatMap((step, index): Slide[] => {
    const at = { step, number: index + 1 };
    const chart = step.chartHtml ? [{ kind: 'chart', ...at } as const] : [];
    return [{ kind: 'step', ...at }, ...chart];
  });
  return [{ kind: 'cover' }, ...told, { kind: 'end' }];
}

/** The step whose map a slide shows: the cover has the first one's, the end the last one's. */
export function stepOfSlide(deck: readonly Slide[], index: number): Step | undefined {
  const slide = deck[index];
  if (slide && 'step' in slide) return slide.step;
  const steps = deck.flatMap((one) => ('step' in one ? [one.step] : []));
  return slide?.kind === 'end' ? steps.at(-1) : steps[0];
}

/** Place of the slide of a step, by id; of the cover where there is no such step. */
export function slideOfStep(deck: readonly Slide[], id: string | undefined): number {
  return Math.max(
    0,
    deck.findIndex((slide) => slide.kind === 'step' && slide.step.id === id),
  );
}

/** Place of the slide that has a number typed: 0 is the cover, a number beyond the last step the end. */
export function slideOfNumber(deck: readonly Slide[], number: number): number {
  if (number === 0) return 0;
  const at = deck.findIndex((slide) => slide.kind === 'step' && slide.number === number);
  return at < 0 ? deck.length - 1 : at;
}
