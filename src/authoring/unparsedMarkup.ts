/** Finds Markdown syntax that was not parsed and would be published literally. Build only. */
import type { Nodes, Parent, Root } from 'mdast';
import { markupRules } from './markupRules.ts';

/** Markup that readers would see. The offset refers to the source text. */
export interface UnparsedMarkup {
  readonly offset: number;
  readonly message: string;
  /** Text that follows “expected”. */
  readonly expected: string;
}

/** All unparsed markup in a text, in order. Escaped characters and code are ignored. */
export function findUnparsedMarkup(root: Root, source: string): readonly UnparsedMarkup[] {
  return findTextBlocks(root).flatMap((block) => {
    const start = block.position?.start.offset ?? 0;
    return applyRules(readableText(block, source)).map((left) => ({
      ...left,
      offset: start + left.offset,
    }));
  });
}

/** The same for plain text such as a title, in which any markup is a mistake. */
export function findMarkupInPlainText(words: string): readonly UnparsedMarkup[] {
  return applyRules(words.replace(/\{\{[^{}]*\}\}/g, blank));
}

/** Applies each rule and reports at most one result per rule: the first cause, or else the first match. */
function applyRules(words: string): readonly UnparsedMarkup[] {
  const found: UnparsedMarkup[] = [];
  let rest = words;
  for (const { pattern, isLiteral, diagnose } of markupRules) {
    if (isLiteral) {
      rest = rest.replace(pattern, (mark) => ` ${mark.slice(1, -1)} `);
      continue;
    }
    const matches = [...rest.matchAll(pattern)].flatMap(({ 0: mark, index }) => {
      const end = index + mark.length;
      const diagnosis = diagnose(
        mark,
        rest.slice(Math.max(0, index - 2), index),
        rest.slice(end, end + 40),
      );
      return diagnosis === undefined ? [] : [{ ...diagnosis, offset: index, end }];
    });
    const first = matches.find(({ isCause }) => isCause) ?? matches[0];
    if (first === undefined) continue;
    const { offset, message, expected } = first;
    found.push({ offset, message, expected });
    rest = blankRanges(rest, matches);
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** Blanks out sorted ranges of a text. */
function blankRanges(
  words: string,
  ranges: readonly { readonly offset: number; readonly end: number }[],
): string {
  let [rest, at] = ['', 0];
  for (const { offset, end } of ranges) {
    rest += words.slice(at, offset) + blank(words.slice(offset, end));
    at = end;
  }
  return rest + words.slice(at);
}

/** Blocks of inline text: paragraphs, headings, table cells. */
function findTextBlocks(node: Nodes): readonly Parent[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [node];
  return 'children' in node ? node.children.flatMap(findTextBlocks) : [];
}

/** Source of a block with everything blanked out except the literal text that readers see. */
function readableText(block: Parent, source: string): string {
  const { start, end } = block.position ?? {};
  const from = start?.offset ?? 0;
  let [words, at] = ['', from];
  for (const text of findTextNodes(block as Nodes)) {
    const [begin, close] = [text.position?.start.offset ?? at, text.position?.end.offset ?? at];
    words +=
      blank(source.slice(at, begin)) + blankParsedMarkup(source.slice(begin, close), text.value);
    at = close;
  }
  return words + blank(source.slice(at, end?.offset ?? at));
}

function findTextNodes(node: Nodes): readonly Extract<Nodes, { type: 'text' }>[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? node.children.flatMap(findTextNodes) : [];
}

/** Blanks out escapes, parsed entities, live figures, step ids and quote markers. */
function blankParsedMarkup(text: string, value: string): string {
  return text
    .replace(/\\[!-/:-@[-`{-~]/g, blank)
    .replace(/&#?\w+;/g, (entity) => (value.includes(entity) ? entity : blank(entity)))
    .replace(/\{\{[^{}]*\}\}|\{\{|\{#[^{}\n]*\}$/g, blank)
    .replace(/(?<=[\r\n])[ \t>]+/g, blank);
}

/** Replaces all characters except line ends by spaces. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
