/** The drawn map for a page: one svg for every screen, whose look `pictureCss` holds. */
import type { Scene } from '../story/scene.ts';
import { styles } from '../cartography/styles.ts';
import type { FillStyle, LineStyle } from '../cartography/style.ts';
import { chevronGroup, chevronSymbol, placeChevrons } from './chevrons.ts';
import { attributes, escape, short } from './escape.ts';
import { featuresOf, type Drawable, type Drawn } from '../cartography/drawn.ts';
import { stateClasses, styleClass } from './classes.ts';
import { gapMask } from './gap.ts';
import { outline } from './geometry.ts';
import { placeLabels, type Ground, type Measure } from './labels.ts';
import { labelGroup } from './letters.ts';
import { groundOfPane, type Pane } from './pane.ts';
import { finer, frameOf, NOMINAL, unitsPerPixel, UNITS, zoomAt, type Frame } from './projection.ts';
import type { Box } from '../geo/collision.ts';
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
}

/** The svg for every screen. Its parent gives it its size and is the container that `pictureCss` asks. */
export function drawPicture(input: PictureInput): string {
  const frame = frameOf(input.scene.look);
  const sets = SET_NAMES.map(
    (set) => `<g class="set-${set}">${drawSet(input, groundOf(input, set, frame))}</g>`,
  );
  const tall = frame.width < NOMINAL.width * UNITS - 1e-6;
  return svgOf(input, frame, sets, tall ? 'tall' : 'wide');
}

/** The svg for one pane, which it fills. */
export function drawPane(input: PictureInput, pane: Pane): string {
  const ground = groundOfPane(input.scene, pane, input.measure);
  const marks = `<g class="marks">${drawSet(input, ground, true)}</g>`;
  return svgOf(input, ground.frame, [marks], 'one');
}

function svgOf(
  { scene, atlas, words, id }: PictureInput,
  frame: Frame,
  sets: readonly string[],
  shape: 'tall' | 'wide' | 'one',
): string {
  const zoom = Math.max(0, zoomAt(frame, 1)).toFixed(2);
  const [whole = '0', tenths = '0', hundredths = '0'] = zoom.match(/^\d+|\d/g) ?? [];
  const svg = {
    class: `ecm-picture ${shape} z${whole} t${tenths} h${hundredths}`,
    viewBox: `0 0 ${short(frame.width, 3)} ${short(frame.height, 3)}`,
    'font-size': short({ tall: frame.width, wide: frame.height, one: 1 }[shape], 3),
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-description`,
    lang: scene.lang,
  };
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

/** What the smallest screens of a set have room for. */
function groundOf({ scene, measure }: PictureInput, set: SetName, frame: Frame): Ground {
  const units = unitsPerPixel(frame, SETS[set]);
  const [width, height] = [frame.width / units, frame.height / units];
  const [beside, above] = [(SETS[set].width - width) / 2, (SETS[set].height - height) / 2];
  const free: Box = [-beside, -above, width + beside, height + above];
  return { scene, frame, zoom: zoomAt(frame, units), units, measure, free };
}

/** Symbols and labels in the sizes and the places that suit a ground. */
function drawSet({ scene, atlas, id }: PictureInput, ground: Ground, ids = false): string {
  const { frame, zoom, units } = ground;
  const labels = placeLabels(ground, atlas);
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
      symbolGroup(style, symbolsOf(style, featuresOf(style, scene, atlas), frame, zoom), ids),
    );
  const texts = styles
    .filter((style) => style.draw === 'label')
    .map((style) =>
      labelGroup(
        style,
        labels.filter((label) => label.style === style),
        scene.lang,
        ids,
      ),
    );
  return [...chevrons, ...symbols, ...texts].join('');
}
