/** The static map as a standalone SVG file: one size, one theme, text as outlines. */
import { boundsOf, cameraFor, type Camera, type Look } from '../geo/camera.ts';
import type { Bounds, Size } from '../geo/geo.ts';
import { INSETS } from '../geo/insets.ts';
import type { Scene } from '../story/scene.ts';
import type { DrawableAtlas } from '../cartography/drawnFeatures.ts';
import { legendInView } from '../cartography/legendInView.ts';
import { palettes } from '../cartography/palette.ts';
import { sourcesInView } from '../cartography/credits.ts';
import { attributes, escapeXml, compactNumber } from './escape.ts';
import type { Numbers } from './badges.ts';
import { drawFixedMap, placeFixedLabels } from './fixedMap.ts';
import {
  renderFurniture,
  layoutFurniture,
  type FurnitureWords,
  type Layout,
  type VisibleContent,
} from './furniture.ts';
import { createTextWriter, type ShapeText } from './glyphs.ts';
import type { MeasureText } from './labels.ts';
import { shareOutlines } from './sharedOutlines.ts';

/** Input of a map without furniture. */
export interface ThumbnailInput {
  readonly scene: Scene;
  readonly atlas: DrawableAtlas;
  readonly words: Pick<FurnitureWords, 'title' | 'description'>;
  readonly size: Size;
  readonly measure: MeasureText;
  readonly shape: ShapeText;
}

export interface StandaloneInput extends ThumbnailInput {
  readonly words: FurnitureWords;
  /** Numbers in place of labels, by feature id. */
  readonly numbers?: Numbers;
}

const WORLD: Bounds = [-180, -90, 180, 90];

/** Draws an SVG document with title, map, legend, scale bar and credits, without overlaps; its view `map` is the map. */
export function drawStandalone(input: StandaloneInput): string {
  const { scene, words, size, shape } = input;
  const { layout, camera } = layoutWithCamera(input);
  const palette = palettes[scene.theme];
  const textWriter = createTextWriter(shape);
  const { top, ...map } = layout.map;
  return document(scene, words, size, [
    `<rect${attributes({ width: size.width, height: size.height, fill: palette.paper })}/>`,
    `<svg${attributes({ y: compactNumber(top), width: map.width, height: compactNumber(map.height) })}>`,
    drawFixedMap({ ...input, camera, size: map, textWriter }),
    '</svg>',
    '<g id="furniture">',
    renderFurniture(layout, { camera, palette, textWriter, words }),
    '</g>',
    `<view${attributes({ id: 'map', viewBox: `0 ${compactNumber(top)} ${map.width} ${compactNumber(map.height)}` })}/>`,
    textWriter.defs(),
  ]);
}

/** Size and camera of the map within a picture. */
export function mapPart(input: StandaloneInput): { camera: Camera; size: Layout['map'] } {
  const { layout, camera } = layoutWithCamera(input);
  return { camera, size: layout.map };
}

/** Ids of the features whose numbers could be placed. */
export function placedNumbers(input: StandaloneInput): readonly string[] {
  const labels = placeFixedLabels({ ...input, ...mapPart(input) });
  return labels
    .map(({ drawn }) => drawn.feature.id)
    .filter((id) => input.numbers?.has(id) === true);
}

/** Draws the map alone as an SVG document, for lists of pictures that give the credits themselves. */
export function drawThumbnail(input: ThumbnailInput): string {
  const { scene, words, size, shape } = input;
  const textWriter = createTextWriter(shape);
  const camera = cameraIn(scene.look, size, size);
  return document(scene, words, size, [
    drawFixedMap({ ...input, camera, size, textWriter }),
    textWriter.defs(),
  ]);
}

function document(
  { lang }: Scene,
  { title, description }: ThumbnailInput['words'],
  { width, height }: Size,
  content: readonly string[],
): string {
  const svg = {
    ...{ width, height, viewBox: `0 0 ${width} ${height}` },
    ...{ role: 'img', 'aria-labelledby': 'title description', lang },
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes(svg)}>`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    shareOutlines(content.join('')),
    '</svg>\n',
  ].join('');
}

/** Layout and camera, which depend on each other: the legend lists what is in view and reduces the view. */
function layoutWithCamera(input: StandaloneInput): { layout: Layout; camera: Camera } {
  const { scene, atlas, words, size, measure } = input;
  const layoutFor = (content: VisibleContent) => {
    const layout = layoutFurniture(words, content, size, measure);
    return { layout, camera: cameraIn(scene.look, layout.map, size) };
  };
  const contentOf = ({ layout, camera }: ReturnType<typeof layoutFor>): VisibleContent => {
    const view = [scene, atlas, boundsOf(camera, layout.map), camera] as const;
    return { rows: legendInView(...view), sources: sourcesInView(...view) };
  };
  // Starts with the content of the whole world. Each row less enlarges the map without adding content.
  const world = [scene, atlas, WORLD, { zoom: Infinity }] as const;
  const all = { rows: legendInView(...world), sources: sourcesInView(...world) };
  return layoutFor(contentOf(layoutFor(contentOf(layoutFor(all)))));
}

/** The camera of the map within a picture: it shows at least what it would show in the whole picture. */
function cameraIn(look: Look, map: Size, whole: Size): Camera {
  if ('fit' in look) return cameraFor(look, map, INSETS.picture);
  const scale = Math.min(map.width / whole.width, map.height / whole.height);
  return { ...look, zoom: look.zoom + Math.log2(scale) };
}
