/** An SVG document as PNG. A browser draws a picture before its fonts are there, so a few letters are watched. */
import type { Size } from '../../../geo/geo.ts';
import { attributes } from '../../../svg/escape.ts';
import { FAMILY, type FontFile } from './fonts.ts';

/** Px of the raster to a px of the picture. */
const SHARP = 2;
/** Px of the row below the picture where a letter of each font stands. */
const ROW = 24;
/** Milliseconds between two looks at it, and how often to look. */
const WAIT = 50;
const LOOKS = 100;

export function svgBlob(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** Draws an SVG document of this size, twice as sharp. Throws if the browser cannot draw it. */
export async function rasterOf(svg: string, size: Size, files: readonly FontFile[]): Promise<Blob> {
  const url = URL.createObjectURL(svgBlob(watched(svg, size, files)));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width * SHARP;
    canvas.height = (size.height + ROW) * SHARP;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('the browser has no canvas to draw on');
    for (let look = 0; look < LOOKS; look += 1) {
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      if (files.every((_, index) => hasInk(context, index, size))) break;
      await new Promise((resolve) => setTimeout(resolve, WAIT));
    }
    return await blobOf(canvas, size);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The document with a row below, in which a letter of each font stands in a square of its own. */
function watched(svg: string, { width, height }: Size, files: readonly FontFile[]): string {
  const letters = files.map(({ weight, sample }, index) => {
    const place = { x: (index + 0.5) * ROW, y: height + ROW * 0.7, 'text-anchor': 'middle' };
    const font = { 'font-family': `'${FAMILY}'`, 'font-size': ROW / 2, 'font-weight': weight };
    return `<text${attributes({ ...place, ...font })}>${sample}</text>`;
  });
  // The map itself reaches beyond the picture.
  const ground = `<rect${attributes({ y: height, width, height: ROW, fill: '#fff' })}/>`;
  return svg
    .replace(`height="${height}"`, `height="${height + ROW}"`)
    .replace(`viewBox="0 0 ${width} ${height}"`, `viewBox="0 0 ${width} ${height + ROW}"`)
    .replace(/<\/svg>\s*$/, `${ground}<g fill="#000">${letters.join('')}</g></svg>`);
}

/** Whether anything dark is drawn in the square of a font. */
function hasInk(context: CanvasRenderingContext2D, index: number, { height }: Size): boolean {
  const side = ROW * SHARP;
  const { data } = context.getImageData(index * side, height * SHARP + 1, side, side - 1);
  return data.some((value, at) => at % 4 === 0 && value < 128);
}

/** The picture without the row. */
function blobOf(from: HTMLCanvasElement, { width, height }: Size): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  canvas.getContext('2d')?.drawImage(from, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the browser made no picture of its canvas'));
    }, 'image/png');
  });
}
