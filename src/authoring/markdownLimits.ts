/**
 * Limits of the Markdown parser. Its time is quadratic in the size of a block and in the number of quotes
 * and lists, and grows with their depth; within these limits it is linear. Build only.
 */
import { createDepthIssue, findSizeIssue, type LimitIssue } from './limits.ts';

/** Nested quotes and lists on one line. */
const MAX_LEVELS = 40;
/** Quotes and lists in a text. */
const MAX_CONTAINERS = 1000;
/** Characters without an empty line between them. */
const MAX_BLOCK_LENGTH = 10_000;
/** Asterisks, underscores and opening brackets in such a block. */
const MAX_BLOCK_MARKS = 500;

const LINE = /[^\r\n]*(?:\r\n|[\r\n])?/g;
/** One container marker at the start of a line: a quote, a list item, or a space. */
const CONTAINER_MARKER = />|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)|[ \t]/y;
const EMPTY = /^[\s>]*$/;

/** The first limit that a text exceeds; undefined if it may be parsed. */
export function findMarkdownLimitIssue(source: string): LimitIssue | undefined {
  const size = findSizeIssue(source);
  if (size !== undefined) return size;
  let [containers, last] = [0, ''];
  let block = { offset: 0, length: 0, marks: 0 };
  for (const { 0: line, index: offset } of source.matchAll(LINE)) {
    const prefix = linePrefix(line);
    const levels = countLevels(prefix);
    if (levels > MAX_LEVELS) return createDepthIssue(levels, offset, MAX_LEVELS);
    if (prefix !== last && levels > 0) containers += 1;
    last = prefix;
    if (containers > MAX_CONTAINERS)
      return {
        offset,
        message: 'too many quotes and lists',
        expected: `at most ${MAX_CONTAINERS}`,
      };
    if (EMPTY.test(line)) {
      block = { offset: offset + line.length, length: 0, marks: 0 };
      continue;
    }
    block.length += line.length;
    block.marks += line.match(/[*_[]/g)?.length ?? 0;
    const limitIssue = (count: number, what: string, max: number): LimitIssue => ({
      offset: block.offset,
      message: `${count} ${what} without an empty line`,
      expected: `at most ${max}`,
    });
    if (block.length > MAX_BLOCK_LENGTH)
      return limitIssue(block.length, 'characters', MAX_BLOCK_LENGTH);
    if (block.marks > MAX_BLOCK_MARKS)
      return limitIssue(block.marks, 'marks (`*`, `_`, `[`)', MAX_BLOCK_MARKS);
  }
  return undefined;
}

/** The quote and list markers and spaces at the start of a line. */
function linePrefix(line: string): string {
  CONTAINER_MARKER.lastIndex = 0;
  let end = 0;
  while (CONTAINER_MARKER.test(line)) end = CONTAINER_MARKER.lastIndex;
  return line.slice(0, end);
}

/** How many containers a line can open or continue: one per marker, and one per two spaces. */
function countLevels(prefix: string): number {
  const spaces = prefix.replace(/[^ \t]/g, '').replaceAll('\t', '    ').length;
  const marks = prefix.match(/[->+*.)]/g)?.length ?? 0;
  return marks + Math.floor(Math.max(0, spaces - marks) / 2);
}
