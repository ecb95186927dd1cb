/** The colour in which words point at a thing: the one it is drawn in, if that can carry text. */
import type { FeatureProperties } from '../atlas/atlas.ts';
import { draws } from './style.ts';
import { styles } from './styles.ts';

/** Colours of the palette that underline words; everything else points in ink. */
export const TONES = [
  'dc',
  'ac',
  'grid',
  'corridor',
  'generation',
  'context',
  'river',
  'label',
] as const;
export type Tone = (typeof TONES)[number];

/** The tone of a feature; of several, that of the one drawn on top. */
export function toneOf(features: readonly FeatureProperties[]): Tone {
  const top = styles.findLast(
    (style) =>
      style.pick === true &&
      style.draw !== 'relief' &&
      features.some((feature) => draws(style, feature)),
  );
  if (!top || top.draw === 'relief') return 'label';
  const drawn = top.draw === 'square' ? top.stroke : top.color;
  return TONES.find((tone) => tone === drawn) ?? 'label';
}
