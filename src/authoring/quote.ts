/** Block quotes that begin with a keyword: `> map:`, `> slide:`, `> note(2 min):`, `> aside:`. Build only. */
import type { Blockquote, Nodes, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';

const KEYWORDS = ['map', 'slide', 'note', 'aside'] as const;

export type Keyword = (typeof KEYWORDS)[number];

/** A stretch of a quote: what follows a keyword up to the next, or words before any. */
export interface QuotePart {
  readonly keyword: Keyword | undefined;
  /** What stands in parentheses after the keyword: a note's time. */
  readonly detail?: string | undefined;
  readonly nodes: readonly RootContent[];
  /** Where it begins in the Markdown text. */
  readonly offset: number;
}

/** A keyword at the begin of a line, as it is written in a regular expression. */
const WORD = String.raw`(?:(?:map|slide|aside)|note(?:[ \t]*\([^()\n]*\))?):`;
const BEGIN = /^(map|slide|aside|note)(?:[ \t]*\(([^()\n]*)\))?:[ \t]*/i;
const NEXT = new RegExp(String.raw`\n(?=${WORD})`, 'i');
const NEXT_IN_SOURCE = new RegExp(String.raw`(?:\r\n|\n|\r)[ \t>]*(?=${WORD})`, 'i');

/** Takes a quote apart. A keyword counts at the begin of a paragraph and of a line. */
export function partsOf(quote: Blockquote, source: string): readonly QuotePart[] {
  const parts: (QuotePart & { readonly nodes: RootContent[] })[] = [];
  for (const node of quote.children) {
    for (const piece of node.type === 'paragraph' ? linesOf(node, source) : [node]) {
      const begin = piece.type === 'paragraph' ? keywordOf(piece) : undefined;
      const offset = piece.position?.start.offset ?? 0;
      const last = parts.at(-1);
      if (begin !== undefined) parts.push({ ...begin, offset });
      else if (last !== undefined) last.nodes.push(piece);
      else parts.push({ keyword: undefined, nodes: [piece], offset });
    }
  }
  return parts;
}

/** Whether a keyword stands in a quote. */
export function hasKeyword(quote: Blockquote, source: string): boolean {
  return partsOf(quote, source).some(({ keyword }) => keyword !== undefined);
}

/** Plain words of nodes; blocks are parted by an empty line, marks are dropped. */
export function plainOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => plain(node).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

function plain(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node)
    return node.value.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
  return 'children' in node ? node.children.map(plain).join('') : '';
}

function keywordOf(
  paragraph: Paragraph,
): { keyword: Keyword; detail: string | undefined; nodes: RootContent[] } | undefined {
  const [first, ...rest] = paragraph.children;
  const found = first?.type === 'text' ? BEGIN.exec(first.value) : null;
  const keyword = KEYWORDS.find((one) => one === found?.[1]?.toLowerCase());
  if (first?.type !== 'text' || found === null || keyword === undefined) return undefined;
  const [, , detail] = found;
  if (detail !== undefined && keyword !== 'note') return undefined;
  const value = first.value.slice(found[0].length);
  const children = value === '' ? rest : [{ ...first, value }, ...rest];
  return { keyword, detail, nodes: children.length > 0 ? [{ ...paragraph, children }] : [] };
}

/** A paragraph, broken before each line that begins with a keyword. */
function linesOf(paragraph: Paragraph, source: string): readonly Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      lines.at(-1)?.push(child);
      continue;
    }
    const pieces = child.value.split(NEXT);
    let from = child.position?.start.offset ?? 0;
    pieces.forEach((value, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(movedTo(child, value, from));
      if (index + 1 < pieces.length) from = nextKeyword(source, from, child);
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

function movedTo(text: Text, value: string, offset: number): Text {
  const { position } = text;
  if (position === undefined) return { ...text, value };
  return { ...text, value, position: { ...position, start: { ...position.start, offset } } };
}

/** Where the next line of a text begins whose first word, after the quote's marks, is a keyword. */
function nextKeyword(source: string, from: number, { position }: Text): number {
  const rest = source.slice(from, position?.end.offset);
  const found = NEXT_IN_SOURCE.exec(rest);
  return found === null ? from : from + found.index + found[0].length;
}
