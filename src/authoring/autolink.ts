/** `links: auto`: links the first mention of each known place in a step. Build only. */
import type { Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import type { Mention } from '../mentions/find.ts';
import { splitDirectives } from './directives.ts';

/**
 * Links the first mention of each feature in the blocks of a step, unless the author linked it there.
 * Text in links, code and directives is left alone. Returns new nodes; the input is not modified.
 */
export function linkMentions(
  nodes: readonly RootContent[],
  mentions: readonly Mention[],
  source: string,
): readonly RootContent[] {
  const linked = new Set(nodes.flatMap(linkTargets));
  const excluded = nodes.flatMap((node) => directiveRanges(node, source));
  const allowed = outsideRanges(excluded, mentions);
  const linkInText = (text: Text): readonly PhrasingContent[] => {
    const start = text.position?.start.offset;
    if (start === undefined || !source.startsWith(text.value, start)) return [text];
    const end = start + text.value.length;
    const pieces: PhrasingContent[] = [];
    let at = start;
    for (let i = findFirstIndex(allowed, start); ; i += 1) {
      const mention = allowed[i];
      if (mention === undefined || mention.start >= end) break;
      if (mention.start < at || mention.end > end || linked.has(mention.feature)) continue;
      linked.add(mention.feature);
      if (mention.start > at) pieces.push(sliceText(text, at, mention.start));
      pieces.push({
        type: 'link',
        url: `map:${mention.feature}`,
        children: [sliceText(text, mention.start, mention.end)],
      });
      at = mention.end;
    }
    return at < end ? [...pieces, sliceText(text, at, end)] : pieces;
  };
  const sliceText = (text: Text, from: number, to: number): Text => {
    const value = source.slice(from, to);
    const { position } = text;
    if (position === undefined) return { type: 'text', value };
    const start = { ...position.start, offset: from };
    return { type: 'text', value, position: { start, end: { ...position.end, offset: to } } };
  };
  const linkInNode = (node: Nodes): Nodes => {
    if (node.type === 'link' || !('children' in node)) return node;
    const children = node.children.flatMap((child: Nodes): readonly Nodes[] =>
      child.type === 'text' ? linkInText(child) : [linkInNode(child)],
    );
    return { ...node, children } as Nodes;
  };
  return nodes.map((node) => linkInNode(node) as RootContent);
}

/** Mentions that start outside all ranges. Both lists are sorted by offset. */
function outsideRanges(
  ranges: readonly (readonly [from: number, to: number])[],
  mentions: readonly Mention[],
): readonly Mention[] {
  let next = 0;
  return mentions.filter(({ start }) => {
    while ((ranges[next]?.[1] ?? Infinity) <= start) next += 1;
    return start < (ranges[next]?.[0] ?? Infinity);
  });
}

/** Index of the first mention that starts at or after an offset (binary search). */
function findFirstIndex(mentions: readonly Mention[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ranges of descriptions, slides and presenter's notes, which are not autolinked. */
function directiveRanges(
  node: RootContent,
  source: string,
): (readonly [from: number, to: number])[] {
  if (node.type !== 'blockquote') return [];
  const parts = splitDirectives(node, source);
  return parts.flatMap(({ directive, offset }, i) => {
    const end = parts[i + 1]?.offset ?? node.position?.end.offset ?? offset;
    return directive === undefined || directive === 'aside' ? [] : [[offset, end] as const];
  });
}

/** Ids that the `map:` links in a node refer to. */
function linkTargets(node: Nodes): readonly string[] {
  const own = node.type === 'link' && node.url.startsWith('map:') ? [node.url.slice(4)] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(linkTargets)] : own;
}
