/** Text measurement in browsers. */
import type { MeasureText } from './labels.ts';

/** Font families of map labels, as a CSS list. */
export const MAP_FONTS = "'Noto Sans', 'Noto Sans Arabic', sans-serif";

/** Font size at which texts are measured: large enough that hinting does not round widths. */
const MEASURE_SIZE_PX = 100;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Measures with a canvas in font families (a CSS list). Fonts that are not loaded count as their fallback;
 * widths are kept, so create another for fonts that have loaded since.
 */
export function createCanvasMeasure(families: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const fonts = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  return (text, { size, bold }) => {
    // Estimate for environments without canvas.
    if (!context) return Array.from(text).length * size * 0.55;
    const widths = bold ? fonts.bold : fonts.regular;
    let width = widths.get(text);
    if (width === undefined) {
      context.font = `${bold ? 600 : 400} ${MEASURE_SIZE_PX}px ${families}`;
      context.fontKerning = 'none';
      width = context.measureText(text).width / MEASURE_SIZE_PX;
      widths.set(text, width);
    }
    return width * size;
  };
}

/**
 * Calls `use` with a function that measures SVG text as rendered in the element's page. A canvas may
 * differ: it uses fonts that came too late for `font-display: optional`.
 */
export function withDomMeasure<Result>(
  host: Element,
  use: (measure: MeasureText) => Result,
): Result {
  const svg = host.ownerDocument.createElementNS(SVG, 'svg');
  // The class applies the text rules of pictures.
  svg.setAttribute('class', 'ecm-picture');
  Object.assign(svg.style, { position: 'absolute', width: '0', height: '0', visibility: 'hidden' });
  const [regular, bold] = [createWidthCache(svg, 400), createWidthCache(svg, 600)];
  host.append(svg);
  try {
    return use((text, style) => (style.bold ? bold : regular)(text) * style.size);
  } finally {
    svg.remove();
  }
}

/** Measures texts of a weight in ems, with a cache. The svg must be in the page when it is called. */
function createWidthCache(svg: SVGElement, weight: number): (text: string) => number {
  const element = svg.ownerDocument.createElementNS(SVG, 'text');
  Object.assign(element.style, { fontSize: `${MEASURE_SIZE_PX}px`, fontWeight: String(weight) });
  svg.append(element);
  const cache = new Map<string, number>();
  return (text) => {
    let width = cache.get(text);
    if (width === undefined) {
      element.textContent = text;
      width = element.getComputedTextLength() / MEASURE_SIZE_PX;
      cache.set(text, width);
    }
    return width;
  };
}
