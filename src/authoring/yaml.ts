/** YAML → values whose mistakes are reported at their place in the file. Build only. */
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
import { Value, type Path } from './value.ts';
import { doubtsOf, faultsOf } from './yamlFaults.ts';
import { faultOfYaml } from './yamlLimits.ts';

/** A YAML text that could be read: its root and the way back to the file. */
export interface Yaml {
  readonly root: Value;
  /** Offset in the file of a character of the text at `path`; of the text's begin if it can't be told. */
  offsetIn(path: Path, index: number): number;
}

/**
 * Reads a stretch of the reporter's text as one YAML document. Reports broken YAML, repeated keys, keys
 * that are no texts, and tags and aliases (nothing here needs them, and they can blow up); undefined if
 * there was any, or if the text is larger or deeper than what is read.
 */
export function readYaml(
  reporter: Reporter,
  start = 0,
  end = reporter.text.length,
): Yaml | undefined {
  const source = reporter.text.slice(start, end).replace(/\r(?!\n)/g, '\n');
  const limit = faultOfYaml(source);
  if (limit !== undefined) {
    const { offset, message, expected } = limit;
    reporter.report(start + offset, message, { expected });
    return undefined;
  }
  // The library compares each key with all before it; `faultsOf` looks them up instead.
  const document = parseDocument(source, { prettyErrors: false, uniqueKeys: false });
  const faults = faultsOf(document, source);
  const told = faults.length > 0 ? faults : doubtsOf(document, source, start > 0);
  for (const { offset, message, hints } of told) reporter.report(start + offset, message, hints);
  if (faults.length > 0) return undefined;

  const find = finder(document);
  const offsetOf = (path: Path): number => start + (find(path)?.range?.[0] ?? 0);
  return {
    root: new Value(document.toJS(), [], (path, message, hints) =>
      reporter.report(offsetOf(path), message, hints),
    ),
    offsetIn: (path, index) => {
      const scalar = find(path);
      const value = isScalar(scalar) ? String(scalar.value) : '';
      return trace(reporter.text, offsetOf(path), value, index);
    },
  };
}

/** Finds the node at a path, or the nearest above it that has a place. Looks through each map once. */
function finder(document: Document): (path: Path) => Node | undefined {
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
