/**
 * The cartography as CSS for pictures in a page; scenes only set classes. Within a picture one `em` is
 * one screen px in user units, so that symbols, text and line widths keep their size on every screen.
 */
import {
  DASH,
  FADE_FACTOR,
  HALO_WIDTH,
  HIGHLIGHT_WIDTH_FACTOR,
  type ByZoom,
  type LineStyle,
  type Style,
} from '../cartography/style.ts';
import { cssColor } from '../cartography/palette.ts';
import { styleClass } from './classes.ts';
import { compactNumber } from './escape.ts';
import { MAP_FONTS } from './measure.ts';
import { NOMINAL_SIZE, UNITS_PER_PIXEL } from './projection.ts';
import { BREAKPOINT_NAMES, BREAKPOINTS, type BreakpointName } from './breakpoints.ts';

/** Width of the halo around text relative to the usual text size. */
const HALO_EM = HALO_WIDTH / 12.5;

const ROOT = '.ecm-picture';

/** All rules, which a page includes once. Colours are the palette's custom properties. */
export function pictureCss(styles: readonly Style[]): string {
  return [
    ...frameRules(),
    ...textRules(),
    ...zoomRules(),
    ...dashRules(),
    ...styles.flatMap(rules),
  ].join('\n');
}

function rules(style: Style): string[] {
  const own = `${ROOT} .${styleClass(style)}`;
  switch (style.draw) {
    case 'fill':
      return [
        `${own}{fill:${cssColor(style.color)}${opacity('fill-opacity', style.opacity)}}`,
        ...fadedRule(style, `${own} .back`, 'fill-opacity'),
      ];
    case 'line':
      return [
        `${own}{fill:none;stroke:${cssColor(style.color)};stroke-linejoin:round;--w:${byZoom(style.width)}${opacity('stroke-opacity', style.opacity)}${dashDeclarations(style)}}`,
        ...(style.gap === undefined ? [] : [gapRule(style, style.gap)]),
        ...fadedRule(style, `${own} .back`, 'stroke-opacity'),
      ];
    case 'circle':
    case 'square':
      return [
        `${own}{fill:${cssColor(style.color)};stroke:${cssColor(style.stroke)};--w:${style.strokeWidth}${opacity('fill-opacity', style.opacity)}}`,
        ...(style.fades ? [`${own} .back{opacity:${compactNumber(FADE_FACTOR)}}`] : []),
      ];
    case 'label':
      return [
        `${own}{fill:${cssColor(style.color)}${style.bold ? ';font-weight:600' : ''}}`,
        ...(style.fades ? [`${own} .back{opacity:${compactNumber(FADE_FACTOR)}}`] : []),
      ];
    case 'chevron':
      return [
        `${own}{fill:${cssColor(style.color)};stroke:${cssColor(style.stroke)};stroke-linejoin:round;paint-order:stroke;--w:${2 * style.strokeWidth}}`,
        ...(style.fades ? [`${own} .back{opacity:${compactNumber(FADE_FACTOR)}}`] : []),
      ];
    case 'relief':
      return [];
  }
}

/** In masks, line widths are in user units, since not all browsers support non-scaling strokes there. */
function gapRule(style: LineStyle, gap: number): string {
  return `${ROOT} path.${styleClass(style)}-gap{fill:none;stroke:#000;stroke-linejoin:round;--w:${byZoom(style.width)};vector-effect:none;stroke-width:calc(${compactNumber(gap)}em*var(--w)*var(--k,1))}`;
}

function opacity(property: string, value: number | undefined): string {
  return value === undefined || value === 1 ? '' : `;${property}:${compactNumber(value)}`;
}

function fadedRule(style: Style, selector: string, property: string): string[] {
  return style.fades
    ? [`${selector}{${property}:${compactNumber((style.opacity ?? 1) * FADE_FACTOR, 4)}}`]
    : [];
}

/** A number by zoom as a CSS expression of `--zoom`: linear between stops, constant beyond them. */
function byZoom(value: ByZoom, name = '--zoom'): string {
  if (typeof value === 'number') return compactNumber(value);
  const [first] = value;
  const slopes = value.slice(1).flatMap(([zoom, number], index) => {
    const [before, start] = value[index] ?? [zoom, number];
    const slope = compactNumber((number - start) / (zoom - before), 4);
    return slope === '0' ? [] : [`${slope}*(clamp(${before},var(${name}),${zoom}) - ${before})`];
  });
  return `(${[compactNumber(first?.[1] ?? 0), ...slopes].join(' + ')})`;
}

