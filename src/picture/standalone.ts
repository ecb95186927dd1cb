/** The drawn map as a file of its own: one size, one theme, its letters as outlines. */
import { cameraFor, type Camera } from '../model/camera.ts';
import type { Padding, Size } from '../model/geo.ts';
import type { Scene } from '../model/scene.ts';
import { palettes, type Palette } from '../look/palette.ts';
import { styles } from '../look/styles.ts';
import type { LabelStyle, Style } from '../look/style.ts';
import { attributes, escape, short } from './escape.ts';
import { featuresOf, type Drawable, type Drawn } from './features.ts';
import { furniture, type FurnitureWords } from './furniture.ts';
import { outline } from './geometry.ts';
import { placeLabels, type Label, type Measure } from './labels.ts';
import { paintOf, paintState } from './paint.ts';
import { fixedFrame, type Frame } from './projection.ts';
import { shape as mark, symbolsOf } from './symbols.ts';

/** A text's outlines (baseline and left edge at the origin) and its width, in px. */
export type Shape = (
  text: string,
  font: { size: number; bold: boolean; direction: 'ltr' | 'rtl'; spacing?: number },
) => { readonly d: string; readonly width: number };

export interface StandaloneInput {
  readonly scene: Scene;
  readonly atlas: Drawable;
  readonly words: FurnitureWords;
  readonly size: Size;
  readonly measure: Measure;
  readonly shape: Shape;
  /** Room around what the scene looks at; for title, legend and credits if absent. */
  readonly padding?: Padding;
}

const TITLE_BAR: Padding = { top: 76, right: 32, bottom: 56, left: 32 };
/** Light edge around letters, in px on both sides. */
const HALO = 2.8;

/** A whole SVG document. */
export function drawStandalone(input: StandaloneInput): string {
  const { scene, atlas, words, size, measure, shape, padding = TITLE_BAR } = input;
  const camera = cameraFor(scene.look, size, padding);
  const frame = fixedFrame(camera, size);
  const palette = palettes[scene.theme];
  const drawn = new Map(styles.map((style) => [style.id, seen(style, scene, atlas, camera.zoom)]));
  const box = { width: size.width, height: size.height };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ ...box, viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-labelledby': 'title description', lang: scene.lang })}>`,
    `<title id="title">${escape(words.title)}</title>`,
    `<desc id="description">${escape(words.description)}</desc>`,
    `<rect${attributes({ ...box, fill: palette.water })}/>`,
    ...styles.map((style) => drawStyle(style, drawn.get(style.id) ?? [], frame, camera, palette)),
    ...letters(drawn, { scene, frame, camera, measure, shape, palette }),
    furniture({ words, size, camera, drawn, palette, shape, measure, lang: scene.lang }),
    '</svg>\n',
  ].join('');
}

function seen(style: Style, scene: Scene, atlas: Drawable, zoom: number): readonly Drawn[] {
  return zoom < (style.minzoom ?? 0) ? [] : featuresOf(style, scene, atlas);
}

function drawStyle(
  style: Style,
  features: readonly Drawn[],
  frame: Frame,
  { zoom }: Camera,
  palette: Palette,
): string {
  const paint = ({ state }: Drawn) => paintState(style, state, zoom);
  if (style.draw === 'circle' || style.draw === 'square') {
    const symbols = symbolsOf(style, features, frame, zoom);
    return group(
      paintOf(style, palette),
      symbols.map((symbol) => mark(style, symbol, '', paint(symbol.drawn))),
    );
  }
  if (style.draw !== 'fill' && style.draw !== 'line') return '';
  return group(
    paintOf(style, palette),
    features.flatMap((drawn) => {
      const d = outline(drawn.feature.geometry, frame);
      return d === '' ? [] : [`<path${attributes({ ...paint(drawn), d })}/>`];
    }),
  );
}

function group(paint: Parameters<typeof attributes>[0], content: readonly string[]): string {
  return content.length === 0 ? '' : `<g${attributes(paint)}>${content.join('')}</g>`;
}

interface Lettering {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly camera: Camera;
  readonly measure: Measure;
  readonly shape: Shape;
  readonly palette: Palette;
}

function letters(
  drawn: ReadonlyMap<string, readonly Drawn[]>,
  { scene, frame, camera: { zoom }, measure, shape, palette }: Lettering,
): string[] {
  const named = styles.filter((style): style is LabelStyle => style.draw === 'label');
  const wanted = named.map((style) => ({ style, features: drawn.get(style.id) ?? [] }));
  const labels = placeLabels(wanted, { scene, frame, zoom, units: 1, measure });
  const halo = {
    stroke: palette.halo,
    'stroke-width': HALO,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return named.map((style) =>
    group(
      { ...paintOf(style, palette), ...halo },
      labels.filter((label) => label.style === style).map((label) => outlined(label, shape, zoom)),
    ),
  );
}

function outlined(label: Label, shape: Shape, zoom: number): string {
  const { style, drawn, size, spacing, turn } = label;
  const paint = paintState(style, drawn.state, zoom);
  const [x, y] = [short(label.at[0], 1), short(label.at[1], 1)];
  const rotate = turn === 0 ? '' : `rotate(${short(turn, 1)})`;
  return label.lines
    .map((line) => {
      const { d, width } = shape(line.text, {
        size: size * line.scale,
        bold: style.bold ?? false,
        direction: line.rtl ? 'rtl' : 'ltr',
        spacing: spacing * size,
      });
      const start = { left: 0, middle: width / 2, right: width }[line.anchor];
      const shift = `${short(line.x * size - start)} ${short(line.y * size)}`;
      const transform = `translate(${x} ${y})${rotate}translate(${shift})`;
      return `<path${attributes({ ...paint, transform, d })}/>`;
    })
    .join('');
}
