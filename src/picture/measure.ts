/** Widths of texts in a browser, from a canvas. */
import type { Measure } from './labels.ts';

/** The fonts of names on the map, as CSS has them. */
export const MAP_FONTS = "'Noto Sans', 'Noto Sans Arabic', sans-serif";

/** Measures in these font families, a CSS list as in `font-family`. Fonts that are not loaded yet count as their fallback. */
export function canvasMeasure(families: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, { size, bold }) => {
    // Without a canvas half an em for a letter is about right.
    if (!context) return Array.from(text).length * size * 0.55;
    // Set large, so that no hinting rounds it.
    context.font = `${bold ? 600 : 400} 100px ${families}`;
    context.fontKerning = 'none';
    return (context.measureText(text).width * size) / 100;
  };
}
