/** Style values as MapLibre expressions over the global state defined in `state.ts`, and filters of a scene. */
import type {
  ColorSpecification,
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Month } from '../atlas/timeline.ts';
import { palettes, type ColorName } from '../cartography/palette.ts';
import {
  FADE_FACTOR,
  HIGHLIGHT_WIDTH_FACTOR,
  type ByZoom,
  type Style,
} from '../cartography/style.ts';
import type { Scene } from '../story/scene.ts';

type NumberValue = DataDrivenPropertyValueSpecification<number>;

/** Whether the scene highlights a feature. */
export const isHighlighted: ExpressionSpecification = [
  'in',
  ['get', 'id'],
  ['global-state', 'focus'],
] as ExpressionSpecification;

/** The stage of a feature at the scene's date, else its status. */
export const stage: ExpressionSpecification = [
  'coalesce',
  ['get', ['get', 'id'], ['object', ['global-state', 'stages']]],
  ['get', 'status'],
] as ExpressionSpecification;

const hasFocus: ExpressionSpecification = [
  '>',
  ['length', ['array', ['global-state', 'focus']]],
  0,
] as ExpressionSpecification;

export const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];

/** A named colour in the current theme. */
export function color(name: ColorName): DataDrivenPropertyValueSpecification<ColorSpecification> {
  return [
    'match',
    ['global-state', 'theme'],
    'dark',
    palettes.dark[name],
    palettes.light[name],
  ] as ExpressionSpecification;
}

/**
 * Makes a constant value formally data-driven. MapLibre compiles a shader for each set of data-driven
 * properties, which takes as long as a frame on a slow phone. With the same set in all layers of a type
 * they share one shader.
 */
export function dataDriven(value: unknown): ExpressionSpecification {
  return ['case', ['has', 'id'], value, value] as unknown as ExpressionSpecification;
}

/** An opacity; if `fades`, reduced while something else is highlighted. */
export function opacity(full: number, fades: boolean): NumberValue {
  if (!fades) return dataDriven(full);
  return [
    'case',
    ['all', hasFocus, ['!', isHighlighted], ['!', isHovered]],
    full * FADE_FACTOR,
    full,
  ] as ExpressionSpecification;
}

/** A number by zoom. `each` maps the value of each stop, possibly to a data expression. */
export function byZoom(
  value: ByZoom,
  each: (value: number) => number | ExpressionSpecification = (number) => number,
): NumberValue {
  if (typeof value === 'number') return each(value);
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...value.flatMap(([zoom, number]) => [zoom, each(number)]),
  ] as ExpressionSpecification;
}

/** A share of a line's width, wider if the line is highlighted or hovered. */
export function lineWidth(value: ByZoom, share: number): NumberValue {
  return byZoom(
    value,
    (width) =>
      [
        'case',
        ['any', isHighlighted, isHovered],
        width * share * HIGHLIGHT_WIDTH_FACTOR,
        width * share,
      ] as ExpressionSpecification,
  );
}

/**
 * The features that a style draws in a scene, by the same rules as `drawnFeatures`. Filters do not read the
 * global state: MapLibre would load all tiles again for each changed property, and once more for the paint.
 */
export function filter(style: Style, scene: Scene): FilterSpecification {
  const { kinds, where, hide, highlighted, notHighlighted } = style;
  if (hide && scene.hide.includes(hide)) return false;
  const isAmong = (name: string, values: readonly unknown[]) =>
    ['in', ['get', name], ['literal', [...values]]] as ExpressionSpecification;
  const all: ExpressionSpecification[] = [isAmong('kind', kinds)];
  if (where?.current) all.push(isAmong('current', where.current));
  if (where?.rank) all.push(['in', ['coalesce', ['get', 'rank'], 0], ['literal', [...where.rank]]]);
  if (where?.has) all.push(['has', where.has]);
  if (style.draw === 'chevron' && scene.month !== undefined) all.push(isFlowAgreed(scene.month));
  all.push(['any', ['!', ['has', 'toggle']], isAmong('toggle', scene.layers)]);
  if (scene.excludedIds.length > 0) all.push(['!', isAmong('id', scene.excludedIds)]);
  if (highlighted) all.push(isAmong('id', scene.focus));
  if (notHighlighted) all.push(['!', isAmong('id', scene.focus)]);
  return ['all', ...all] as FilterSpecification;
}

/** Whether the planned direction of a feature was agreed by a month. */
function isFlowAgreed(month: Month): ExpressionSpecification {
  return [
    '<=',
    ['string', ['get', 'since', ['object', ['get', 'flow']]]],
    month,
  ] as ExpressionSpecification;
}
