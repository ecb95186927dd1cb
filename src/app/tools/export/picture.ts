/** Draws the current view as a standalone picture with title, legend, scale and sources. */
import type { Atlas } from '../../../atlas/atlas.ts';
import type { Camera } from '../../../geo/camera.ts';
import type { Size } from '../../../geo/geo.ts';
import type { Scene } from '../../../story/scene.ts';
import type { FurnitureWords } from '../../../svg/furniture.ts';
import { createCanvasMeasure } from '../../../svg/measure.ts';
import { drawStandalone } from '../../../svg/standalone.ts';
import { pictureFrame } from './pictureFrame.ts';
import { FONT_STACK, fontFaceCss, loadFontFiles, withFonts } from './fonts.ts';
import { createTextShaper } from './textShaper.ts';
import { rasterize, svgBlob } from './raster.ts';

export interface ExportView {
  readonly scene: Scene;
  readonly atlas: Atlas;
  readonly camera: Camera;
  readonly size: Size;
  /** Size of the picture; by default it follows the pane. */
  readonly pictureSize?: Size;
  readonly words: FurnitureWords;
}

/** A drawn picture in either format. `png` rejects if the browser cannot rasterize it. */
export interface DrawnView {
  readonly svg: () => Blob;
  readonly png: () => Promise<Blob>;
}

/** Draws the view as an SVG document with embedded fonts. Rejects if a font cannot be loaded. */
export async function drawView({ scene, atlas, words, ...pane }: ExportView): Promise<DrawnView> {
  const { camera, size } = pictureFrame(pane.camera, pane.size, pane.pictureSize);
  const measure = createCanvasMeasure(FONT_STACK);
  const draw = () => {
    const shaper = createTextShaper(measure);
    const { shape } = shaper;
    const framed = { ...scene, look: camera };
    return { shaper, svg: drawStandalone({ scene: framed, atlas, words, size, measure, shape }) };
  };
  // The first pass finds the characters in use, the second measures with their fonts.
  const files = await loadFontFiles(draw().shaper.usedCharacters());
  const { shaper, svg } = await withFonts(files, draw);
  const css = `<style>${fontFaceCss(files)}</style>`;
  const document = shaper.insertText(svg, FONT_STACK).replace('</title>', `</title>${css}`);
  return {
    svg: () => svgBlob(document),
    png: () => rasterize(document, size, files),
  };
}

/** Downloads a blob as a file. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // By then the download holds its own reference.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
