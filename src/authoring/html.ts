/** Renders mdast as safe HTML. Only the node types listed here are rendered; all text is escaped. Build only. */
import type { Blockquote, List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { checkCharacters, escapeHtml } from './escape.ts';
import { renderText, type FigureFormat } from './figure/render.ts';
import { renderLinkAttributes, type MarkdownContext } from './link.ts';
import { renderImageFigure } from './figureHtml.ts';
import { hasDirective } from './directives.ts';

const NOT_SUPPORTED: Readonly<Partial<Record<Nodes['type'], string>>> = {
  html: 'raw HTML is not passed through; use Markdown',
  image: 'an image must be a paragraph of its own, with empty lines around it',
  imageReference: 'image references are not supported; write ![alt](photo.jpg "Credit")',
  code: 'code blocks are not supported (is the paragraph indented by four spaces?)',
  thematicBreak: 'horizontal rules are not supported',
  heading: 'headings are not supported in lists or quotes',
  definition: 'link definitions are not supported; write [words](address)',
  linkReference: 'link references are not supported; write [words](address)',
};

/** Maximum nesting of lists, quotes and emphasis; more is a mistake or an attack. */
const MAX_DEPTH = 12;

/** Renders blocks as HTML, one per line. Unsupported nodes are reported and left out. */
export function renderBlocks(
  nodes: readonly RootContent[],
  context: MarkdownContext,
  depth = 0,
): string {
  return nodes.map((node) => renderBlock(node, context, depth)).join('\n');
}

/** Renders inline nodes as HTML. Unsupported nodes are reported and left out. */
export function renderInline(
  nodes: readonly PhrasingContent[],
  context: MarkdownContext,
  depth = 0,
  figures: FigureFormat = 'link',
): string {
  return nodes.map((node) => renderPhrase(node, context, depth, figures)).join('');
}

/** Offset of a node in the Markdown text. */
export function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function renderBlock(node: RootContent, context: MarkdownContext, depth: number): string {
  if (depth > MAX_DEPTH)
    return reportUnsupported(node, context, 'lists and quotes are nested too deep');
  switch (node.type) {
    case 'paragraph': {
      const [only, more] = node.children;
      if (only?.type === 'image' && more === undefined) return renderImageFigure(only, context);
      return `<p>${renderInline(node.children, context)}</p>`;
    }
    case 'blockquote':
      return renderQuote(node, context, depth);
    case 'list':
      return renderList(node, context, depth + 1);
    case 'table':
      return renderTable(node, context, depth);
    default:
      return reportUnsupported(node, context);
  }
}

/** Directives of a step are split off before; nested ones are reported here. */
function renderQuote(node: Blockquote, context: MarkdownContext, depth: number): string {
  if (hasDirective(node, context.source))
    return reportUnsupported(
      node,
      context,
      '`> map:`, `> slide:`, `> note:` and `> aside:` cannot be nested in other blocks',
    );
  return `<blockquote>\n${renderBlocks(node.children, context, depth + 1)}\n</blockquote>`;
}

/** As in CommonMark, items of a tight list have no `<p>`. */
function renderList(list: List, context: MarkdownContext, depth: number): string {
  const loose = list.spread === true || list.children.some((item) => item.spread === true);
  const items = list.children.map((item) => {
    const parts = item.children.map((node) =>
      node.type === 'paragraph' && !loose
        ? renderInline(node.children, context)
        : renderBlock(node, context, depth),
    );
    return `<li>${parts.join('\n')}</li>`;
  });
  const start = (list.start ?? 1) === 1 ? '' : ` start="${list.start}"`;
  const tag = list.ordered === true ? 'ol' : 'ul';
  return `<${tag}${start}>\n${items.join('\n')}\n</${tag}>`;
}

/** The first row is the header. Columns are aligned as in the Markdown. */
function renderTable({ children, align }: Table, context: MarkdownContext, depth: number): string {
  const [head, ...body] = children.map((row, index) => {
    const cells = row.children.map((cell, column) => {
      const side = align?.[column];
      const end =
        side === 'right' || side === 'center' ? ` class="${side === 'right' ? 'end' : 'mid'}"` : '';
      const words = renderInline(cell.children, context, depth);
      return index === 0 ? `<th scope="col"${end}>${words}</th>` : `<td${end}>${words}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const rows = body.length > 0 ? `<tbody>\n${body.join('\n')}\n</tbody>\n` : '';
  return `<div class="rows">\n<table>\n<thead>\n${head ?? ''}\n</thead>\n${rows}</table>\n</div>`;
}

function renderPhrase(
  node: PhrasingContent,
  context: MarkdownContext,
  depth: number,
  figures: FigureFormat,
): string {
  if (depth > MAX_DEPTH) return reportUnsupported(node, context, 'emphasis is nested too deep');
  switch (node.type) {
    case 'text':
      return renderText(node.value, offsetOf(node), context, figures);
    case 'inlineCode':
      checkCharacters(node.value, (message) => context.report(offsetOf(node), message));
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'emphasis':
      return `<em>${renderInline(node.children, context, depth + 1, figures)}</em>`;
    case 'strong':
      return `<strong>${renderInline(node.children, context, depth + 1, figures)}</strong>`;
    case 'delete':
      return `<del>${renderInline(node.children, context, depth + 1, figures)}</del>`;
    case 'break':
      return '<br>\n';
    case 'link': {
      if (node.title != null)
        context.report(offsetOf(node), 'titles of links are not shown; remove the title');
      if (node.children.length === 0) context.report(offsetOf(node), 'the link has no text');
      const attributes = renderLinkAttributes(node.url, offsetOf(node), context);
      const words = renderInline(node.children, context, depth + 1, 'words');
      return attributes === undefined ? words : `<a ${attributes}>${words}</a>`;
    }
    default:
      return reportUnsupported(node, context);
  }
}

function reportUnsupported(
  node: Nodes,
  context: MarkdownContext,
  why = NOT_SUPPORTED[node.type],
): string {
  context.report(offsetOf(node), why ?? `\`${node.type}\` is not supported`);
  return '';
}
