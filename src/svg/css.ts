/**
 * The look as CSS for pictures in a page. A scene only sets classes. One `em` within a picture is one
 * px of the screen in user units, so that symbols, letters and widths stay what the look says on every screen.
 */
import {
  DASH,
  FADE,
  WIDEN,
  type ByZoom,
  type LineStyle,
  type Style,
} from '../cartography/style.ts';
import { styleClass } from './classes.ts';
import { short } from './escape.ts';
import { NOMINAL, UNITS } from './projection.ts';
import { SET_NAMES, SETS, type SetName } from './sets.ts';

/** Width of the light edge around letters, in px on both sides, and the size that it is meant for. */
export const HALO = 2.8;
const HALO_EM = HALO / 12.5;

const P = '.ecm-picture';

/** All rules, for a page to have once. Colours are the palette's custom properties. */
export function pictureCss(styles: readonly Style[]): string {
  return [
    ...frameRules(),
    ...textRules(),
    ...zoomRules(),
    ...dashRules(),
    ...styles.flatMap(rules),
  ].join('\n');
}

/** A colour of the palette as its custom property. */
function color(name: string): string {
  return `var(--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)})`;
}

function rules(style: Style): string[] {
  const own = `${P} .${styleClass(style)}`;
  switch (style.draw) {
    case 'fill':
      return [
        `${own}{fill:${color(style.color)}${opacity('fill-opacity', style.opacity)}}`,
        ...faded(style, `${own} .back`, 'fill-opacity'),
      ];
    case 'line':
      return [
        `${own}{fill:none;stroke:${color(style.color)};stroke-linejoin:round;--w:${byZoom(style.width)}${opacity('stroke-opacity', style.opacity)}${dashing(style)}}`,
        ...(style.gap === undefined ? [] : [gapRule(style, style.gap)]),
        ...faded(style, `${own} .back`, 'stroke-opacity'),
      ];
    case 'circle':
    case 'square':
      return [
        `${own}{fill:${color(style.color)};stroke:${color(style.stroke)};--w:${style.strokeWidth}${opacity('fill-opacity', style.opacity)}}`,
        ...(style.fades ? [`${own} .back{opacity:${short(FADE)}}`] : []),
      ];
    case 'label':
      return [
        `${own}{fill:${color(style.color)}${style.bold ? ';font-weight:600' : ''}}`,
        ...(style.fades ? [`${own} .back{opacity:${short(FADE)}}`] : []),
      ];
    case 'chevron':
      return [
        `${own}{fill:${color(style.color)};stroke:${color(style.stroke)};stroke-linejoin:round;paint-order:stroke;--w:${2 * style.strokeWidth}}`,
        ...(style.fades ? [`${own} .back{opacity:${short(FADE)}}`] : []),
      ];
    case 'relief':
      return [];
  }
}

/** Within a mask a line's width is in the picture's own px: not every engine keeps strokes from scaling there. */
function gapRule(style: LineStyle, gap: number): string {
  return `${P} path.${styleClass(style)}-gap{fill:none;stroke:#000;stroke-linejoin:round;--w:${byZoom(style.width)};vector-effect:none;stroke-width:calc(${short(gap)}em*var(--w)*var(--k,1))}`;
}

function opacity(property: string, value: number | undefined): string {
  return value === undefined || value === 1 ? '' : `;${property}:${short(value)}`;
}

function faded(style: Style, selector: string, property: string): string[] {
  return style.fades ? [`${selector}{${property}:${short((style.opacity ?? 1) * FADE, 4)}}`] : [];
}

/** A number by zoom, in `--zoom`: level, then as steep as between its stops. */
function byZoom(value: ByZoom, name = '--zoom'): string {
  if (typeof value === 'number') return short(value);
  const [first] = value;
  const slopes = value.slice(1).flatMap(([zoom, number], index) => {
    const [before, start] = value[index] ?? [zoom, number];
    const slope = short((number - start) / (zoom - before), 4);
    return slope === '0' ? [] : [`${slope}*(clamp(${before},var(${name}),${zoom}) - ${before})`];
  });
  return `(${[short(first?.[1] ?? 0), ...slopes].join(' + ')})`;
}

