/** Drawings from strangers: an SVG is let through only if nothing in it can run or fetch. Build only. */
import { DOMParser } from '@xmldom/xmldom';
import type { ImageFault, ImageFile } from './image.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Elements that draw or describe; all others are refused, whatever their prefix. */
const ELEMENTS = new Set(
  `svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title
   desc metadata linearGradient radialGradient stop clipPath mask pattern marker style switch`.split(
    /\s+/,
  ),
);

/** Width and height of a harmless SVG, by its attributes or its `viewBox`; else what is wrong. */
export function readSvg(text: string): ImageFile | ImageFault {
  if (/<!(?:DOCTYPE|ENTITY)|<\?(?!xml\s)/i.test(text))
    return { fault: 'the SVG has a document type or processing instructions; remove them' };
  let broken: string | undefined;
  const note = (_level: string, message: string): void => {
    broken ??= message;
  };
  let root: Element | null;
  try {
    const parsed = new DOMParser({ onError: note }).parseFromString(text, 'text/xml');
    root = parsed.documentElement as unknown as Element | null;
  } catch (error) {
    return { fault: `the SVG is not well-formed: ${broken ?? String(error)}` };
  }
  if (broken !== undefined) return { fault: `the SVG is not well-formed: ${broken}` };
  if (root?.localName !== 'svg' || root.namespaceURI !== SVG)
    return { fault: `this is no SVG; expected <svg xmlns="${SVG}">` };
  const fault = faultOf(root);
  return fault === undefined ? sizeOf(root) : { fault };
}

function faultOf(element: Element): string | undefined {
  const name = element.localName;
  if (element.namespaceURI === SVG && !ELEMENTS.has(name))
    return `the SVG has an element <${name}>, which is not let through`;
  if (element.namespaceURI === 'http://www.w3.org/1999/xhtml')
    return `the SVG has HTML in it (<${name}>)`;
  for (const attribute of Array.from(element.attributes)) {
    const { localName, value } = attribute;
    if (/^on/i.test(localName)) return `the SVG has a script in \`${attribute.name}\``;
    if (localName === 'href' && !value.startsWith('#'))
      return `the SVG points at “${value.slice(0, 40)}”; only #ids in itself may be pointed at`;
    if (fetches(value)) return `the SVG fetches something in \`${attribute.name}\``;
  }
  if (name === 'style' && fetches(element.textContent))
    return 'the SVG fetches something in <style>';
  for (const child of Array.from(element.childNodes)) {
    const fault = child.nodeType === 1 ? faultOf(child as Element) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** CSS that asks for anything but an id in the same file. Escapes in CSS are not read but refused. */
function fetches(css: string): boolean {
  return /\\|@import|image-set|url\(\s*(?!["']?#)/i.test(css);
}

function sizeOf(root: Element): ImageFile | ImageFault {
  const own = ['width', 'height'].map((name) =>
    Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(root.getAttribute(name) ?? '')?.[1]),
  );
  const box = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = own.every((n) => n > 0) ? own : box.slice(2);
  return width !== undefined && height !== undefined && width > 0 && height > 0
    ? { width: Math.round(width), height: Math.round(height) }
    : { fault: 'the SVG does not say how large it is; expected width and height or a viewBox' };
}
