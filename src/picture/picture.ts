/** The drawn map for a page: one svg for every screen, whose look `pictureCss` holds. */
import type { Size } from '../model/geo.ts';
import type { Scene } from '../model/scene.ts';
import { styles } from '../look/styles.ts';
import type { FillStyle, LabelStyle, LineStyle } from '../look/style.ts';
import { chevronGroup, chevronSymbol, placeChevrons } from './chevrons.ts';
import { attributes, escape, short } from './escape.ts';
import { featuresOf, type Drawable, type Drawn } from '../look/drawn.ts';
import { stateClasses, styleClass } from './classes.ts';
import { gapMask } from './gap.ts';
import { outline } from './geometry.ts';
import { placeLabels, type Measure } from './labels.ts';
import { labelGroup } from './letters.ts';
import { finer, frameOf, NOMINAL, unitsPerPixel, UNITS, zoomAt, type Frame } from './projection.ts';
import { SET_NAMES, SETS, type SetName } from './sets.ts';
import { symbolGroup, symbolsOf } from './symbols.ts';

export interface PictureInput {
  readonly scene: Scene;
  readonly atlas: Drawable;
  /** What the picture is called and shows, for those who do not see it. */
  readonly words: { readonly title: string; readonly description: string };
  /** Makes ids unique in the page. */
  readonly id: string;
  readonly measure: Measure;
  /** The one screen that it is for, in CSS px; for every screen if absent. */
  readonly screen?: Size;
}

/** The svg. Its parent gives it its size and is the container that `pictureCss` asks. */
export function drawPicture(input: PictureInput): string {
  const { scene, atlas, words, id, screen } = input;
  const frame = frameOf(scene.look, screen);
  const tall = frame.width < NOMINAL.width * UNITS - 1e-6;
  const zoom = Math.max(0, zoomAt(frame, 1)).toFixed(2);
  const [whole = '0', tenths = '0', hundredths = '0'] = zoom.match(/\d+(?=\.)|\d/g) ?? [];
  const svg = {
    class: `ecm-picture ${tall ? 'tall' : 'wide'} z${whole} t${tenths} h${hundredths}`,
    viewBox: `0 0 ${short(frame.width, 3)} ${short(frame.height, 3)}`,
    'font-size': short(tall ? frame.width : frame.height, 3),
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-description`,
    lang: scene.lang,
  };
  const sets = SET_NAMES.map((set) => `<g class="set-${set}">${drawSet(input, set, frame)}</g>`);
  const symbol = chevronSymbol(chevronId(id));
  return [
    `<svg${attributes(svg)}>`,
    `<title${attributes({ id: `${id}-title` })}>${escape(words.title)}</title>`,
    `<desc${attributes({ id: `${id}-description` })}>${escape(words.description)}</desc>`,
    `<g class="ground">${drawGround(scene, atlas, frame, id)}</g>`,
    ...(sets.some((set) => set.includes('<use')) ? [symbol] : []),
    ...sets,
    '</svg>',
  ].join('');
}

/** Of the one chevron that all chevrons of the picture are. */
const chevronId = (id: string) => `${id}-chevron`;

/** Areas and lines, which are the same on every screen. */
function drawGround(scene: Scene, atlas: Drawable, frame: Frame, id: string): string {
  const hidden = new Set<string>();
  return styles
    .filter((style) => style.draw === 'fill' || style.draw === 'line')
    .toReversed()
    .map((style) => {
      const features = featuresOf(style, scene, atlas);
      const seen = features.filter(
        ({ feature }) => style.draw === 'line' || !hidden.has(feature.id),
      );
      if (covers(style)) for (const { feature } of features) hidden.add(feature.id);
      return drawStyle(style, seen, frame, id);
    })
    .toReversed()
    .join('');
}

/** Whether nothing of a feature's area shows beneath this style, so that earlier ones need not fill it. */
function covers(style: FillStyle | LineStyle): boolean {
  return style.draw === 'fill' && (style.opacity ?? 1) === 1 && !style.fades && !style.minzoom;
}

function drawStyle(
  style: FillStyle | LineStyle,
  features: readonly Drawn[],
  frame: Frame,
  id: string,
): string {
  const only = onlyIn(style, frame);
  const paths = only === 'none' ? [] : pathsOf(style, features, frame);
  if (paths.length === 0) return '';
  const content = paths.map((path) => `<path${attributes(path)}/>`).join('');
  const name = styleClass(style);
  if (style.draw === 'fill' || style.gap === undefined)
    return `<g class="${name}${only}">${content}</g>`;
  const gaps = paths.map((path) => ({ ...path, class: gapClass(style, path.class) }));
  const mask = gapMask(`${id}-${style.id}`, gaps, frame);
  return `${mask.svg}<g${attributes({ class: name + only, mask: mask.url })}>${content}</g>`;
}

function gapClass(style: LineStyle, state: string | undefined): string {
  return `${styleClass(style)}-gap${state?.split(' ').includes('on') ? ' on' : ''}`;
}

/** One path for all features that look the same; what shines through is drawn feature by feature. */
function pathsOf(style: FillStyle | LineStyle, features: readonly Drawn[], frame: Frame) {
  const byClass = new Map<string, string[]>();
  const detail = style.draw === 'line' && style.dash === 'status' ? finer(frame) : frame;
  for (const { feature, state } of features) {
    const name = stateClasses(style, state);
    const data = outline(feature.geometry, detail);
    if (data !== '') byClass.set(name, [...(byClass.get(name) ?? []), data]);
  }
  const whole = (style.opacity ?? 1) === 1;
  return [...byClass].flatMap(([name, data]) =>
    (whole ? [data.join('')] : data).map((d) => ({ class: name || undefined, d })),
  );
}

/** The class that shows a style's features only with the sets on whose screens its least zoom is reached. */
function onlyIn({ minzoom = 0 }: FillStyle | LineStyle, frame: Frame): string {
  const first = SET_NAMES.find((set) => zoomAt(frame, unitsPerPixel(frame, SETS[set])) >= minzoom);
  if (first === undefined) return 'none';
  return first === SET_NAMES[0] ? '' : ` from-${first}`;
}

/** Symbols and labels in the sizes and the places that suit screens from this size on. */
function drawSet(
  { scene, atlas, id, measure, screen }: PictureInput,
  set: SetName,
  frame: Frame,
): string {
  const units = unitsPerPixel(frame, screen ?? SETS[set]);
  const zoom = zoomAt(frame, units);
  const named = styles.filter((style): style is LabelStyle => style.draw === 'label');
  const wanted = named.map((style) => ({ style, features: featuresOf(style, scene, atlas) }));
  const labels = placeLabels(wanted, { scene, frame, zoom, units, measure });
  const room = { frame: finer(frame), zoom, units, taken: labels.flatMap(({ boxes }) => boxes) };
  const chevrons = styles
    .filter((style) => style.draw === 'chevron')
    .map((style) => {
      const marks = placeChevrons(style, featuresOf(style, scene, atlas), room);
      return chevronGroup(style, marks, chevronId(id));
    });
  const symbols = styles
    .filter((style) => style.draw === 'circle' || style.draw === 'square')
    .map((style) =>
      symbolGroup(style, symbolsOf(style, featuresOf(style, scene, atlas), frame, zoom)),
    );
  const texts = named.map((style) =>
    labelGroup(
      style,
      labels.filter((label) => label.style === style),
      scene.lang,
    ),
  );
  return [...chevrons, ...symbols, ...texts].join('');
}
