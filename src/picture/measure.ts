/** Widths of texts in a browser. */
import type { Measure } from './labels.ts';

/** The fonts of names on the map, as CSS has them. */
export const MAP_FONTS = "'Noto Sans', 'Noto Sans Arabic', sans-serif";

/** Font size in px at which texts are measured: so large that no hinting rounds their widths. */
const LARGE = 100;

/** Measures in these font families, a CSS list as in `font-family`. Fonts that are not loaded yet count as their fallback. */
export function canvasMeasure(families: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, { size, bold }) => {
    // Without a canvas half an em for a letter is about right.
    if (!context) return Array.from(text).length * size * 0.55;
    context.font = `${bold ? 600 : 400} ${LARGE}px ${families}`;
    context.fontKerning = 'none';
    return (context.measureText(text).width * size) / LARGE;
  };
}

/**
 * Calls `use` with a measure of the letters as this element's page draws them. A canvas does not say:
 * a font that came too late for `font-display: optional` counts there, and is not what is drawn.
 */
export function withDrawnMeasure<Result>(host: Element, use: (measure: Measure) => Result): Result {
  const { ownerDocument: page } = host;
  const svg = page.createElementNS('http://www.w3.org/2000/svg', 'svg');
  Object.assign(svg.style, { position: 'absolute', width: '0', height: '0', visibility: 'hidden' });
  const texts = [400, 600].map((weight) => {
    const text = page.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.style.font = `${weight} ${LARGE}px ${MAP_FONTS}`;
    Object.assign(text.style, { fontKerning: 'none', whiteSpace: 'pre' });
    svg.append(text);
    return { text, widths: new Map<string, number>() };
  });
  const [regular, bold] = texts as [(typeof texts)[0], (typeof texts)[0]];
  host.append(svg);
  try {
    return use((letters, { size, bold: isBold }) => {
      const { text, widths } = isBold ? bold : regular;
      let width = widths.get(letters);
      if (width === undefined) {
        text.textContent = letters;
        width = text.getComputedTextLength() / LARGE;
        widths.set(letters, width);
      }
      return width * size;
    });
  } finally {
    svg.remove();
  }
}
