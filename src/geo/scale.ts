/** The scale bar: a round length for a map. */

/** The longest of 1, 2, 5 · 10ⁿ km whose bar is at most `maxPx` CSS px long, with the bar's length in px. */
export function scaleBar(
  metresPerPixel: number,
  maxPx: number,
): { readonly km: number; readonly px: number } {
  const maxKm = (metresPerPixel * maxPx) / 1000;
  const magnitude = 10 ** Math.floor(Math.log10(maxKm));
  const km = ([5, 2, 1].find((step) => step * magnitude <= maxKm) ?? 1) * magnitude;
  return { km, px: (km * 1000) / metresPerPixel };
}
