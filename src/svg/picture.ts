/** The static map for a page: one SVG for all screen sizes, styled by `pictureCss`. */
import type { Scene } from '../story/scene.ts';
import { styles } from '../cartography/styles.ts';
import type { FillStyle, LineStyle, Style } from '../cartography/style.ts';
import { renderChevrons, chevronSymbol, placeChevrons } from './chevrons.ts';
import { attributes, escapeXml, compactNumber } from './escape.ts';
import {
  drawnFeatures,
  type DrawableAtlas,
  type DrawnFeature,
} from '../cartography/drawnFeatures.ts';
import { stateClasses, styleClass } from './classes.ts';
import { lineMask } from './lineMask.ts';
import { geometryPath } from './geometry.ts';
import { placeLabels, type LabelContext, type MeasureText } from './labels.ts';
import { renderLabels } from './text.ts';
import { paneLabelContext, type Pane } from './pane.ts';
import {
  withFinerDetail,
  frameOf,
  NOMINAL_SIZE,
  unitsPerPixel,
  UNITS_PER_PIXEL,
  zoomAt,
  type Frame,
} from './projection.ts';
import type { Box } from '../geo/collision.ts';
import { BREAKPOINT_NAMES, BREAKPOINTS, type BreakpointName } from './breakpoints.ts';
import { renderSymbols, placeSymbols } from './symbols.ts';
import { visibilityClass } from './visibility.ts';

export interface PictureInput {
  readonly scene: Scene;
  readonly atlas: DrawableAtlas;
  /** Title and text alternative. */
  readonly words: { readonly title: string; readonly description: string };
  /** Prefix that makes ids unique in the page. */
  readonly id: string;
  readonly measure: MeasureText;
}

/** What a map shows, without its words. */
type UntitledInput = Omit<PictureInput, 'words'>;

/**
 * Draws the SVG for all screen sizes, to be completed with title and text alternative. Its parent sets the
 * size and must be a CSS size container.
 */
export function drawPicture(input: UntitledInput): (words: PictureInput['words']) => string {
  const frame = frameOf(input.scene.look);
  const sets = BREAKPOINT_NAMES.map(
    (set) => `<g class="set-${set}">${drawSymbols(input, labelContext(input, set, frame))}</g>`,
  );
  const tall = frame.width < NOMINAL_SIZE.width * UNITS_PER_PIXEL - 1e-6;
  return svgOf(input, frame, sets, tall ? 'tall' : 'wide');
}

/** Draws the SVG for one pane, which it fills. */
export function drawPane(input: PictureInput, pane: Pane): string {
  const context = paneLabelContext(input.scene, pane, input.measure);
  const symbols = `<g class="marks">${drawSymbols(input, context, true)}</g>`;
  return svgOf(input, context.frame, [symbols], 'one')(input.words);
}

