/** YAML → values whose mistakes are reported at their place in the file. Build only. */
import { isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { Reporter } from './reporter.ts';
import { Value, type Path } from './value.ts';

/** A YAML text that could be read: its root and the way back to the file. */
export interface Yaml {
  readonly root: Value;
  /** Offset in the file of a character of the text at `path`; of the text's begin if it can't be told. */
  offsetIn(path: Path, index: number): number;
}

/**
 * Reads a stretch of the reporter's text as one YAML document. Reports broken YAML, repeated keys,
 * tags and aliases (nothing here needs them, and they can blow up); undefined if there was any.
 */
export function readYaml(
  reporter: Reporter,
  start = 0,
  end = reporter.text.length,
): Yaml | undefined {
  const source = reporter.text.slice(start, end).replace(/\r(?!\n)/g, '\n');
  const document = parseDocument(source, { prettyErrors: false });
  const problems = [...document.errors, ...document.warnings];
  const aliases: number[] = [];
  visit(document, { Alias: (_, { range }) => void aliases.push(range?.[0] ?? 0) });
  for (const { pos, code, message } of problems) {
    const colon = code === 'BLOCK_AS_IMPLICIT_KEY';
    const hints = colon ? { expected: 'quotes around a text that holds a colon' } : {};
    reporter.report(start + pos[0], `this is not YAML that can be read: ${message}`, hints);
  }
  for (const offset of aliases) {
    reporter.report(start + offset, 'YAML aliases are not supported; write it out');
  }
  if (problems.length + aliases.length > 0) return undefined;

  const offsetOf = (path: Path): number => start + (rangeOf(document, path)?.[0] ?? 0);
  return {
    root: new Value(document.toJS(), [], (path, message, hints) =>
      reporter.report(offsetOf(path), message, hints),
    ),
    offsetIn: (path, index) => {
      const scalar = document.getIn(path, true);
      const value = isScalar(scalar) ? String(scalar.value) : '';
      return trace(reporter.text, offsetOf(path), value, index);
    },
  };
}

/** Where the value at a path stands, or the nearest above it that has a place. */
function rangeOf(document: Document, path: Path): readonly [number, ...number[]] | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node) && node.range) return node.range;
  return path.length === 0 ? undefined : rangeOf(document, path.slice(0, -1));
}

/**
 * Follows a YAML text through its source, where quotes, the head of a block and indents are added
 * and lines are folded; escapes break the trail, and then the answer is where it began.
 */
function trace(source: string, start: number, value: string, index: number): number {
  const head = /^(?:[|>][^\r\n]*|["'])/.exec(source.slice(start, start + 200))?.[0].length ?? 0;
  let at = start + head;
  for (let i = 0; i <= index && i < value.length; i++) {
    const unit = value.charAt(i);
    if (/\s/.test(unit)) continue;
    while (/\s/.test(source.charAt(at))) at++;
    if (source.charAt(at) !== unit) return start;
    if (i === index) return at;
    at++;
  }
  return at;
}
