/** What stands under a heading → HTML, description of the map, words for the slide, presenter's note. Build only. */
import type { Nodes, RootContent } from 'mdast';
import type { Note } from '../story/story.ts';
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
  /** Safe HTML, and where it stands. */
  readonly slide?: { readonly html: string; readonly offset: number };
  /** With the ids that it links, which count for the step only where readers see the note. */
  readonly note?: Note & { readonly mentions: readonly string[] };
}

/** The longest time that a note may give to a step, in minutes. */
const LONGEST = 90;

type Single = Exclude<Keyword, 'aside'>;

/** Reads the blocks of a step. A second quote with the same keyword is reported, so is an empty one; asides may be many. */
export function readBody(nodes: readonly RootContent[], press: LinkPress): Body {
  const html: string[] = [];
  const single = new Map<Single, QuotePart>();
  for (const node of nodes) {
    const parts = node.type === 'blockquote' ? partsOf(node, press.source) : [];
    if (node.type !== 'blockquote' || parts.every(({ keyword }) => keyword === undefined)) {
      html.push(renderBlocks([node], press));
      continue;
    }
    for (const part of parts) {
      const { keyword, nodes: inner, offset } = part;
      if (keyword === undefined) html.push(quoted(part, press));
      else if (inner.length === 0) press.report(offset, `\`> ${keyword}:\` has no words after it`);
      else if (keyword === 'aside') html.push(`<aside>\n${renderBlocks(inner, press)}\n</aside>`);
      else if (single.has(keyword))
        press.report(offset, `there is already a \`> ${keyword}:\` in this step`);
      else single.set(keyword, part);
    }
  }
  const [map, slide, note] = [single.get('map'), single.get('slide'), single.get('note')];
  return {
    html: html.filter((block) => block !== '').join('\n'),
    ...(map && { mapDescription: { text: plainWords(map, press), offset: map.offset } }),
    ...(slide && {
      slide: { html: renderBlocks(slide.nodes, besides(press)), offset: slide.offset },
    }),
    ...(note && { note: readNote(note, press) }),
  };
}

function quoted({ nodes }: QuotePart, press: LinkPress): string {
  return `<blockquote>\n${renderBlocks(nodes, press, 1)}\n</blockquote>`;
}

/** For what is not running text: what it links and counts is noted apart from the step. */
function besides(press: LinkPress): LinkPress {
  return { ...press, mentions: new Set(), figures: new Set() };
}

function readNote(
  { nodes, detail, offset }: QuotePart,
  press: LinkPress,
): NonNullable<Body['note']> {
  const apart = besides(press);
  const html = renderBlocks(nodes, apart);
  const minutes = detail === undefined ? undefined : minutesOf(detail, offset, press);
  return { html, ...(minutes !== undefined && { minutes }), mentions: [...apart.mentions] };
}

/** `2 min`, `1.5 min` → minutes. */
function minutesOf(detail: string, offset: number, press: LinkPress): number | undefined {
  const minutes = Number(/^(\d+(?:\.\d+)?) ?min$/.exec(detail.trim())?.[1] ?? 0);
  if (minutes > 0 && minutes <= LONGEST) return minutes;
  press.report(offset, `\`(${detail})\` is no time for a note`, {
    expected: `minutes, at most ${LONGEST}, as in \`> note(2 min): …\``,
  });
  return undefined;
}

/** Descriptions are read out: words only, figures filled in. */
function plainWords({ nodes, offset }: QuotePart, press: LinkPress): string {
  const marked = nodes.map(firstMark).find((one) => one !== undefined);
  if (marked !== undefined)
    press.report(offsetOf(marked), `\`> map:\` is plain words, without links, marks or lists`);
  return fillPlain(plainOf(nodes), offset, press);
}

function firstMark(node: Nodes): Nodes | undefined {
  if (node.type === 'text' || node.type === 'break') return undefined;
  if (node.type !== 'paragraph') return node;
  return node.children.map(firstMark).find((one) => one !== undefined);
}
