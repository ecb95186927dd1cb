/** Extracts the running text of Markdown, keeping offsets. Build only. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Replaces each blanked UTF-16 unit; names never contain it. */
const BLANK = '\0';
const FRONT_MATTER = /^---[ \t]*\r?\n[^]*?^---[ \t]*(?:\r?\n|$)/m;
/** Front matter fields with running text. */
const TEXT_FIELDS = /^(?:title|standfirst):[ \t]*(\S.*)?$/dgm;
/** Step ids and live figures. */
const NOT_WORDS = /\{#[^{}\n]*\}|\{\{[^{}\n]*\}\}/g;

/**
 * Blanks out everything but running text, so that offsets stay those of the file: code, addresses, link
 * targets, markup, ids, and the front matter except title and standfirst. Link texts are kept.
 */
export function extractProse(markdown: string): string {
  const head = FRONT_MATTER.exec(markdown);
  const from = head?.index === 0 ? head[0].length : 0;
  const parts: [start: number, end: number][] = [];
  for (const { indices } of markdown.slice(0, from).matchAll(TEXT_FIELDS)) {
    const value = indices?.[1];
    if (value !== undefined) parts.push(value);
  }
  // Spaces, since the parser must not read the front matter as text.
  const gap = markdown.slice(0, from).replace(/[^\r\n]/g, ' ');
  collect(fromMarkdown(gap + markdown.slice(from)), parts);
  let [prose, at] = ['', 0];
  for (const [start, end] of parts) {
    prose +=
      blank(markdown.slice(at, start)) + markdown.slice(start, end).replace(NOT_WORDS, blank);
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

/** Blanks out all characters except line ends. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, BLANK);
}
