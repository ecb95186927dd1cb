/** What stands under a heading → HTML, description of the map, presenter's note. Build only. */
import type { Nodes, RootContent } from 'mdast';
import { fillPlain } from './figure/render.ts';
import { offsetOf, renderBlocks } from './html.ts';
import type { LinkPress } from './link.ts';
import { partsOf, plainOf, type Keyword, type QuotePart } from './quote.ts';

/** The parts of a step; absent where the text has none. */
export interface Body {
  /** Safe HTML. */
  readonly html: string;
  /** Plain text, and where it stands. */
  readonly mapDescription?: { readonly text: string; readonly offset: number };
  readonly note?: string;
}

/** Reads the blocks of a step. A second `> map:` or `> note:` is reported, so is an empty one. */
export function readBody(nodes: readonly RootContent[], press: LinkPress): Body {
  const html: string[] = [];
  const plain = new Map<Keyword, { readonly text: string; readonly offset: number }>();
  for (const node of nodes) {
    const parts = node.type === 'blockquote' ? partsOf(node, press.source) : [];
    if (node.type !== 'blockquote' || parts.every(({ keyword }) => keyword === undefined)) {
      html.push(renderBlocks([node], press));
      continue;
    }
    for (const { keyword, nodes: inner, offset } of parts) {
      const part = { keyword, nodes: inner, offset };
      if (keyword === undefined) html.push(quoted(part, press));
      else if (inner.length === 0) press.report(offset, `\`> ${keyword}:\` has no words after it`);
      else if (keyword === 'aside') html.push(`<aside>\n${renderBlocks(inner, press)}\n</aside>`);
      else if (plain.has(keyword))
        press.report(offset, `there is already a \`> ${keyword}:\` in this step`);
      else plain.set(keyword, { text: plainWords(part, press), offset });
    }
  }
  const [map, note] = [plain.get('map'), plain.get('note')];
  return {
    html: html.filter((block) => block !== '').join('\n'),
    ...(map && { mapDescription: map }),
    ...(note && { note: note.text }),
  };
}

function quoted({ nodes }: QuotePart, press: LinkPress): string {
  return `<blockquote>\n${renderBlocks(nodes, press, 1)}\n</blockquote>`;
}

/** Descriptions are read out, notes are read at a glance: words only, figures filled in. */
function plainWords({ keyword, nodes, offset }: QuotePart, press: LinkPress): string {
  const marked =
    keyword === 'map' ? nodes.map(firstMark).find((one) => one !== undefined) : undefined;
  if (marked !== undefined)
    press.report(offsetOf(marked), `\`> map:\` is plain words, without links, marks or lists`);
  return fillPlain(plainOf(nodes), offset, press);
}

function firstMark(node: Nodes): Nodes | undefined {
  if (node.type === 'text' || node.type === 'break') return undefined;
  if (node.type !== 'paragraph') return node;
  return node.children.map(firstMark).find((one) => one !== undefined);
}
