/** Widths of texts in a browser. */
import type { Measure } from './labels.ts';

/** The fonts of names on the map, as CSS has them. */
export const MAP_FONTS = "'Noto Sans', 'Noto Sans Arabic', sans-serif";

/** Font size in px at which texts are measured: so large that no hinting rounds their widths. */
const LARGE = 100;
const SVG = 'http://www.w3.org/2000/svg';

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
 * Calls `use` with a measure of the letters as this element's page draws them on a map. A canvas does not
 * say: a font that came too late for `font-display: optional` counts there, and is not what is drawn.
 */
export function withDrawnMeasure<Result>(host: Element, use: (measure: Measure) => Result): Result {
  const svg = host.ownerDocument.createElementNS(SVG, 'svg');
  // The rules for letters are those of the picture itself.
  svg.setAttribute('class', 'ecm-picture');
  Object.assign(svg.style, { position: 'absolute', width: '0', height: '0', visibility: 'hidden' });
  const [regular, bold] = [widthsIn(svg, 400), widthsIn(svg, 600)];
  host.append(svg);
  try {
    return use((letters, style) => (style.bold ? bold : regular)(letters) * style.size);
  } finally {
    svg.remove();
  }
}

/** Widths in ems of letters of a weight, in an svg that is in the page when they are asked for. */
function widthsIn(svg: SVGElement, weight: number): (letters: string) => number {
  const text = svg.ownerDocument.createElementNS(SVG, 'text');
  Object.assign(text.style, { fontSize: `${LARGE}px`, fontWeight: String(weight) });
  svg.append(text);
  const known = new Map<string, number>();
  return (letters) => {
    let width = known.get(letters);
    if (width === undefined) {
      text.textContent = letters;
      width = text.getComputedTextLength() / LARGE;
      known.set(letters, width);
    }
    return width;
  };
}