/** What dashes are counted in (see `dashUnit`), and the dashes if all features have the same. */
function dashing({ dash, width }: LineStyle): string {
  if (!dash) return '';
  const unit = `;--v:${byZoom(width, '--whole')}`;
  return dash === 'status' ? unit : `${unit};${dashArray(dash)}`;
}

function dashArray(widths: readonly number[]): string {
  const lengths = widths.map((width) => `calc(${short(width)}px*var(--v)*var(--grown)*var(--k,1))`);
  return `stroke-dasharray:${lengths.join(' ')}`;
}

/** Dashes are in widths of the line that has them. */
function dashRules(): string[] {
  const dashed = Object.entries(DASH).filter(([, widths]) => widths.length > 0);
  return dashed.map(([status, widths]) => `${P} .is-${status}{${dashArray(widths)}}`);
}

/** Sizes of everything that does not scale with the ground. */
function frameRules(): string[] {
  const [wide, high] = [NOMINAL.width * UNITS, NOMINAL.height * UNITS];
  const units = (width: string, height: string) =>
    `max(tan(atan2(var(--box-w),${width})),tan(atan2(var(--box-h),${height})))`;
  const here = units('100cqw', '100cqh');
  const atMost = (set: SetName) => units(`${SETS[set].width}px`, `${SETS[set].height}px`);
  return [
    `${P}{display:block;width:100%;height:100%;overflow:visible;--box-w:${wide}px;--box-h:${high}px}`,
    `${P}.tall{--box-w:1em}`,
    `${P}.wide{--box-h:1em}`,
    `${P} .ground{font-size:calc(1px*${here})}`,
    `${P}.one :is(.ground,.marks){font-size:1px}`,
    ...SET_NAMES.map((set) => `${P} .set-${set}{font-size:calc(1px*min(${here},${atMost(set)}))}`),
    `${P} :is(path,circle,rect){vector-effect:non-scaling-stroke;stroke-width:calc(1px*var(--w)*var(--k,1))}`,
    `${P} .on{--k:${WIDEN}}`,
    ...shownRules(),
  ];
}

/** One set shows: the largest for which there is room. With it shows what is drawn from there on. */
function shownRules(): string[] {
  const named = (prefix: string, sets: readonly SetName[]) =>
    sets.map((set) => `${P} .${prefix}-${set}`).join();
  const larger = SET_NAMES.slice(1);
  return [
    `${named('set', larger)},${named('from', larger)}{display:none}`,
    ...larger.map((set, index) => {
      const { width, height } = SETS[set];
      const room = `(min-width:${width}px) and (min-height:${height}px)`;
      const shown = `${named('set', [set])},${named('from', [set])}{display:inline}`;
      return `@container ${room}{${named('set', SET_NAMES.slice(0, index + 1))}{display:none}${shown}}`;
    }),
  ];
}

function textRules(): string[] {
  return [
    `${P} text{font-family:var(--map-font,'Noto Sans','Noto Sans Arabic',sans-serif);font-kerning:none;paint-order:stroke;stroke:${color('halo')};stroke-width:${short(HALO_EM, 3)}em;stroke-linejoin:round;white-space:pre;direction:ltr}`,
    `${P} .mid{text-anchor:middle}`,
    `${P} .end{text-anchor:end}`,
    `${P} .rtl{direction:rtl}`,
  ];
}

/** `--zoom` is MapLibre's zoom of the moment: that at which a user unit is a px (`zN tN hN`: N.NN), less what one is now. */
function zoomRules(): string[] {
  const digits = [...Array(10).keys()];
  return [
    `${P}{--zoom:calc(var(--z) + var(--t) + var(--h) - 1);--whole:var(--zoom);--grown:1}`,
    `@supports (width:calc(1px*round(down,log(tan(atan2(1em,1cqw)),2),1))){${P}{--zoom:calc(var(--z) + var(--t) + var(--h) - log(tan(atan2(1em,1px)),2));--whole:round(down,var(--zoom),1);--grown:pow(2,var(--zoom) - var(--whole))}}`,
    ...[...Array(25).keys()].map((zoom) => `${P}.z${zoom}{--z:${zoom}}`),
    ...digits.map((digit) => `${P}.t${digit}{--t:${short(digit / 10)}}`),
    ...digits.map((digit) => `${P}.h${digit}{--h:${short(digit / 100)}}`),
  ];
}
