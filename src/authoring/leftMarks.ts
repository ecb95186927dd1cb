/** Marks of Markdown that became nothing and would be published as they stand. Build only. */
import type { Nodes, Parent, Root } from 'mdast';
import { markRules } from './markRules.ts';

/** A mark that a reader would see. The offset counts in the text that was read. */
export interface LeftMark {
  readonly offset: number;
  readonly message: string;
  /** Words that follow "expected". */
  readonly expected: string;
}

/** All such marks in the blocks of a text, in order; what is escaped or stands in code is meant. */
export function leftMarks(root: Root, source: string): readonly LeftMark[] {
  return blocksOf(root).flatMap((block) => {
    const start = block.position?.start.offset ?? 0;
    return leftIn(wordsOf(block, source)).map((left) => ({
      ...left,
      offset: start + left.offset,
    }));
  });
}

/** The same in words in which no marks are read, such as a title. */
export function marksInPlain(words: string): readonly LeftMark[] {
  return leftIn(words.replace(/\{\{[^{}]*\}\}/g, blank));
}

/** One finding for each rule: the first place that is the cause, or the first. */
function leftIn(words: string): readonly LeftMark[] {
  const found: LeftMark[] = [];
  let rest = words;
  for (const { pattern, meant, tell } of markRules) {
    if (meant) {
      rest = rest.replace(pattern, (mark) => ` ${mark.slice(1, -1)} `);
      continue;
    }
    const told = [...rest.matchAll(pattern)].flatMap(({ 0: mark, index }) => {
      const end = index + mark.length;
      const says = tell(mark, rest.slice(Math.max(0, index - 2), index), rest.slice(end, end + 40));
      return says === undefined ? [] : [{ ...says, offset: index, end }];
    });
    const first = told.find(({ cause }) => cause) ?? told[0];
    if (first === undefined) continue;
    const { offset, message, expected } = first;
    found.push({ offset, message, expected });
    rest = without(rest, told);
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** The words with stretches blanked, in order. */
function without(
  words: string,
  stretches: readonly { readonly offset: number; readonly end: number }[],
): string {
  let [rest, at] = ['', 0];
  for (const { offset, end } of stretches) {
    rest += words.slice(at, offset) + blank(words.slice(offset, end));
    at = end;
  }
  return rest + words.slice(at);
}

/** What holds running text: paragraphs, headings, cells of tables. */
function blocksOf(node: Nodes): readonly Parent[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [node];
  return 'children' in node ? node.children.flatMap(blocksOf) : [];
}

/** A block's source with all blanked but what readers see as it stands. */
function wordsOf(block: Parent, source: string): string {
  const { start, end } = block.position ?? {};
  const from = start?.offset ?? 0;
  let [words, at] = ['', from];
  for (const text of textsOf(block as Nodes)) {
    const [begin, close] = [text.position?.start.offset ?? at, text.position?.end.offset ?? at];
    words += blank(source.slice(at, begin)) + visible(source.slice(begin, close), text.value);
    at = close;
  }
  return words + blank(source.slice(at, end?.offset ?? at));
}

function textsOf(node: Nodes): readonly Extract<Nodes, { type: 'text' }>[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}

/** Without escapes, entities that were read, live figures, a step's id, and the marks of a quote. */
function visible(text: string, value: string): string {
  return text
    .replace(/\\[!-/:-@[-`{-~]/g, blank)
    .replace(/&#?\w+;/g, (entity) => (value.includes(entity) ? entity : blank(entity)))
    .replace(/\{\{[^{}]*\}\}|\{\{|\{#[^{}\n]*\}$/g, blank)
    .replace(/(?<=[\r\n])[ \t>]+/g, blank);
}

/** As long as before, lines kept. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
