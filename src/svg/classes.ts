/** CSS classes of styles and feature states in pictures. */
import type { FeatureState } from '../cartography/drawnFeatures.ts';
import { DASH, type Style } from '../cartography/style.ts';

/** The class of everything that a style draws; `pictureCss` has its rules. */
export function styleClass({ id }: Pick<Style, 'id'>): string {
  return `p-${id}`;
}

/** The state classes of a feature; empty for most features. */
export function stateClasses(style: Style, { highlighted, faded, status }: FeatureState): string {
  const dashed = style.draw === 'line' && style.dash === 'status' && DASH[status].length > 0;
  const widened = highlighted && style.draw === 'line' && !style.highlighted;
  return [widened && 'on', faded && 'back', dashed && `is-${status}`]
    .filter((name) => name !== false)
    .join(' ');
}
