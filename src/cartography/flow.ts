/** Which way power is planned to flow: still marks along the lines, and when they may stand. */
import type { FeatureProperties } from '../atlas/atlas.ts';
import type { Month } from '../atlas/timeline.ts';
import type { ChevronStyle, Style } from './style.ts';

/** A chevron that points along its line, clockwise; its height is 2 and its middle the origin. */
export const CHEVRON: readonly (readonly [x: number, y: number])[] = [
  [-0.75, -1],
  [-0.05, -1],
  [0.75, 0],
  [-0.05, 1],
  [-0.75, 1],
  [0.05, 0],
];

/** Drawn over the lines and under stations and names, which they make room for. */
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

/** Whether a style may draw a feature in a month: a direction stands from the month of its agreement on. */
export function stands(
  { draw }: Pick<Style, 'draw'>,
  { flow: planned }: Pick<FeatureProperties, 'flow'>,
  month: Month | undefined,
): boolean {
  return draw !== 'chevron' || (planned !== undefined && planned.since <= (month ?? planned.since));
}
