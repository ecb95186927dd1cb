/** The drawn map at one size and in one theme, its letters as outlines. */
import type { Camera } from '../geo/camera.ts';
import type { Box } from '../geo/collision.ts';
import type { Size } from '../geo/geo.ts';
import type { Scene } from '../story/scene.ts';
import { featuresOf, type Drawable, type Drawn } from '../cartography/drawn.ts';
import { palettes, type Palette } from '../cartography/palette.ts';
import { styles } from '../cartography/styles.ts';
import type { Style } from '../cartography/style.ts';
import { badge, roomForNumbers, withNumbers, type Numbers } from './badges.ts';
import { chevron, placeChevrons } from './chevrons.ts';
import { attributes, short } from './escape.ts';
import { outline } from './geometry.ts';
import type { Scribe } from './glyphs.ts';
import { placeLabels, type Label, type Measure } from './labels.ts';
import { paintGap, paintOf, paintState } from './paint.ts';
import { fixedFrame, type Frame } from './projection.ts';
import { shape as mark, symbolsOf } from './symbols.ts';

/** Light edge around letters, in px on both sides. */
const HALO = 2.8;

/** What a map is drawn of. */
export interface FixedMap {
  readonly scene: Scene;
  readonly atlas: Drawable;
  readonly camera: Camera;
  readonly size: Size;
  readonly measure: Measure;
  /** What stands in place of names that are asked for, by id of the feature. */
  readonly numbers?: Numbers;
  readonly pen: Scribe;
}

const NONE: Numbers = new Map();

/** Where the names of the map, and the numbers among them, stand. */
export function labelsOf(map: Omit<FixedMap, 'pen'>): Label[] {
  const { scene, atlas, camera, size, measure, numbers = NONE } = map;
  const whole = [0, 0, size.width, size.height] as const;
  const ground = {
    ...{ scene, frame: fixedFrame(camera, size), zoom: camera.zoom, units: 1 },
    measure: roomForNumbers(measure, numbers),
    view: whole,
    // What is asked for must be seen: a number finds a place in view, where a name may be beyond it.
    free: numbers.size > 0 ? ([...whole] as const) : whole,
  };
  return placeLabels(ground, withNumbers(atlas, numbers));
}

/** The SVG of the map from its north-west corner; what reaches beyond the size is the caller's to clip. */
export function drawFixedMap(map: FixedMap): string {
  const { scene, atlas, camera, size, numbers = NONE, pen } = map;
  const drawn = new Map(styles.map((style) => [style.id, featuresOf(style, scene, atlas)]));
  const frame = fixedFrame(camera, size);
  const palette = palettes[scene.theme];
  const labels = labelsOf(map);
  const numberOf = ({ drawn: { feature } }: Label) => numbers.get(feature.id);
  const ground = { frame, camera, palette, taken: labels.flatMap(({ boxes }) => boxes) };
  return [
    `<rect${attributes({ width: size.width, height: size.height, fill: palette.water })}/>`,
    ...styles.map((style) => drawStyle(style, drawn.get(style.id) ?? [], ground)),
    ...letters(
      labels.filter((label) => numberOf(label) === undefined),
      { camera, pen, palette },
    ),
    ...labels.flatMap((label) => {
      const number = numberOf(label);
      return number === undefined ? [] : [badge(label, number, pen, palette)];
    }),
  ].join('');
}

interface Ground {
  readonly frame: Frame;
  readonly camera: Camera;
  readonly palette: Palette;
  /** Where letters stand. */
  readonly taken: readonly Box[];
}

function drawStyle(
  style: Style,
  features: readonly Drawn[],
  { frame, camera: { zoom }, palette, taken }: Ground,
): string {
  const paint = ({ state }: Drawn) => paintState(style, state, zoom);
  if (zoom < (style.minzoom ?? 0)) return '';
  if (style.draw === 'circle' || style.draw === 'square') {
    const symbols = symbolsOf(style, features, frame, zoom);
    return group(
      paintOf(style, palette),
      symbols.map((symbol) => mark(style, symbol, '', paint(symbol.drawn))),
    );
  }
  if (style.draw === 'chevron') {
    const marks = placeChevrons(style, features, { frame, zoom, units: 1, taken });
    return group(
      paintOf(style, palette),
      marks.map((one) => chevron(style, one, paint(one.drawn))),
    );
  }
  if (style.draw !== 'fill' && style.draw !== 'line') return '';
  const paths = features
    .map((drawn) => ({ drawn, d: outline(drawn.feature.geometry, frame) }))
    .filter(({ d }) => d !== '');
  const content = paths.map(({ drawn, d }) => `<path${attributes({ ...paint(drawn), d })}/>`);
  if (style.draw === 'fill' || style.gap === undefined)
    return group(paintOf(style, palette), content);
  const gaps = paths.map(({ drawn, d }) => {
    const gap = paintGap(style, drawn.state, zoom, palette);
    return `<path${attributes({ ...gap, d })}/>`;
  });
  return group(paintOf(style, palette), content) + gaps.join('');
}

function group(paint: Parameters<typeof attributes>[0], content: readonly string[]): string {
  return content.length === 0 ? '' : `<g${attributes(paint)}>${content.join('')}</g>`;
}

interface Lettering {
  readonly camera: Camera;
  readonly pen: Scribe;
  readonly palette: Palette;
}

/** All labels twice: their light edges first, so that none lies over another's letters. */
function letters(
  labels: readonly Label[],
  { camera: { zoom }, pen, palette }: Lettering,
): string[] {
  const named = [...new Set(labels.map(({ style }) => style))];
  const halo = { fill: palette.halo, stroke: palette.halo, 'stroke-linejoin': 'round' };
  const name = (index: number) => `label-${index}`;
  const edges = labels.map((label, index) => outlined(label, pen, zoom, name(index)));
  const fills = named.map((style) =>
    group(
      paintOf(style, palette),
      labels.flatMap((label, index) =>
        label.style === style ? [`<use${attributes({ 'xlink:href': `#${name(index)}` })}/>`] : [],
      ),
    ),
  );
  return [group(halo, edges), ...fills];
}

function outlined(label: Label, pen: Scribe, zoom: number, id: string): string {
  const { style, drawn, size, spacing, turn } = label;
  const [x, y] = [short(label.at[0], 1), short(label.at[1], 1)];
  const rotate = turn === 0 ? '' : `rotate(${short(turn, 1)})`;
  const lines = label.lines.map((line) => {
    const font = {
      size: size * line.scale,
      bold: style.bold ?? false,
      direction: line.rtl ? ('rtl' as const) : ('ltr' as const),
      spacing: spacing * size,
    };
    const place = (width: number) => {
      const start = { left: 0, middle: width / 2, right: width }[line.anchor];
      const shift = `${short(line.x * size - start)} ${short(line.y * size)}`;
      return `translate(${x} ${y})${rotate}translate(${shift})`;
    };
    return pen.write(line.text, font, place, { halo: HALO });
  });
  return `<g${attributes({ id, ...paintState(style, drawn.state, zoom) })}>${lines.join('')}</g>`;
}
