/** The current view as a picture of its own: title, legend, scale and sources stand on it. */
import type { Atlas } from '../../../atlas/atlas.ts';
import type { Camera } from '../../../geo/camera.ts';
import type { Size } from '../../../geo/geo.ts';
import type { Scene } from '../../../story/scene.ts';
import type { FurnitureWords } from '../../../svg/furniture.ts';
import { canvasMeasure } from '../../../svg/measure.ts';
import { drawStandalone } from '../../../svg/standalone.ts';
import { pictureFrame } from './frame.ts';
import { FAMILIES, fontCss, fontFiles, withFonts } from './fonts.ts';
import { letters } from './letters.ts';
import { rasterOf, svgBlob } from './raster.ts';

export interface View {
  readonly scene: Scene;
  readonly atlas: Atlas;
  readonly camera: Camera;
  readonly size: Size;
  /** Size of the picture, where it is not left to the pane's. */
  readonly within?: Size;
  readonly words: FurnitureWords;
}

/** A picture that was drawn, in either form. `png` throws if the browser cannot make one. */
export interface DrawnView {
  readonly svg: () => Blob;
  readonly png: () => Promise<Blob>;
}

/** Draws the view as an SVG document that carries its fonts. Throws if a font cannot be had. */
export async function drawView({ scene, atlas, words, ...pane }: View): Promise<DrawnView> {
  const { camera, size } = pictureFrame(pane.camera, pane.size, pane.within);
  const measure = canvasMeasure(FAMILIES);
  const draw = () => {
    const text = letters(measure);
    const { shape } = text;
    const own = { ...scene, look: camera };
    return { text, svg: drawStandalone({ scene: own, atlas, words, size, measure, shape }) };
  };
  // Once to learn which letters there are, once more with their widths.
  const files = await fontFiles(draw().text.used());
  const { text, svg } = await withFonts(files, draw);
  const css = `<style>${fontCss(files)}</style>`;
  const whole = text.set(svg, FAMILIES).replace('</title>', `</title>${css}`);
  return {
    svg: () => svgBlob(whole),
    png: () => rasterOf(whole, size, files),
  };
}

/** Gives a file to the reader. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own hold on it by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
