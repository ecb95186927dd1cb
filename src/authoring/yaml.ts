/** Reads YAML as cursors that report mistakes at their place in the file. Build only. */
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import type { Reporter } from './reporter.ts';
import { Cursor, type Path } from './cursor.ts';
import { findYamlWarnings, findYamlIssues } from './yamlIssues.ts';
import { findYamlLimitIssue } from './yamlLimits.ts';

/** A parsed YAML document. */
export interface YamlDocument {
  readonly root: Cursor;
  /** Offset in the file of a character of the text at `path`; of the text's start if it is unknown. */
  offsetIn(path: Path, index: number): number;
}

/**
 * Reads a range of the reporter's text as one YAML document. Reports invalid YAML, repeated keys, keys that
 * are not texts, and tags and aliases (not needed here, and they can expand exponentially); undefined if
 * there are any, or if the text exceeds the size limits.
 */
export function readYaml(
  reporter: Reporter,
  start = 0,
  end = reporter.text.length,
): YamlDocument | undefined {
  const source = reporter.text.slice(start, end).replace(/\r(?!\n)/g, '\n');
  const limit = findYamlLimitIssue(source);
  if (limit !== undefined) {
    const { offset, message, expected } = limit;
    reporter.report(start + offset, message, { expected });
    return undefined;
  }
  // The library's key comparison is quadratic; `findYamlIssues` uses a set instead.
  const document = parseDocument(source, { prettyErrors: false, uniqueKeys: false });
  const issues = findYamlIssues(document, source);
  const findings = issues.length > 0 ? issues : findYamlWarnings(document, source, start > 0);
  for (const { offset, message, hints } of findings)
    reporter.report(start + offset, message, hints);
  if (issues.length > 0) return undefined;

  const findNode = createNodeFinder(document);
  const offsetOf = (path: Path): number => start + (findNode(path)?.range?.[0] ?? 0);
  return {
    root: new Cursor(document.toJS(), [], (path, message, hints) =>
      reporter.report(offsetOf(path), message, hints),
    ),
    offsetIn: (path, index) => {
      const scalar = findNode(path);
      const value = isScalar(scalar) ? String(scalar.value) : '';
      return traceOffset(reporter.text, offsetOf(path), value, index);
    },
  };
}

/** Finds the node at a path, or its closest ancestor with a range. Indexes each map once. */
function createNodeFinder(document: Document): (path: Path) => Node | undefined {
  const fields = new Map<YAMLMap, ReadonlyMap<string, unknown>>();
  const fieldsOf = (map: YAMLMap): ReadonlyMap<string, unknown> => {
    const known = fields.get(map);
    if (known !== undefined) return known;
    const found = new Map(
      map.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value] as const),
    );
    fields.set(map, found);
    return found;
  };
  return (path) => {
    let found: Node | undefined = document.contents ?? undefined;
    for (const key of path) {
      const inner: unknown = isMap(found)
        ? fieldsOf(found).get(String(key))
        : isCollection(found)
          ? found.items[Number(key)]
          : undefined;
      if (!isNode(inner)) return found;
      if (inner.range) found = inner;
    }
    return found;
  };
}

/**
 * Offset of a character of a YAML text in its source, which has quotes, block headers, indents and folded
 * lines. Returns the start of the text if escapes make it ambiguous.
 */
function traceOffset(source: string, start: number, value: string, index: number): number {
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
