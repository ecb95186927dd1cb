/** All styles in drawing order, bottom first. Both renderers, the legend and hit testing read it. */
import { kindsDrawnLike } from '../atlas/kinds.ts';
import { borders, land, relief, water } from './baseLayers.ts';
import { flow } from './flow.ts';
import { labels } from './labels.ts';
import { points } from './points.ts';
import type { Style } from './style.ts';
import { context, corridor, grid } from './themeLayers.ts';

export const styles: readonly Style[] = [
  ...land,
  ...relief,
  ...water,
  ...borders,
  ...corridor,
  ...context,
  ...grid,
  ...flow,
  ...points,
  ...labels,
].map((style) => ({ ...style, kinds: kindsDrawnLike(...style.kinds) }));
