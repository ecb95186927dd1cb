/** The colour of text links to a feature: its colour on the map, if it works for underlines. */
import type { FeatureProperties } from '../atlas/atlas.ts';
import { matchesStyle } from './style.ts';
import { styles } from './styles.ts';

/** Palette colours for underlines; features of other colours use `label`. */
export const LINK_COLORS = [
  'dc',
  'ac',
  'grid',
  'corridor',
  'generation',
  'context',
  'river',
  'label',
] as const;
export type LinkColor = (typeof LINK_COLORS)[number];

/** The link colour of features: that of the topmost style that draws any of them. */
export function linkColor(features: readonly FeatureProperties[]): LinkColor {
  const top = styles.findLast(
    (style) =>
      style.interactive === true &&
      style.draw !== 'relief' &&
      features.some((feature) => matchesStyle(style, feature)),
  );
  if (!top || top.draw === 'relief') return 'label';
  const color = top.draw === 'square' ? top.stroke : top.color;
  return LINK_COLORS.find((name) => name === color) ?? 'label';
}
