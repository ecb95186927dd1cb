/** The scale bar: a round length that a map can show. */

/** The longest of 1, 2, 5 · 10ⁿ km whose bar is no longer than `longest` CSS px, with that bar's px. */
export function scaleBar(
  metresPerPixel: number,
  longest: number,
): { readonly km: number; readonly px: number } {
  const most = (metresPerPixel * longest) / 1000;
  const magnitude = 10 ** Math.floor(Math.log10(most));
  const km = ([5, 2, 1].find((step) => step * magnitude <= most) ?? 1) * magnitude;
  return { km, px: (km * 1000) / metresPerPixel };
}
