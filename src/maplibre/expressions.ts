/** Style values as MapLibre expressions over the global state defined in `state.ts`. */
import type {
  ColorSpecification,
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { palettes, type ColorName } from '../cartography/palette.ts';
import {
  FADE_FACTOR,
  HIGHLIGHT_WIDTH_FACTOR,
  type ByZoom,
  type Style,
} from '../cartography/style.ts';

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

const isExcluded: ExpressionSpecification = [
  'in',
  ['get', 'id'],
  ['global-state', 'excludedIds'],
] as ExpressionSpecification;

/** Whether the planned direction of a feature was agreed by the scene's month. */
const isFlowAgreed: ExpressionSpecification = [
  '<=',
  ['string', ['get', 'since', ['object', ['get', 'flow']]]],
  ['string', ['global-state', 'month']],
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
    ['all', ['==', ['global-state', 'hasFocus'], true], ['!', isHighlighted], ['!', isHovered]],
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

/** The rules of `matchesStyle` as a filter, with the scene's exclusions and highlights. */
export function filter(style: Style): FilterSpecification {
  const { kinds, where, highlighted, notHighlighted } = style;
  const all: ExpressionSpecification[] = [['in', ['get', 'kind'], ['literal', [...kinds]]]];
  if (where?.current) all.push(['in', ['get', 'current'], ['literal', [...where.current]]]);
  if (where?.rank) all.push(['in', ['coalesce', ['get', 'rank'], 0], ['literal', [...where.rank]]]);
  if (where?.has) all.push(['has', where.has]);
  if (style.draw === 'chevron') all.push(isFlowAgreed);
  all.push(['!', isExcluded]);
  if (highlighted) all.push(isHighlighted);
  if (notHighlighted) all.push(['!', isHighlighted]);
  return ['all', ...all] as FilterSpecification;
}
