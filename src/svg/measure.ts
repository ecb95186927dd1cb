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
  // Estimate for environments without canvas.
  if (!context) return (text, { size }) => Array.from(text).length * size * 0.55;
  return measureBy((weight) => (text) => {
    context.font = `${weight} ${MEASURE_SIZE_PX}px ${families}`;
    context.fontKerning = 'none';
    return context.measureText(text).width / MEASURE_SIZE_PX;
  });
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
  const measure = measureBy((weight) => widthIn(svg, weight));
  host.append(svg);
  try {
    return use(measure);
  } finally {
    svg.remove();
  }
}

/** Width of a text in ems. */
type TextWidth = (text: string) => number;

/** Measures each text once in each weight. */
function measureBy(widthAt: (weight: number) => TextWidth): MeasureText {
  const [regular, bold] = [cached(widthAt(400)), cached(widthAt(600))];
  return (text, style) => (style.bold ? bold : regular)(text) * style.size;
}

function cached(measure: TextWidth): TextWidth {
  const widths = new Map<string, number>();
  return (text) => {
    const width = widths.get(text) ?? measure(text);
    widths.set(text, width);
    return width;
  };
}

/** Measures in a weight. The svg must be in the page when it is called. */
function widthIn(svg: SVGElement, weight: number): TextWidth {
  const element = svg.ownerDocument.createElementNS(SVG, 'text');
  Object.assign(element.style, { fontSize: `${MEASURE_SIZE_PX}px`, fontWeight: String(weight) });
  svg.append(element);
  return (text) => {
    element.textContent = text;
    return element.getComputedTextLength() / MEASURE_SIZE_PX;
  };
}