/** The dash unit (see `dashUnit`), and the dash pattern if it is the same for all features. */
function dashDeclarations({ dash, width }: LineStyle): string {
  if (!dash) return '';
  const unit = `;--v:${byZoom(width, '--whole')}`;
  return dash === 'status' ? unit : `${unit};${dashArray(dash)}`;
}

function dashArray(widths: readonly number[]): string {
  const lengths = widths.map(
    (width) => `calc(${compactNumber(width)}px*var(--v)*var(--grown)*var(--k,1))`,
  );
  return `stroke-dasharray:${lengths.join(' ')}`;
}

/** Dash patterns by status, in line widths. */
function dashRules(): string[] {
  const dashed = Object.entries(DASH).filter(([, widths]) => widths.length > 0);
  return dashed.map(([status, widths]) => `${ROOT} .is-${status}{${dashArray(widths)}}`);
}

/** Sizes of everything that does not scale with the map. */
function frameRules(): string[] {
  const [wide, high] = [
    NOMINAL_SIZE.width * UNITS_PER_PIXEL,
    NOMINAL_SIZE.height * UNITS_PER_PIXEL,
  ];
  const units = (width: string, height: string) =>
    `max(tan(atan2(var(--box-w),${width})),tan(atan2(var(--box-h),${height})))`;
  const here = units('100cqw', '100cqh');
  const atMost = (set: BreakpointName) =>
    units(`${BREAKPOINTS[set].width}px`, `${BREAKPOINTS[set].height}px`);
  return [
    `${ROOT}{display:block;width:100%;height:100%;overflow:visible;--box-w:${wide}px;--box-h:${high}px}`,
    `${ROOT}.tall{--box-w:1em}`,
    `${ROOT}.wide{--box-h:1em}`,
    `${ROOT} .ground{font-size:calc(1px*${here})}`,
    `${ROOT}.one :is(.ground,.marks){font-size:1px}`,
    ...BREAKPOINT_NAMES.map(
      (set) => `${ROOT} .set-${set}{font-size:calc(1px*min(${here},${atMost(set)}))}`,
    ),
    `${ROOT} :is(path,circle,rect){vector-effect:non-scaling-stroke;stroke-width:calc(1px*var(--w)*var(--k,1))}`,
    `${ROOT} .on{--k:${HIGHLIGHT_WIDTH_FACTOR}}`,
    ...shownRules(),
  ];
}

/** Shows only the largest set that fits, and everything that is visible from its size on. */
function shownRules(): string[] {
  const named = (prefix: string, sets: readonly BreakpointName[]) =>
    sets.map((set) => `${ROOT} .${prefix}-${set}`).join();
  const larger = BREAKPOINT_NAMES.slice(1);
  return [
    `${named('set', larger)},${named('from', larger)}{display:none}`,
    ...larger.map((set, index) => {
      const { width, height } = BREAKPOINTS[set];
      const query = `(min-width:${width}px) and (min-height:${height}px)`;
      const shown = `${named('set', [set])},${named('from', [set])}{display:inline}`;
      return `@container ${query}{${named('set', BREAKPOINT_NAMES.slice(0, index + 1))}{display:none}${shown}}`;
    }),
  ];
}

function textRules(): string[] {
  return [
    `${ROOT} text{font-family:var(--map-font,${MAP_FONTS});font-kerning:none;paint-order:stroke;stroke:${cssColor('halo')};stroke-width:${compactNumber(HALO_EM, 3)}em;stroke-linejoin:round;white-space:pre;direction:ltr}`,
    `${ROOT} .mid{text-anchor:middle}`,
    `${ROOT} .end{text-anchor:end}`,
    `${ROOT} .rtl{direction:rtl}`,
  ];
}

/** `--zoom` is MapLibre's current zoom: that at which a user unit is one px (classes `zN tN hN`: N.NN), adjusted to the current size. */
function zoomRules(): string[] {
  const digits = [...Array(10).keys()];
  return [
    `${ROOT}{--zoom:calc(var(--z) + var(--t) + var(--h) - 1);--whole:var(--zoom);--grown:1}`,
    `@supports (width:calc(1px*round(down,log(tan(atan2(1em,1cqw)),2),1))){${ROOT}{--zoom:calc(var(--z) + var(--t) + var(--h) - log(tan(atan2(1em,1px)),2));--whole:round(down,var(--zoom),1);--grown:pow(2,var(--zoom) - var(--whole))}}`,
    ...[...Array(25).keys()].map((zoom) => `${ROOT}.z${zoom}{--z:${zoom}}`),
    ...digits.map((digit) => `${ROOT}.t${digit}{--t:${compactNumber(digit / 10)}}`),
    ...digits.map((digit) => `${ROOT}.h${digit}{--h:${compactNumber(digit / 100)}}`),
  ];
}
