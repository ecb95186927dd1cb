/** The classes by which a picture's style sheet knows styles and features. */
import type { State } from '../cartography/drawn.ts';
import { DASH, type Style } from '../cartography/style.ts';

/** The class of everything that a style draws; `pictureCss` says what it looks like. */
export function styleClass({ id }: Pick<Style, 'id'>): string {
  return `p-${id}`;
}

/** The classes by which a feature differs from others of its style; empty for most. */
export function stateClasses(style: Style, { on, back, status }: State): string {
  const dashed = style.draw === 'line' && style.dash === 'status' && DASH[status].length > 0;
  const wide = on && style.draw === 'line' && !style.stressed;
  return [wide && 'on', back && 'back', dashed && `is-${status}`]
    .filter((name) => name !== false)
    .join(' ');
}
