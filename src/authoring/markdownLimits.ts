/**
 * What the Markdown parser is not given. Its time grows with the square of a block and of the number of
 * quotes and lists, and with their depth; within these limits it grows with the text. Build only.
 */
import { faultOfDepth, faultOfSize, type LimitFault } from './limits.ts';

/** Quotes and lists within each other on one line. */
const LEVELS = 40;
/** Quotes and lists in a text, one after the other. */
const OPENINGS = 1000;
/** Characters without an empty line between them. */
const BLOCK = 10_000;
/** Stars, underscores and opening brackets in such a block. */
const MARKS = 500;

const LINE = /[^\r\n]*(?:\r\n|[\r\n])?/g;
/** One step into a line: a quote, an item of a list, or space. */
const STEP = />|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)|[ \t]/y;
const EMPTY = /^[\s>]*$/;

/** Why a text is not parsed as Markdown: the first thing that is too large; undefined if it may be. */
export function faultOfMarkdown(source: string): LimitFault | undefined {
  const size = faultOfSize(source);
  if (size !== undefined) return size;
  let [openings, last] = [0, ''];
  let block = { offset: 0, length: 0, marks: 0 };
  for (const { 0: line, index: offset } of source.matchAll(LINE)) {
    const prefix = prefixOf(line);
    const levels = levelsOf(prefix);
    if (levels > LEVELS) return faultOfDepth(levels, offset, LEVELS);
    if (prefix !== last && levels > 0) openings += 1;
    last = prefix;
    if (openings > OPENINGS)
      return { offset, message: 'too many quotes and lists', expected: `at most ${OPENINGS}` };
    if (EMPTY.test(line)) {
      block = { offset: offset + line.length, length: 0, marks: 0 };
      continue;
    }
    block.length += line.length;
    block.marks += line.match(/[*_[]/g)?.length ?? 0;
    const fault = (count: number, what: string, most: number): LimitFault => ({
      offset: block.offset,
      message: `${count} ${what} without an empty line`,
      expected: `at most ${most}`,
    });
    if (block.length > BLOCK) return fault(block.length, 'characters', BLOCK);
    if (block.marks > MARKS) return fault(block.marks, 'marks (`*`, `_`, `[`)', MARKS);
  }
  return undefined;
}

/** The marks of quotes and lists, and the space, that a line begins with. */
function prefixOf(line: string): string {
  STEP.lastIndex = 0;
  let end = 0;
  while (STEP.test(line)) end = STEP.lastIndex;
  return line.slice(0, end);
}

/** How many quotes and lists a line can open or continue: its marks, and a level for two of its spaces. */
function levelsOf(prefix: string): number {
  const spaces = prefix.replace(/[^ \t]/g, '').replaceAll('\t', '    ').length;
  const marks = prefix.match(/[->+*.)]/g)?.length ?? 0;
  return marks + Math.floor(Math.max(0, spaces - marks) / 2);
}
