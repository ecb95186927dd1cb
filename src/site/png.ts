/** Static maps as PNG. They have few colours: a palette takes a third of the bytes. */
import { Resvg } from '@resvg/resvg-js';
import { encode } from 'fast-png';
import gifenc from 'gifenc';

/** With 256 colours a file is an eighth larger and looks the same. */
const COLORS = 64;
/** Bits to a colour while like ones are gathered. */
const FORMAT = 'rgb565';

/** An opaque drawing, whose letters are outlines, so that its raster needs no font. */
export function mapPng(svg: string): Uint8Array {
  const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const palette = gifenc.quantize(pixels, COLORS, { format: FORMAT });
  const data = gifenc.applyPalette(pixels, palette, FORMAT);
  return encode({ width, height, data, channels: 1, depth: 8, palette }, { zlib: { level: 9 } });
}
