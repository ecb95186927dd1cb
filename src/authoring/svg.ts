/**
 * Sanitizes untrusted SVG images: parses them as UTF-8 XML, checks them against an allow-list and
 * serializes the result, so that browsers cannot interpret the original differently. Build only.
 */
import { DOMParser } from '@xmldom/xmldom';
import { checkCharacters, escapeHtml } from './escape.ts';
import type { ImageIssue, LoadedImage } from './image.ts';
import {
  ATTRIBUTES,
  ELEMENTS,
  findCssIssue,
  hasExternalReference,
  REFERENCE_ID,
} from './svgAllowlist.ts';
import { SvgError, measureSvgCost, type SvgNode } from './svgCost.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const HTML = 'http://www.w3.org/1999/xhtml';

/** Nesting of elements. */
const MAX_DEPTH = 64;
/** Drawn elements, counted once per reference. */
const MAX_ELEMENTS = 20_000;
/** File size in bytes. */
const MAX_BYTES = 1_000_000;
/** Width and height in px. */
const MAX_SIZE = 20_000;

/** Reads an SVG with its size, from its attributes or its `viewBox`; otherwise returns the issue. */
export function readSvg(bytes: Uint8Array): LoadedImage | ImageIssue {
  try {
    if (bytes.byteLength > MAX_BYTES)
      throw new SvgError(`the SVG has ${bytes.byteLength} bytes; expected at most ${MAX_BYTES}`);
    const root = parse(decode(bytes));
    const tree = sanitizeElement(root, 1);
    if (measureSvgCost(tree) > MAX_ELEMENTS)
      throw new SvgError(
        `the SVG draws more than ${MAX_ELEMENTS} elements through repeated references`,
      );
    const text = serialize({ ...tree, attributes: [['xmlns', SVG], ...tree.attributes] });
    return { ...readSize(root), bytes: new TextEncoder().encode(text) };
  } catch (error) {
    if (error instanceof SvgError) return { issue: error.message };
    throw error;
  }
}

function refuse(message: string): never {
  throw new SvgError(message);
}

/** Decodes the text without its XML declaration. Another encoding is refused: browsers would honour it. */
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
  // Each element has up to two tags; refuses more before parsing.
  if (rest.split('<').length > 3 * MAX_ELEMENTS)
    return refuse(`the SVG has more than ${MAX_ELEMENTS} elements`);
  checkCharacters(rest, refuse);
  return rest;
}

function parse(text: string): Element {
  let parserError: string | undefined;
  const onError = (_level: string, message: string): void => {
    parserError ??= message;
  };
  let root: Element | null = null;
  try {
    const parsed = new DOMParser({ onError }).parseFromString(text, 'text/xml');
    root = parsed.documentElement as unknown as Element | null;
  } catch (error) {
    parserError ??= String(error);
  }
  if (parserError !== undefined) return refuse(`the SVG is not well-formed: ${parserError}`);
  if (root?.localName !== 'svg' || root.namespaceURI !== SVG)
    return refuse(`this is not an SVG; expected <svg xmlns="${SVG}">`);
  return root;
}

/** Copies allowed elements and attributes. Drops elements in namespaces of drawing programs. */
function sanitizeElement(element: Element, depth: number): SvgNode {
  const name = element.localName;
  if (depth > MAX_DEPTH) return refuse(`elements of the SVG are nested deeper than ${MAX_DEPTH}`);
  if (!ELEMENTS.has(name)) return refuse(`the SVG has an element <${name}>, which is not allowed`);
  const attributes = Array.from(element.attributes).flatMap(sanitizeAttribute);
  const children: (SvgNode | string)[] = [];
  for (const child of Array.from(element.childNodes)) {
    if (child.nodeType === 3 || child.nodeType === 4) children.push(child.nodeValue ?? '');
    if (child.nodeType !== 1) continue;
    const inner = child as Element;
    if (inner.namespaceURI === HTML) return refuse(`the SVG contains HTML (<${inner.localName}>)`);
    if (inner.namespaceURI === SVG && inner.localName !== 'metadata')
      children.push(sanitizeElement(inner, depth + 1));
  }
  if (name === 'style') {
    const fault = findCssIssue(
      children.map((child) => (typeof child === 'string' ? child : '<')).join(''),
    );
    if (fault !== undefined) return refuse(`the SVG’s <style> ${fault}`);
  }
  return { name, attributes, children };
}

function sanitizeAttribute({ name, localName, namespaceURI, value }: Attr): [string, string][] {
  if (/^on/i.test(localName)) return refuse(`the SVG has a script in \`${name}\``);
  if (localName === 'href' && (!namespaceURI || namespaceURI === XLINK)) {
    if (!value.startsWith('#') || !REFERENCE_ID.test(value.slice(1)))
      return refuse(
        `the SVG refers to “${value.slice(0, 40)}”; only ids in the same file are allowed, as in #id`,
      );
    return [['href', value]];
  }
  if (namespaceURI === XML) return [[`xml:${localName}`, value]];
  if (namespaceURI || name === 'xmlns') return [];
  if (!ATTRIBUTES.has(name) && !/^(?:aria|data)-[a-z-]+$/.test(name))
    return refuse(`the SVG has an attribute \`${name}\`, which is not allowed`);
  if (hasExternalReference(value))
    return refuse(`the SVG loads an external resource in \`${name}\``);
  const fault = name === 'style' ? findCssIssue(value) : undefined;
  if (fault !== undefined) return refuse(`the SVG’s \`style\` ${fault}`);
  return [[name, value]];
}

function serialize(node: SvgNode | string): string {
  if (typeof node === 'string') return escapeText(node);
  const { name, attributes, children } = node;
  const start = [name, ...attributes.map(([key, value]) => `${key}="${escapeText(value)}"`)].join(
    ' ',
  );
  return children.length === 0
    ? `<${start}/>`
    : `<${start}>${children.map(serialize).join('')}</${name}>`;
}

function escapeText(text: string): string {
  checkCharacters(text, refuse);
  return escapeHtml(text);
}

function readSize(root: Element): { readonly width: number; readonly height: number } {
  const attributeSize = ['width', 'height'].map((name) =>
    Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(root.getAttribute(name) ?? '')?.[1]),
  );
  const viewBox = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = attributeSize.every((n) => n > 0) ? attributeSize : viewBox.slice(2);
  if (width === undefined || height === undefined || !(width > 0 && height > 0))
    return refuse('the SVG has no size; expected width and height or a viewBox');
  if (Math.max(width, height) > MAX_SIZE)
    return refuse(
      `the SVG is ${width} × ${height}; expected a width and height of at most ${MAX_SIZE}`,
    );
  return { width: Math.round(width), height: Math.round(height) };
}
