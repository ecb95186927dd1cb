/** The drawn map as a file of its own: one size, one theme, its letters as outlines. */
import { boundsOf, cameraFor, type Camera, type Look } from '../geo/camera.ts';
import type { Bounds, Padding, Size } from '../geo/geo.ts';
import type { Scene } from '../story/scene.ts';
import type { Drawable } from '../cartography/drawn.ts';
import { rowsInView } from '../cartography/legendInView.ts';
import { palettes } from '../cartography/palette.ts';
import { sourcesInView } from '../cartography/credits.ts';
import { attributes, escape, short } from './escape.ts';
import type { Numbers } from './badges.ts';
import { drawFixedMap, labelsOf } from './fixedMap.ts';
import { furniture, layoutOf, type FurnitureWords, type Layout, type Shown } from './furniture.ts';
import { scribe, type Shape } from './glyphs.ts';
import type { Measure } from './labels.ts';
import { shareOutlines } from './sharedOutlines.ts';

/** What a map without anything around it is drawn of. */
export interface ThumbnailInput {
  readonly scene: Scene;
  readonly atlas: Drawable;
  readonly words: Pick<FurnitureWords, 'title' | 'description'>;
  readonly size: Size;
  readonly measure: Measure;
  readonly shape: Shape;
}

export interface StandaloneInput extends ThumbnailInput {
  readonly words: FurnitureWords;
  /** What stands in place of names that are asked for, by id of the feature. */
  readonly numbers?: Numbers;
}

/** Px around what a scene fits. */
const EDGE: Padding = { top: 24, right: 24, bottom: 24, left: 24 };

const WORLD: Bounds = [-180, -90, 180, 90];

/** A whole SVG document: title, map, legend, scale and credits, none of which lies on another. */
export function drawStandalone(input: StandaloneInput): string {
  const { scene, words, size, shape } = input;
  const { layout, camera } = arranged(input);
  const palette = palettes[scene.theme];
  const pen = scribe(shape);
  const { top, ...map } = layout.map;
  return document(scene, words, size, [
    `<rect${attributes({ width: size.width, height: size.height, fill: palette.paper })}/>`,
    `<svg${attributes({ y: short(top), width: map.width, height: short(map.height) })}>`,
    drawFixedMap({ ...input, camera, size: map, pen }),
    '</svg>',
    furniture(layout, { camera, palette, pen, words }),
    pen.defs(),
  ]);
}

/** The part of a picture that is the map: its size, and where it looks. */
export function mapIn(input: StandaloneInput): { camera: Camera; size: Layout['map'] } {
  const { layout, camera } = arranged(input);
  return { camera, size: layout.map };
}

/** Ids of the features whose numbers find room. */
export function numbersOn(input: StandaloneInput): readonly string[] {
  const labels = labelsOf({ ...input, ...mapIn(input) });
  return labels
    .map(({ drawn }) => drawn.feature.id)
    .filter((id) => input.numbers?.has(id) === true);
}

/** The map alone as a whole SVG document, for a list of pictures: who lists them says whose they are. */
export function drawThumbnail(input: ThumbnailInput): string {
  const { scene, words, size, shape } = input;
  const pen = scribe(shape);
  const camera = cameraIn(scene.look, size, size);
  return document(scene, words, size, [drawFixedMap({ ...input, camera, size, pen }), pen.defs()]);
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
    `<title id="title">${escape(title)}</title>`,
    `<desc id="description">${escape(description)}</desc>`,
    shareOutlines(content.join('')),
    '</svg>\n',
  ].join('');
}

/** Layout and camera that suit each other: the legend tells what is in view, and takes room from the view. */
function arranged(input: StandaloneInput): { layout: Layout; camera: Camera } {
  const { scene, atlas, words, size, measure } = input;
  const arrange = (shown: Shown) => {
    const layout = layoutOf(words, shown, size, measure);
    return { layout, camera: cameraIn(scene.look, layout.map, size) };
  };
  const seen = ({ layout, camera }: ReturnType<typeof arrange>): Shown => {
    const view = [scene, atlas, boundsOf(camera, layout.map), camera] as const;
    return { rows: rowsInView(...view), sources: sourcesInView(...view) };
  };
  // From all that the scene draws anywhere: with each row less, the map grows and shows no more than before.
  const world = [scene, atlas, WORLD, { zoom: Infinity }] as const;
  const all = { rows: rowsInView(...world), sources: sourcesInView(...world) };
  return arrange(seen(arrange(seen(arrange(all)))));
}

/** The camera of a map that is a part of a picture: it shows at least what it would show in the whole. */
function cameraIn(look: Look, map: Size, whole: Size): Camera {
  if ('fit' in look) return cameraFor(look, map, EDGE);
  const smaller = Math.min(map.width / whole.width, map.height / whole.height);
  return { ...look, zoom: look.zoom + Math.log2(smaller) };
}
