/** The look's plain values as MapLibre expressions over the global state that `state.ts` describes. */
import type {
  ColorSpecification,
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { palettes, type ColorName } from '../cartography/palette.ts';
import { FADE, WIDEN, type ByZoom, type Style } from '../cartography/style.ts';

type NumberValue = DataDrivenPropertyValueSpecification<number>;

export const stressed: ExpressionSpecification = [
  'in',
  ['get', 'id'],
  ['global-state', 'focus'],
] as ExpressionSpecification;

/** How far a feature has come in the scene: its stage at the scene's date, else its status. */
export const stage: ExpressionSpecification = [
  'coalesce',
  ['get', ['get', 'id'], ['object', ['global-state', 'stages']]],
  ['get', 'status'],
] as ExpressionSpecification;

const leftOut: ExpressionSpecification = [
  'in',
  ['get', 'id'],
  ['global-state', 'out'],
] as ExpressionSpecification;

/** Whether the direction of a feature that has one was agreed by the scene's month. */
const agreed: ExpressionSpecification = [
  '<=',
  ['string', ['get', 'since', ['object', ['get', 'flow']]]],
  ['string', ['global-state', 'month']],
] as ExpressionSpecification;

export const hovered: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];

/** A named colour in the theme of the moment. */
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
 * A value that is asked of each feature, though it is the same for all. The engine compiles a shader
 * for each set of properties that features decide, and on a slow phone one costs as much as a frame:
 * layers of a kind are drawn with the same set.
 */
export function ofEach(value: unknown): ExpressionSpecification {
  return ['case', ['has', 'id'], value, value] as unknown as ExpressionSpecification;
}

/** An opacity that steps back while something else is stressed, if it `fades`. */
export function opacity(full: number, fades: boolean): NumberValue {
  if (!fades) return ofEach(full);
  return [
    'case',
    ['all', ['==', ['global-state', 'stress'], true], ['!', stressed], ['!', hovered]],
    full * FADE,
    full,
  ] as ExpressionSpecification;
}

/** A number by zoom, each stop through `each`, which may ask the feature. */
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

/** A share of a line's width, wider where the line is stressed or pointed at. */
export function lineWidth(value: ByZoom, share: number): NumberValue {
  return byZoom(
    value,
    (width) =>
      [
        'case',
        ['any', stressed, hovered],
        width * share * WIDEN,
        width * share,
      ] as ExpressionSpecification,
  );
}

/** What `draws` of the look says, as a filter. */
export function filter(style: Style): FilterSpecification {
  const { kinds, where, stressed: only, unstressed } = style;
  const all: ExpressionSpecification[] = [['in', ['get', 'kind'], ['literal', [...kinds]]]];
  if (where?.current) all.push(['in', ['get', 'current'], ['literal', [...where.current]]]);
  if (where?.rank) all.push(['in', ['coalesce', ['get', 'rank'], 0], ['literal', [...where.rank]]]);
  if (where?.has) all.push(['has', where.has]);
  if (style.draw === 'chevron') all.push(agreed);
  all.push(['!', leftOut]);
  if (only) all.push(stressed);
  if (unstressed) all.push(['!', stressed]);
  return ['all', ...all] as FilterSpecification;
}
