/**
 * Rasterizes an SVG document to PNG. Browsers may draw an SVG image before its embedded fonts are
 * ready, so a row of probe characters below the picture is polled until all of them are painted.
 */
import type { Size } from '../../../geo/geo.ts';
import { attributes } from '../../../svg/escape.ts';
import { FONT_FAMILY, type FontFile } from './fonts.ts';

const PIXEL_RATIO = 2;
/** Side of the square of a probe character, in px of the picture. */
const PROBE_SIZE = 24;
const POLL_INTERVAL_MS = 50;
const MAX_POLLS = 100;

export function svgBlob(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** Rasterizes an SVG document of this size at twice the resolution. Rejects if the browser cannot. */
export async function rasterize(
  svg: string,
  size: Size,
  files: readonly FontFile[],
): Promise<Blob> {
  const url = URL.createObjectURL(svgBlob(withFontProbes(svg, size, files)));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width * PIXEL_RATIO;
    canvas.height = (size.height + PROBE_SIZE) * PIXEL_RATIO;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('the browser provides no 2D canvas context');
    for (let poll = 0; poll < MAX_POLLS; poll += 1) {
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      if (files.every((_, index) => hasInk(context, index, size))) break;
      await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
    }
    return await cropToBlob(canvas, size);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Adds a row below the picture with one character per font, each in its own square. */
function withFontProbes(svg: string, { width, height }: Size, files: readonly FontFile[]): string {
  const probes = files.map(({ weight, sample }, index) => {
    const position = {
      x: (index + 0.5) * PROBE_SIZE,
      y: height + PROBE_SIZE * 0.7,
      'text-anchor': 'middle',
    };
    const font = {
      'font-family': `'${FONT_FAMILY}'`,
      'font-size': PROBE_SIZE / 2,
      'font-weight': weight,
    };
    return `<text${attributes({ ...position, ...font })}>${sample}</text>`;
  });
  // Hides the map, which extends beyond the picture.
  const background = `<rect${attributes({ y: height, width, height: PROBE_SIZE, fill: '#fff' })}/>`;
  return svg
    .replace(`height="${height}"`, `height="${height + PROBE_SIZE}"`)
    .replace(`viewBox="0 0 ${width} ${height}"`, `viewBox="0 0 ${width} ${height + PROBE_SIZE}"`)
    .replace(/<\/svg>\s*$/, `${background}<g fill="#000">${probes.join('')}</g></svg>`);
}

/** Whether anything dark is painted in the square of a font. */
function hasInk(context: CanvasRenderingContext2D, index: number, { height }: Size): boolean {
  const side = PROBE_SIZE * PIXEL_RATIO;
  const { data } = context.getImageData(index * side, height * PIXEL_RATIO + 1, side, side - 1);
  return data.some((value, at) => at % 4 === 0 && value < 128);
}

/** The picture as PNG, without the row of probes. */
function cropToBlob(from: HTMLCanvasElement, { width, height }: Size): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width * PIXEL_RATIO;
  canvas.height = height * PIXEL_RATIO;
  canvas.getContext('2d')?.drawImage(from, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the browser could not encode the canvas as PNG'));
    }, 'image/png');
  });
}
