/** The static map at a fixed size and in one theme, with text as outlines. */
import type { Camera } from '../geo/camera.ts';
import type { Box } from '../geo/collision.ts';
import type { Size } from '../geo/geo.ts';
import type { Scene } from '../story/scene.ts';
import {
  drawnFeatures,
  type DrawableAtlas,
  type DrawnFeature,
} from '../cartography/drawnFeatures.ts';
import { palettes, type Palette } from '../cartography/palette.ts';
import { styles } from '../cartography/styles.ts';
import { HALO_WIDTH, type Style } from '../cartography/style.ts';
import { renderBadge, measureWithNumbers, withNumbers, type Numbers } from './badges.ts';
import { renderChevron, placeChevrons } from './chevrons.ts';
import { attributes, compactNumber } from './escape.ts';
import { geometryPath } from './geometry.ts';
import type { TextWriter } from './glyphs.ts';
import { placeLabels, type PlacedBlock, type MeasureText } from './labels.ts';
import { lineGapPaint, stylePaint, featurePaint } from './paint.ts';
import { fixedFrame, type Frame } from './projection.ts';
import { renderSymbol as mark, placeSymbols } from './symbols.ts';

/** Input of a fixed-size map. */
export interface FixedMapInput {
  readonly scene: Scene;
  readonly atlas: DrawableAtlas;
  readonly camera: Camera;
  readonly size: Size;
  readonly measure: MeasureText;
  /** Numbers in place of labels, by feature id. */
  readonly numbers?: Numbers;
  readonly textWriter: TextWriter;
}

const NO_NUMBERS: Numbers = new Map();

/** Places the labels of the map, and the numbers among them. */
export function placeFixedLabels(map: Omit<FixedMapInput, 'textWriter'>): PlacedBlock[] {
  const { scene, atlas, camera, size, measure, numbers = NO_NUMBERS } = map;
  const whole = [0, 0, size.width, size.height] as const;
  const context = {
    ...{ scene, frame: fixedFrame(camera, size), zoom: camera.zoom, units: 1 },
    measure: measureWithNumbers(measure, numbers),
    view: whole,
    // Numbers must be in view, whereas labels may lie outside.
    free: numbers.size > 0 ? ([...whole] as const) : whole,
  };
  return placeLabels(context, withNumbers(atlas, numbers));
}

/** The map's SVG content with the origin at its north-west corner. The caller clips it to the size. */
export function drawFixedMap(map: FixedMapInput): string {
  const { scene, atlas, camera, size, numbers = NO_NUMBERS, textWriter } = map;
  const drawn = new Map(styles.map((style) => [style.id, drawnFeatures(style, scene, atlas)]));
  const frame = fixedFrame(camera, size);
  const palette = palettes[scene.theme];
  const labels = placeFixedLabels(map);
  const numberOf = ({ drawn: { feature } }: PlacedBlock) => numbers.get(feature.id);
  const context = { frame, camera, palette, taken: labels.flatMap(({ boxes }) => boxes) };
  return [
    `<rect${attributes({ width: size.width, height: size.height, fill: palette.water })}/>`,
    ...styles.map((style) => drawStyle(style, drawn.get(style.id) ?? [], context)),
    ...renderLabels(
      labels.filter((label) => numberOf(label) === undefined),
      { camera, textWriter, palette },
    ),
    ...labels.flatMap((label) => {
      const number = numberOf(label);
      return number === undefined ? [] : [renderBadge(label, number, textWriter, palette)];
    }),
  ].join('');
}

interface DrawContext {
  readonly frame: Frame;
  readonly camera: Camera;
  readonly palette: Palette;
  /** Boxes of placed labels. */
  readonly taken: readonly Box[];
}

function drawStyle(
  style: Style,
  features: readonly DrawnFeature[],
  { frame, camera: { zoom }, palette, taken }: DrawContext,
): string {
  const paint = ({ state }: DrawnFeature) => featurePaint(style, state, zoom);
  if (zoom < (style.minzoom ?? 0)) return '';
  if (style.draw === 'circle' || style.draw === 'square') {
    const symbols = placeSymbols(style, features, frame, zoom);
    return group(
      stylePaint(style, palette),
      symbols.map((symbol) => mark(style, symbol, '', paint(symbol.drawn))),
    );
  }
  if (style.draw === 'chevron') {
    const marks = placeChevrons(style, features, { frame, zoom, units: 1, taken });
    return group(
      stylePaint(style, palette),
      marks.map((one) => renderChevron(style, one, paint(one.drawn))),
    );
  }
  if (style.draw !== 'fill' && style.draw !== 'line') return '';
  const paths = features
    .map((drawn) => ({ drawn, d: geometryPath(drawn.feature.geometry, frame) }))
    .filter(({ d }) => d !== '');
  const content = paths.map(({ drawn, d }) => `<path${attributes({ ...paint(drawn), d })}/>`);
  if (style.draw === 'fill' || style.gap === undefined)
    return group(stylePaint(style, palette), content);
  const gaps = paths.map(({ drawn, d }) => {
    const gap = lineGapPaint(style, drawn.state, zoom, palette);
    return `<path${attributes({ ...gap, d })}/>`;
  });
  return group(stylePaint(style, palette), content) + gaps.join('');
}

function group(paint: Parameters<typeof attributes>[0], content: readonly string[]): string {
  return content.length === 0 ? '' : `<g${attributes(paint)}>${content.join('')}</g>`;
}

interface LabelContext {
  readonly camera: Camera;
  readonly textWriter: TextWriter;
  readonly palette: Palette;
}

/** Renders all halos before all fills, so that no halo covers the text of another label. */
function renderLabels(
  labels: readonly PlacedBlock[],
  { camera: { zoom }, textWriter, palette }: LabelContext,
): string[] {
  const labelStyles = [...new Set(labels.map(({ style }) => style))];
  const halo = { fill: palette.halo, stroke: palette.halo, 'stroke-linejoin': 'round' };
  const idOf = (index: number) => `label-${index}`;
  const halos = labels.map((label, index) => renderLabel(label, textWriter, zoom, idOf(index)));
  const fills = labelStyles.map((style) =>
    group(
      stylePaint(style, palette),
      labels.flatMap((label, index) =>
        label.style === style ? [`<use${attributes({ 'xlink:href': `#${idOf(index)}` })}/>`] : [],
      ),
    ),
  );
  return [group(halo, halos), ...fills];
}

function renderLabel(label: PlacedBlock, textWriter: TextWriter, zoom: number, id: string): string {
  const { style, drawn, size, spacing, turn } = label;
  const [x, y] = [compactNumber(label.at[0], 1), compactNumber(label.at[1], 1)];
  const rotate = turn === 0 ? '' : `rotate(${compactNumber(turn, 1)})`;
  const lines = label.lines.map((line) => {
    const font = {
      size: size * line.scale,
      bold: style.bold ?? false,
      direction: line.rtl ? ('rtl' as const) : ('ltr' as const),
      spacing: spacing * size,
    };
    const place = (width: number) => {
      const start = { left: 0, middle: width / 2, right: width }[line.anchor];
      const shift = `${compactNumber(line.x * size - start)} ${compactNumber(line.y * size)}`;
      return `translate(${x} ${y})${rotate}translate(${shift})`;
    };
    return textWriter.write(line.text, font, place, { halo: HALO_WIDTH });
  });
  return `<g${attributes({ id, ...featurePaint(style, drawn.state, zoom) })}>${lines.join('')}</g>`;
}
