/** The one list of all that is drawn, bottom first. Both renderers, the legend and picking read it. */
import { borders, ground, relief, water } from './ground.ts';
import { flow } from './flow.ts';
import { labels } from './labels.ts';
import { points } from './points.ts';
import type { Style } from './style.ts';
import { context, corridor, grid } from './subject.ts';

export const styles: readonly Style[] = [
  ...ground,
  ...relief,
  ...water,
  ...borders,
  ...corridor,
  ...context,
  ...grid,
  ...flow,
  ...points,
  ...labels,
];
