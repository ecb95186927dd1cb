/**
 * What the Markdown parser is not given. Its time grows with the square of a block and with the depth of
 * nesting; within these limits it grows with the text. Build only.
 */
import { faultOfDepth, faultOfSize, type LimitFault } from './limits.ts';

/** Quotes and lists within each other on one line. */
const LEVELS = 40;
/** Characters without an empty line between them. */
const BLOCK = 10_000;
/** Stars, underscores and opening brackets in such a block. */
const MARKS = 500;

const LINE = /[^\r\n]*(?:\r\n|[\r\n])?/g;
/** One step into a line: a quote, an item of a list, or space. */
const STEP = /(>)|([-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)|[ \t]/y;
const EMPTY = /^[\s>]*$/;

/** Why a text is not parsed as Markdown: the first thing that is too large; undefined if it may be. */
export function faultOfMarkdown(source: string): LimitFault | undefined {
  const size = faultOfSize(source);
  if (size !== undefined) return size;
  let block = { offset: 0, length: 0, marks: 0 };
  for (const { 0: line, index: offset } of source.matchAll(LINE)) {
    const levels = levelsOf(line);
    if (levels > LEVELS) return faultOfDepth(levels, offset, LEVELS);
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

/** How many quotes and lists a line can open or continue: its marks, and a level for two of its spaces. */
function levelsOf(line: string): number {
  let [marks, spaces] = [0, 0];
  STEP.lastIndex = 0;
  for (let found = STEP.exec(line); found !== null; found = STEP.exec(line)) {
    if (found[0] === '\t') spaces += 4;
    else if (found[0] === ' ') spaces += 1;
    else marks += 1;
  }
  return marks + Math.floor(Math.max(0, spaces - marks) / 2);
}
