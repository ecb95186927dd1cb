/**
 * What the YAML library cannot be given: it takes exponential time for nested keys and ends the process
 * for deep nesting. Told by its lexer, which takes time in proportion to the text. Build only.
 */
import { CST, Lexer } from 'yaml';
import { faultOfDepth, faultOfSize, LEVELS_MOST, type LimitFault } from './limits.ts';

/** Tokens that say something about the text and stand for none of it. */
const SIGNALS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/** Why a text is not parsed as YAML; undefined if it may be. */
export function faultOfYaml(source: string): LimitFault | undefined {
  return faultOfSize(source) ?? faultOfNesting(source);
}

/**
 * Counts levels by columns, as block YAML nests: whatever begins further in than what is open lies
 * within it. A list at the column of its key counts as one level with it.
 */
function faultOfNesting(source: string): LimitFault | undefined {
  const open: number[] = [];
  let [offset, lineStart, brackets, deepest, deepestAt] = [0, 0, 0, 0, 0];
  let opening = true;
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
    if (type === 'newline') [lineStart, opening] = [offset + token.length, true];
    else if (type === 'flow-map-start' || type === 'flow-seq-start') brackets += 1;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') brackets -= 1;
    if (opening && brackets === 0 && type !== 'newline' && type !== 'space') {
      while ((open.at(-1) ?? -1) >= offset - lineStart) open.pop();
      open.push(offset - lineStart);
      opening = type === 'seq-item-ind' || type === 'map-value-ind';
    }
    const levels = open.length + Math.max(0, brackets);
    if (levels > deepest) [deepest, deepestAt] = [levels, offset];
    offset += token.length;
  }
  return deepest > LEVELS_MOST ? faultOfDepth(deepest, deepestAt) : undefined;
}
