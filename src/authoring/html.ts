/** mdast → safe HTML. Only what is listed here is written; all text is escaped. Build only. */
import type { Blockquote, List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { checkText, escapeHtml } from './escape.ts';
import { renderText, type FigureStyle } from './figure/render.ts';
import { linkAttributes, type LinkPress } from './link.ts';
import { renderPicture } from './photo.ts';
import { hasKeyword } from './quote.ts';

const NOT_SUPPORTED: Readonly<Partial<Record<Nodes['type'], string>>> = {
  html: 'raw HTML is not passed through; use Markdown',
  image: 'an image stands alone, with empty lines around it',
  imageReference: 'image references are not supported; write ![alt](photo.jpg "Credit")',
  code: 'code blocks are not supported (is the paragraph indented by four spaces?)',
  thematicBreak: 'horizontal rules are not supported',
  heading: 'headings stand alone, not in lists or quotes',
  definition: 'link definitions are not supported; write [words](address)',
  linkReference: 'link references are not supported; write [words](address)',
};

/** Lists, quotes and stresses within each other; more is a mistake or an attack. */
const DEEPEST = 12;

/** Blocks as HTML, one a line. What is not supported is reported and left out. */
export function renderBlocks(nodes: readonly RootContent[], press: LinkPress, depth = 0): string {
  return nodes.map((node) => renderBlock(node, press, depth)).join('\n');
}

/** Running text as HTML. What is not supported is reported and left out. */
export function renderInline(
  nodes: readonly PhrasingContent[],
  press: LinkPress,
  depth = 0,
  figures: FigureStyle = 'link',
): string {
  return nodes.map((node) => renderPhrase(node, press, depth, figures)).join('');
}

/** Where a node begins in the Markdown text. */
export function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function renderBlock(node: RootContent, press: LinkPress, depth: number): string {
  if (depth > DEEPEST) return refuse(node, press, 'lists and quotes are nested too deep');
  switch (node.type) {
    case 'paragraph': {
      const [only, more] = node.children;
      if (only?.type === 'image' && more === undefined) return renderPicture(only, press);
      return `<p>${renderInline(node.children, press)}</p>`;
    }
    case 'blockquote':
      return renderQuote(node, press, depth);
    case 'list':
      return renderList(node, press, depth + 1);
    case 'table':
      return renderTable(node, press, depth);
    default:
      return refuse(node, press);
  }
}

/** A quote in a step is taken apart before; here a keyword is out of place. */
function renderQuote(node: Blockquote, press: LinkPress, depth: number): string {
  if (hasKeyword(node, press.source))
    return refuse(
      node,
      press,
      '`> map:`, `> slide:`, `> note:` and `> aside:` stand alone, in nothing else',
    );
  return `<blockquote>\n${renderBlocks(node.children, press, depth + 1)}\n</blockquote>`;
}

/** Items of a tight list hold their text without `<p>`, as CommonMark has it. */
function renderList(list: List, press: LinkPress, depth: number): string {
  const loose = list.spread === true || list.children.some((item) => item.spread === true);
  const items = list.children.map((item) => {
    const parts = item.children.map((node) =>
      node.type === 'paragraph' && !loose
        ? renderInline(node.children, press)
        : renderBlock(node, press, depth),
    );
    return `<li>${parts.join('\n')}</li>`;
  });
  const start = (list.start ?? 1) === 1 ? '' : ` start="${list.start}"`;
  const tag = list.ordered === true ? 'ol' : 'ul';
  return `<${tag}${start}>\n${items.join('\n')}\n</${tag}>`;
}

/** Its first row is its head. Numbers align as the text asks. */
function renderTable({ children, align }: Table, press: LinkPress, depth: number): string {
  const [head, ...body] = children.map((row, index) => {
    const cells = row.children.map((cell, column) => {
      const side = align?.[column];
      const end =
        side === 'right' || side === 'center' ? ` class="${side === 'right' ? 'end' : 'mid'}"` : '';
      const words = renderInline(cell.children, press, depth);
      return index === 0 ? `<th scope="col"${end}>${words}</th>` : `<td${end}>${words}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const rows = body.length > 0 ? `<tbody>\n${body.join('\n')}\n</tbody>\n` : '';
  return `<div class="rows">\n<table>\n<thead>\n${head ?? ''}\n</thead>\n${rows}</table>\n</div>`;
}

function renderPhrase(
  node: PhrasingContent,
  press: LinkPress,
  depth: number,
  figures: FigureStyle,
): string {
  if (depth > DEEPEST) return refuse(node, press, 'stresses are nested too deep');
  switch (node.type) {
    case 'text':
      return renderText(node.value, offsetOf(node), press, figures);
    case 'inlineCode':
      checkText(node.value, (message) => press.report(offsetOf(node), message));
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'emphasis':
      return `<em>${renderInline(node.children, press, depth + 1, figures)}</em>`;
    case 'strong':
      return `<strong>${renderInline(node.children, press, depth + 1, figures)}</strong>`;
    case 'delete':
      return `<del>${renderInline(node.children, press, depth + 1, figures)}</del>`;
    case 'break':
      return '<br>\n';
    case 'link': {
      if (node.title != null)
        press.report(offsetOf(node), 'titles of links are not shown; leave it out');
      if (node.children.length === 0) press.report(offsetOf(node), 'the link has no words');
      const attributes = linkAttributes(node.url, offsetOf(node), press);
      const words = renderInline(node.children, press, depth + 1, 'words');
      return attributes === undefined ? words : `<a ${attributes}>${words}</a>`;
    }
    default:
      return refuse(node, press);
  }
}

function refuse(node: Nodes, press: LinkPress, why = NOT_SUPPORTED[node.type]): string {
  press.report(offsetOf(node), why ?? `\`${node.type}\` is not supported`);
  return '';
}
