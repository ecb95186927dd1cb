/** What we use of gifenc, which brings no types: the palette of an image, and its pixels as places in it. */
declare module 'gifenc' {
  type Format = 'rgb565' | 'rgb444' | 'rgba4444';
  type Color = [red: number, green: number, blue: number];
  const gifenc: {
    quantize(rgba: Uint8Array, colors: number, options: { format: Format }): Color[];
    applyPalette(rgba: Uint8Array, palette: readonly Color[], format: Format): Uint8Array;
  };
  export default gifenc;
}
