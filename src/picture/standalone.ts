/** The drawn map as a file of its own: one size, one theme, its letters as outlines. */
import { cameraFor, type Camera } from '../model/camera.ts';
import type { Size } from '../model/geo.ts';
import type { Scene } from '../model/scene.ts';
import { palettes, type Palette } from '../look/palette.ts';
import { styles } from '../look/styles.ts';
import type { Style } from '../look/style.ts';
import { chevron, placeChevrons } from './chevrons.ts';
import { attributes, escape, short } from './escape.ts';
import { featuresOf, type Drawable, type Drawn } from '../look/drawn.ts';
import { furniture, layoutOf, type FurnitureWords } from './furniture.ts';
import { outline } from './geometry.ts';
import { scribe, type Scribe, type Shape } from './glyphs.ts';
import { placeLabels, type Label, type Measure } from './labels.ts';
import { paintGap, paintOf, paintState } from './paint.ts';
import { fixedFrame, type Frame } from './projection.ts';
import type { Box } from '../model/collision.ts';
import { shape as mark, symbolsOf } from './symbols.ts';

export interface StandaloneInput {
  readonly scene: Scene;
  readonly atlas: Drawable;
  readonly words: FurnitureWords;
  readonly size: Size;
  readonly measure: Measure;
  readonly shape: Shape;
}

/** Light edge around letters, in px on both sides. */
const HALO = 2.8;

/** A whole SVG document. */
export function drawStandalone(input: StandaloneInput): string {
  const { scene, atlas, words, size, measure, shape } = input;
  const drawn = new Map(styles.map((style) => [style.id, featuresOf(style, scene, atlas)]));
  const layout = layoutOf(words, size, drawn, measure);
  const camera = cameraFor(scene.look, size, layout.padding);
  const frame = fixedFrame(camera, size);
  const palette = palettes[scene.theme];
  const box = { width: size.width, height: size.height };
  const pen = scribe(shape);
  const { padding } = layout;
  const labels = placeLabels(
    {
      scene,
      frame,
      zoom: camera.zoom,
      units: 1,
      measure,
      view: [0, 0, size.width, size.height],
      free: [padding.left, padding.top, size.width - padding.right, size.height - padding.bottom],
    },
    atlas,
  );
  const ground = { frame, camera, palette, taken: labels.flatMap(({ boxes }) => boxes) };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes({ ...box, viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-labelledby': 'title description', lang: scene.lang })}>`,
    `<title id="title">${escape(words.title)}</title>`,
    `<desc id="description">${escape(words.description)}</desc>`,
    `<rect${attributes({ ...box, fill: palette.water })}/>`,
    ...styles.map((style) => drawStyle(style, drawn.get(style.id) ?? [], ground)),
    ...letters(labels, { camera, pen, palette }),
    furniture(layout, { camera, palette, pen }),
    pen.defs(),
    '</svg>\n',
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