function svgOf(
  { scene, atlas, id }: UntitledInput,
  frame: Frame,
  sets: readonly string[],
  shape: 'tall' | 'wide' | 'one',
): (words: PictureInput['words']) => string {
  const zoom = Math.max(0, zoomAt(frame, 1)).toFixed(2);
  const [whole = '0', tenths = '0', hundredths = '0'] = zoom.match(/^\d+|\d/g) ?? [];
  const svg = {
    class: `ecm-picture ${shape} z${whole} t${tenths} h${hundredths}`,
    viewBox: `0 0 ${compactNumber(frame.width, 3)} ${compactNumber(frame.height, 3)}`,
    'font-size': compactNumber({ tall: frame.width, wide: frame.height, one: 1 }[shape], 3),
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-description`,
    lang: scene.lang,
  };
  const symbol = chevronSymbol(chevronSymbolId(id));
  const content = [
    `<g class="ground">${drawBase(scene, atlas, frame, id)}</g>`,
    ...(sets.some((set) => set.includes('<use')) ? [symbol] : []),
    ...sets,
  ].join('');
  return ({ title, description }) =>
    [
      `<svg${attributes(svg)}>`,
      `<title${attributes({ id: `${id}-title` })}>${escapeXml(title)}</title>`,
      `<desc${attributes({ id: `${id}-description` })}>${escapeXml(description)}</desc>`,
      `${content}</svg>`,
    ].join('');
}

/** Id of the symbol that all chevrons of a picture reference. */
const chevronSymbolId = (id: string) => `${id}-chevron`;

/** Draws areas and lines, which are the same for all screen sizes. */
function drawBase(scene: Scene, atlas: DrawableAtlas, frame: Frame, id: string): string {
  const hidden = new Set<string>();
  return styles
    .filter((style) => style.draw === 'fill' || style.draw === 'line')
    .toReversed()
    .map((style) => {
      const features = drawnFeatures(style, scene, atlas);
      const visible = features.filter(
        ({ feature }) => style.draw === 'line' || !hidden.has(feature.id),
      );
      if (isOpaqueFill(style)) for (const { feature } of features) hidden.add(feature.id);
      return drawStyle(style, visible, frame, id);
    })
    .toReversed()
    .join('');
}

/** Whether a style fully covers a feature's area, so that earlier styles need not fill it. */
function isOpaqueFill(style: FillStyle | LineStyle): boolean {
  return style.draw === 'fill' && (style.opacity ?? 1) === 1 && !style.fades && !style.minzoom;
}

function drawStyle(
  style: FillStyle | LineStyle,
  features: readonly DrawnFeature[],
  frame: Frame,
  id: string,
): string {
  const only = visibilityClass(style, frame);
  const paths = only === 'none' ? [] : pathsOf(style, features, frame);
  if (paths.length === 0) return '';
  const content = paths.map((path) => `<path${attributes(path)}/>`).join('');
  const name = styleClass(style);
  if (style.draw === 'fill' || style.gap === undefined)
    return `<g class="${name}${only}">${content}</g>`;
  const gaps = paths.map((path) => ({ ...path, class: gapClass(style, path.class) }));
  const mask = lineMask(`${id}-${style.id}`, gaps, frame);
  return `${mask.svg}<g${attributes({ class: name + only, mask: mask.url })}>${content}</g>`;
}

function gapClass(style: LineStyle, state: string | undefined): string {
  return `${styleClass(style)}-gap${state?.split(' ').includes('on') ? ' on' : ''}`;
}

/** One path for all features of the same state; translucent features have a path each. */
function pathsOf(style: FillStyle | LineStyle, features: readonly DrawnFeature[], frame: Frame) {
  const byClass = new Map<string, string[]>();
  const detail = style.draw === 'line' && style.dash === 'status' ? withFinerDetail(frame) : frame;
  for (const { feature, state } of features) {
    const name = stateClasses(style, state);
    const data = geometryPath(feature.geometry, detail);
    if (data !== '') byClass.set(name, [...(byClass.get(name) ?? []), data]);
  }
  const whole = (style.opacity ?? 1) === 1;
  return [...byClass].flatMap(([name, data]) =>
    (whole ? [data.join('')] : data).map((d) => ({ class: name || undefined, d })),
  );
}

/** The label context for the smallest screens of a breakpoint. */
function labelContext(
  { scene, measure }: UntitledInput,
  set: BreakpointName,
  frame: Frame,
): LabelContext {
  const screen = BREAKPOINTS[set];
  const units = unitsPerPixel(frame, screen);
  const [width, height] = [frame.width / units, frame.height / units];
  const [beside, above] = [(screen.width - width) / 2, (screen.height - height) / 2];
  const free: Box = [-beside, -above, width + beside, height + above];
  return { scene, frame, zoom: zoomAt(frame, units), units, measure, free };
}

/** Draws symbols and labels for a label context. `ids` adds `data-id` attributes. */
function drawSymbols(
  { scene, atlas, id }: UntitledInput,
  context: LabelContext,
  ids = false,
): string {
  const { frame, zoom, units } = context;
  const labels = placeLabels(context, atlas);
  const taken = labels.flatMap(({ boxes }) => boxes);
  const chevronContext = { frame: withFinerDetail(frame), zoom, units, taken };
  const featuresOf = (style: Style) => drawnFeatures(style, scene, atlas);
  const chevrons = styles
    .filter((style) => style.draw === 'chevron')
    .map((style) => {
      const chevrons = placeChevrons(style, featuresOf(style), chevronContext);
      return renderChevrons(style, chevrons, chevronSymbolId(id));
    });
  const symbols = styles
    .filter((style) => style.draw === 'circle' || style.draw === 'square')
    .map((style) => renderSymbols(style, placeSymbols(style, featuresOf(style), frame, zoom), ids));
  const texts = styles
    .filter((style) => style.draw === 'label')
    .map((style) => {
      const ofStyle = labels.filter((label) => label.style === style);
      return renderLabels(style, ofStyle, scene.lang, ids);
    });
  return [...chevrons, ...symbols, ...texts].join('');
}
