/**
 * Drawings from strangers: an SVG is read as XML in UTF-8, held to the list of what may be in it and
 * written anew from what was understood, so that no reader can understand it otherwise. Build only.
 */
import { DOMParser } from '@xmldom/xmldom';
import { checkText, escapeHtml } from './escape.ts';
import type { ImageFault, Picture } from './image.ts';
import { ATTRIBUTES, ELEMENTS, faultOfCss, fetches, ID } from './svgAllowed.ts';
import { SvgFault, workOf, type SvgNode } from './svgWork.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const HTML = 'http://www.w3.org/1999/xhtml';

/** Elements within each other. */
const DEEPEST = 64;
/** Elements that are drawn, each as often as it is pointed at. */
const MOST = 20_000;
/** Bytes of a file. */
const LARGEST = 1_000_000;
/** Width and height in px. */
const WIDEST = 20_000;

/** The drawing with its size, by its attributes or its `viewBox`; else what is wrong with it. */
export function readSvg(bytes: Uint8Array): Picture | ImageFault {
  try {
    if (bytes.byteLength > LARGEST)
      throw new SvgFault(`the SVG has ${bytes.byteLength} bytes; expected at most ${LARGEST}`);
    const root = parse(decode(bytes));
    const tree = rebuild(root, 1);
    if (workOf(tree) > MOST)
      throw new SvgFault(
        `the SVG draws more than ${MOST} elements, by pointing at some repeatedly`,
      );
    const text = write({ ...tree, attributes: [['xmlns', SVG], ...tree.attributes] });
    return { ...sizeOf(root), bytes: new TextEncoder().encode(text) };
  } catch (error) {
    if (error instanceof SvgFault) return { fault: error.message };
    throw error;
  }
}

function refuse(message: string): never {
  throw new SvgFault(message);
}

/** The text without its declaration. Browsers would obey another encoding, and read another document. */
function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('the SVG is not UTF-8; save it as UTF-8');
  }
  const [declaration = ''] = /^<\?xml\s[^?>]*\?>/.exec(text) ?? [];
  const encoding = /encoding\s*=\s*["']?([^"'\s?]*)/i.exec(declaration)?.[1] ?? 'utf-8';
  if (encoding.toLowerCase() !== 'utf-8')
    return refuse(`the SVG declares the encoding \`${encoding}\`; save it as UTF-8`);
  const rest = text.slice(declaration.length);
  if (/<!(?:DOCTYPE|ENTITY)|<\?/i.test(rest))
    return refuse('the SVG has a document type or processing instructions; remove them');
  // Each element has two tags; the parser is not given more than could be let through.
  if (rest.split('<').length > 3 * MOST) return refuse(`the SVG has more than ${MOST} elements`);
  checkText(rest, refuse);
  return rest;
}

function parse(text: string): Element {
  let broken: string | undefined;
  const note = (_level: string, message: string): void => {
    broken ??= message;
  };
  let root: Element | null = null;
  try {
    const parsed = new DOMParser({ onError: note }).parseFromString(text, 'text/xml');
    root = parsed.documentElement as unknown as Element | null;
  } catch (error) {
    broken ??= String(error);
  }
  if (broken !== undefined) return refuse(`the SVG is not well-formed: ${broken}`);
  if (root?.localName !== 'svg' || root.namespaceURI !== SVG)
    return refuse(`this is no SVG; expected <svg xmlns="${SVG}">`);
  return root;
}

/** An element with what may be in it. Notes of drawing programs, which have names of their own, are left out. */
function rebuild(element: Element, depth: number): SvgNode {
  const name = element.localName;
  if (depth > DEEPEST) return refuse(`elements of the SVG are nested deeper than ${DEEPEST}`);
  if (!ELEMENTS.has(name)) return refuse(`the SVG has an element <${name}>, which is not allowed`);
  const attributes = Array.from(element.attributes).flatMap(rebuildAttribute);
  const children: (SvgNode | string)[] = [];
  for (const child of Array.from(element.childNodes)) {
    if (child.nodeType === 3 || child.nodeType === 4) children.push(child.nodeValue ?? '');
    if (child.nodeType !== 1) continue;
    const inner = child as Element;
    if (inner.namespaceURI === HTML) return refuse(`the SVG has HTML in it (<${inner.localName}>)`);
    if (inner.namespaceURI === SVG && inner.localName !== 'metadata')
      children.push(rebuild(inner, depth + 1));
  }
  if (name === 'style') {
    const fault = faultOfCss(
      children.map((child) => (typeof child === 'string' ? child : '<')).join(''),
    );
    if (fault !== undefined) return refuse(`the SVG’s <style> ${fault}`);
  }
  return { name, attributes, children };
}

function rebuildAttribute({ name, localName, namespaceURI, value }: Attr): [string, string][] {
  if (/^on/i.test(localName)) return refuse(`the SVG has a script in \`${name}\``);
  if (localName === 'href' && (!namespaceURI || namespaceURI === XLINK)) {
    if (!value.startsWith('#') || !ID.test(value.slice(1)))
      return refuse(
        `the SVG points at “${value.slice(0, 40)}”; only #ids in itself may be pointed at`,
      );
    return [['href', value]];
  }
  if (namespaceURI === XML) return [[`xml:${localName}`, value]];
  if (namespaceURI || name === 'xmlns') return [];
  if (!ATTRIBUTES.has(name) && !/^(?:aria|data)-[a-z-]+$/.test(name))
    return refuse(`the SVG has an attribute \`${name}\`, which is not allowed`);
  if (fetches(value)) return refuse(`the SVG fetches something in \`${name}\``);
  const fault = name === 'style' ? faultOfCss(value) : undefined;
  if (fault !== undefined) return refuse(`the SVG’s \`style\` ${fault}`);
  return [[name, value]];
}

function write(node: SvgNode | string): string {
  if (typeof node === 'string') return safe(node);
  const { name, attributes, children } = node;
  const start = [name, ...attributes.map(([key, value]) => `${key}="${safe(value)}"`)].join(' ');
  return children.length === 0
    ? `<${start}/>`
    : `<${start}>${children.map(write).join('')}</${name}>`;
}

function safe(text: string): string {
  checkText(text, refuse);
  return escapeHtml(text);
}

function sizeOf(root: Element): { readonly width: number; readonly height: number } {
  const own = ['width', 'height'].map((name) =>
    Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(root.getAttribute(name) ?? '')?.[1]),
  );
  const box = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = own.every((n) => n > 0) ? own : box.slice(2);
  if (width === undefined || height === undefined || !(width > 0 && height > 0))
    return refuse('the SVG does not say how large it is; expected width and height or a viewBox');
  if (Math.max(width, height) > WIDEST)
    return refuse(
      `the SVG is ${width} × ${height}; expected a width and height of at most ${WIDEST}`,
    );
  return { width: Math.round(width), height: Math.round(height) };
}
