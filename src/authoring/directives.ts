/** Directives, written as block quotes: `> map:`, `> slide:`, `> note(2 min):`, `> aside:`. Build only. */
import type { Blockquote, Nodes, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';

const DIRECTIVES = ['map', 'slide', 'note', 'aside'] as const;

export type DirectiveName = (typeof DIRECTIVES)[number];

/** Part of a block quote: a directive with its content, or the content before the first directive. */
export interface DirectivePart {
  readonly directive: DirectiveName | undefined;
  /** Text in parentheses after the name: the time of a note. */
  readonly detail?: string | undefined;
  readonly nodes: readonly RootContent[];
  /** Its offset in the Markdown text. */
  readonly offset: number;
}

/** Pattern of a directive at the start of a line. */
const DIRECTIVE = String.raw`(?:(?:map|slide|aside)|note(?:[ \t]*\([^()\n]*\))?):`;
const OPENING = /^(map|slide|aside|note)(?:[ \t]*\(([^()\n]*)\))?:[ \t]*/i;
const BREAK = new RegExp(String.raw`\n(?=${DIRECTIVE})`, 'i');
const BREAK_IN_SOURCE = new RegExp(String.raw`(?:\r\n|\n|\r)[ \t>]*(?=${DIRECTIVE})`, 'i');

/** Splits a block quote into directives. A directive starts at the start of a paragraph or line. */
export function splitDirectives(quote: Blockquote, source: string): readonly DirectivePart[] {
  const parts: (DirectivePart & { readonly nodes: RootContent[] })[] = [];
  for (const node of quote.children) {
    for (const block of node.type === 'paragraph' ? splitLines(node, source) : [node]) {
      const opening = block.type === 'paragraph' ? readDirective(block) : undefined;
      const offset = block.position?.start.offset ?? 0;
      const last = parts.at(-1);
      if (opening !== undefined) parts.push({ ...opening, offset });
      else if (last !== undefined) last.nodes.push(block);
      else parts.push({ directive: undefined, nodes: [block], offset });
    }
  }
  return parts;
}

/** Whether a block quote contains a directive. */
export function hasDirective(quote: Blockquote, source: string): boolean {
  return splitDirectives(quote, source).some(({ directive }) => directive !== undefined);
}

/** Plain text of nodes, without markup. Blocks are separated by an empty line. */
export function toPlainText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => nodeText(node).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

function nodeText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node)
    return node.value.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
  return 'children' in node ? node.children.map(nodeText).join('') : '';
}

function readDirective(
  paragraph: Paragraph,
): { directive: DirectiveName; detail: string | undefined; nodes: RootContent[] } | undefined {
  const [first, ...rest] = paragraph.children;
  const found = first?.type === 'text' ? OPENING.exec(first.value) : null;
  const directive = DIRECTIVES.find((one) => one === found?.[1]?.toLowerCase());
  if (first?.type !== 'text' || found === null || directive === undefined) return undefined;
  const [, , detail] = found;
  if (detail !== undefined && directive !== 'note') return undefined;
  const value = first.value.slice(found[0].length);
  const children = value === '' ? rest : [{ ...first, value }, ...rest];
  return { directive, detail, nodes: children.length > 0 ? [{ ...paragraph, children }] : [] };
}

/** Splits a paragraph before each line that starts with a directive. */
function splitLines(paragraph: Paragraph, source: string): readonly Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      lines.at(-1)?.push(child);
      continue;
    }
    const values = child.value.split(BREAK);
    let from = child.position?.start.offset ?? 0;
    values.forEach((value, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(withOffset(child, value, from));
      if (index + 1 < values.length) from = findNextDirective(source, from, child);
    });
  }
  return lines
    .filter((children) => children.length > 0)
    .map((children) => ({
      ...paragraph,
      children,
      ...(children[0]?.position && { position: children[0].position }),
    }));
}

function withOffset(text: Text, value: string, offset: number): Text {
  const { position } = text;
  if (position === undefined) return { ...text, value };
  return { ...text, value, position: { ...position, start: { ...position.start, offset } } };
}

/** Offset of the next line that starts with a directive, after the quote markers. */
function findNextDirective(source: string, from: number, { position }: Text): number {
  const rest = source.slice(from, position?.end.offset);
  const found = BREAK_IN_SOURCE.exec(rest);
  return found === null ? from : from + found.index + found[0].length;
}
