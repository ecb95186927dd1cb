/** Planned direction of power: static chevrons along the lines, and when to show them. */
import type { FeatureProperties } from '../atlas/atlas.ts';
import type { Month } from '../atlas/timeline.ts';
import type { ChevronStyle, Style } from './style.ts';

/** A chevron that points along its line (+x), clockwise; its height is 2 and its center the origin. */
export const CHEVRON_OUTLINE: readonly (readonly [x: number, y: number])[] = [
  [-0.75, -1],
  [-0.05, -1],
  [0.75, 0],
  [-0.05, 1],
  [-0.75, 1],
  [0.05, 0],
];

/** Drawn above lines and below stations and labels, which take precedence. */
export const flow: readonly ChevronStyle[] = [
  {
    id: 'flow',
    kinds: ['line', 'existing-line'],
    where: { has: 'flow' },
    draw: 'chevron',
    color: 'label',
    stroke: 'halo',
    strokeWidth: 1.5,
    side: [
      [4, 8.5],
      [7, 11],
    ],
    spacing: 60,
    fades: true,
  },
];

/** Whether a style draws a feature in a month: chevrons only from the month of the agreement on. */
export function isFlowShown(
  { draw }: Pick<Style, 'draw'>,
  { flow: plannedFlow }: Pick<FeatureProperties, 'flow'>,
  month: Month | undefined,
): boolean {
  if (draw !== 'chevron') return true;
  return plannedFlow !== undefined && (month === undefined || plannedFlow.since <= month);
}
