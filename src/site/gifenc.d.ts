/** Types for the parts of gifenc that we use; the package has none. */
declare module 'gifenc' {
  type Format = 'rgb565' | 'rgb444' | 'rgba4444';
  type Color = [red: number, green: number, blue: number];
  const gifenc: {
    quantize(rgba: Uint8Array, colors: number, options: { format: Format }): Color[];
    applyPalette(rgba: Uint8Array, palette: readonly Color[], format: Format): Uint8Array;
  };
  export default gifenc;
}
