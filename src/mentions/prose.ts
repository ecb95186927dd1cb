/** The running words of a Markdown text, where they stand. Build only. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** What no name stretches over, one UTF-16 unit for one. */
const BLANK = '\0';
const HEAD = /^---[ \t]*\r?\n[^]*?^---[ \t]*(?:\r?\n|$)/m;
/** Keys of the head whose values are words to be read. */
const WORDS = /^(?:title|standfirst):[ \t]*(\S.*)?$/dgm;
/** The id at a heading's end. */
const ID = /\{#[^{}\n]*\}|\{\{[^{}\n]*\}\}/g;

/**
 * The text with all but its words blanked, so that offsets stay those of the file: code, addresses,
 * targets of links, marks, ids, and the head but for its title and standfirst. Words of links stay.
 */
export function proseOf(markdown: string): string {
  const head = HEAD.exec(markdown);
  const from = head?.index === 0 ? head[0].length : 0;
  const parts: [start: number, end: number][] = [];
  for (const { indices } of markdown.slice(0, from).matchAll(WORDS)) {
    const value = indices?.[1];
    if (value !== undefined) parts.push(value);
  }
  // Spaces, as what stands for the head must not be words to the parser.
  const gap = markdown.slice(0, from).replace(/[^\r\n]/g, ' ');
  collect(fromMarkdown(gap + markdown.slice(from)), parts);
  let [prose, at] = ['', 0];
  for (const [start, end] of parts) {
    prose += blank(markdown.slice(at, start)) + markdown.slice(start, end).replace(ID, blank);
    at = end;
  }
  return prose + blank(markdown.slice(at));
}

function collect(node: Nodes, parts: [number, number][]): void {
  const { start, end } = node.position ?? {};
  if (node.type === 'text' && start?.offset !== undefined && end?.offset !== undefined)
    parts.push([start.offset, end.offset]);
  if ('children' in node) for (const child of node.children) collect(child, parts);
}

/** As long as before, lines kept. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, BLANK);
}
