/**
 * Limits of the YAML library, which takes exponential time for nested keys and crashes on deep nesting.
 * Checked with its lexer, which takes linear time. Build only.
 */
import { CST, Lexer } from 'yaml';
import { createDepthIssue, findSizeIssue, MAX_DEPTH, type LimitIssue } from './limits.ts';

/** Tokens without text, which only mark structure. */
const SIGNALS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/** The limit that a text exceeds; undefined if it may be parsed. */
export function findYamlLimitIssue(source: string): LimitIssue | undefined {
  return findSizeIssue(source) ?? findDepthIssue(source);
}

/**
 * Counts nesting levels by column, as in block YAML: whatever starts further right than an open block is
 * nested in it. A list at the column of its key is on the same level.
 */
function findDepthIssue(source: string): LimitIssue | undefined {
  const openColumns: number[] = [];
  let [offset, lineStart, brackets, deepest, deepestAt] = [0, 0, 0, 0, 0];
  let atBlockStart = true;
  for (const token of new Lexer().lex(source)) {
    if (SIGNALS.includes(token)) {
      if (token === CST.FLOW_END) brackets = 0;
      continue;
    }
    const type = CST.tokenType(token);
    if (type === 'explicit-key-ind')
      return {
        offset,
        message: 'keys marked with `?` are not supported',
        expected: '`key: value`',
      };
    if (type === 'newline') [lineStart, atBlockStart] = [offset + token.length, true];
    else if (type === 'flow-map-start' || type === 'flow-seq-start') brackets += 1;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') brackets -= 1;
    if (atBlockStart && brackets === 0 && type !== 'newline' && type !== 'space') {
      while ((openColumns.at(-1) ?? -1) >= offset - lineStart) openColumns.pop();
      openColumns.push(offset - lineStart);
      atBlockStart = type === 'seq-item-ind' || type === 'map-value-ind';
    }
    const levels = openColumns.length + Math.max(0, brackets);
    if (levels > deepest) [deepest, deepestAt] = [levels, offset];
    offset += token.length;
  }
  return deepest > MAX_DEPTH ? createDepthIssue(deepest, deepestAt) : undefined;
}
