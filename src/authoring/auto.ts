/** `links: auto`: known places in running words become links, the first time in each step. Build only. */
import type { Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import type { Mention } from '../mentions/find.ts';
import { partsOf } from './quote.ts';

/**
 * Links the first mention of each thing in the blocks of a step, but for those that the author linked
 * there. Words in links, code and quotes with a keyword stay. Changes nothing it is given.
 */
export function linkMentions(
  nodes: readonly RootContent[],
  mentions: readonly Mention[],
  source: string,
): readonly RootContent[] {
  const linked = new Set(nodes.flatMap(targetsOf));
  const closed = nodes.flatMap((node) => plainRanges(node, source));
  const open = outside(closed, mentions);
  const inText = (text: Text): readonly PhrasingContent[] => {
    const start = text.position?.start.offset;
    if (start === undefined || !source.startsWith(text.value, start)) return [text];
    const end = start + text.value.length;
    const pieces: PhrasingContent[] = [];
    let at = start;
    for (let i = firstFrom(open, start); ; i += 1) {
      const mention = open[i];
      if (mention === undefined || mention.start >= end) break;
      if (mention.start < at || mention.end > end || linked.has(mention.feature)) continue;
      linked.add(mention.feature);
      if (mention.start > at) pieces.push(slice(text, at, mention.start));
      pieces.push({
        type: 'link',
        url: `map:${mention.feature}`,
        children: [slice(text, mention.start, mention.end)],
      });
      at = mention.end;
    }
    return at < end ? [...pieces, slice(text, at, end)] : pieces;
  };
  const slice = (text: Text, from: number, to: number): Text => {
    const value = source.slice(from, to);
    const { position } = text;
    if (position === undefined) return { type: 'text', value };
    const start = { ...position.start, offset: from };
    return { type: 'text', value, position: { start, end: { ...position.end, offset: to } } };
  };
  const within = (node: Nodes): Nodes => {
    if (node.type === 'link' || !('children' in node)) return node;
    const children = node.children.flatMap((child: Nodes): readonly Nodes[] =>
      child.type === 'text' ? inText(child) : [within(child)],
    );
    return { ...node, children } as Nodes;
  };
  return nodes.map((node) => within(node) as RootContent);
}

/** Mentions that begin in none of the ranges; both in order. */
function outside(
  ranges: readonly (readonly [from: number, to: number])[],
  mentions: readonly Mention[],
): readonly Mention[] {
  let next = 0;
  return mentions.filter(({ start }) => {
    while ((ranges[next]?.[1] ?? Infinity) <= start) next += 1;
    return start < (ranges[next]?.[0] ?? Infinity);
  });
}

/** Index of the first mention that begins at an offset or after it. */
function firstFrom(mentions: readonly Mention[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where descriptions, slides and presenter's notes stand: only running text is linked by itself. */
function plainRanges(node: RootContent, source: string): (readonly [from: number, to: number])[] {
  if (node.type !== 'blockquote') return [];
  const parts = partsOf(node, source);
  return parts.flatMap(({ keyword, offset }, i) => {
    const end = parts[i + 1]?.offset ?? node.position?.end.offset ?? offset;
    return keyword === undefined || keyword === 'aside' ? [] : [[offset, end] as const];
  });
}

/** Ids that links in a node point at. */
function targetsOf(node: Nodes): readonly string[] {
  const own = node.type === 'link' && node.url.startsWith('map:') ? [node.url.slice(4)] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(targetsOf)] : own;
}
