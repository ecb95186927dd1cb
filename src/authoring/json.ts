/** Strict JSON scanner that reports syntax errors and locates values by offset. Build only. */
import { MAX_DEPTH } from './limits.ts';
import type { Path } from './cursor.ts';

/** The first syntax error of a text. Offsets in UTF-16 units. */
export interface JsonIssue {
  readonly offset: number;
  readonly message: string;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$+.-]+/uy;
const SPACE = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** A node in the tree of requested paths; the scanner fills in offsets. */
interface PathNode {
  readonly children: Map<string | number, PathNode>;
  offset?: number;
}

/** The first syntax error of a JSON text. Duplicate keys in an object are errors too. */
export function findJsonIssue(text: string): JsonIssue | undefined {
  return new Scanner(text).run({ children: new Map() });
}

/** Offsets of values in a valid JSON text, in the order of the paths. A missing value has its parent's offset. */
export function locateJsonPaths(text: string, paths: readonly Path[]): readonly number[] {
  const root: PathNode = { children: new Map() };
  const nodes = paths.map((path) => {
    const chain = [root];
    for (const key of path) {
      const last = chain.at(-1) ?? root;
      const next: PathNode = last.children.get(key) ?? { children: new Map() };
      last.children.set(key, next);
      chain.push(next);
    }
    return chain;
  });
  new Scanner(text).run(root);
  return nodes.map((chain) => chain.findLast(({ offset }) => offset !== undefined)?.offset ?? 0);
}

/** Scans a text once, in linear time. */
class Scanner {
  private at = 0;
  private issue: JsonIssue | undefined;

  constructor(private readonly text: string) {}

  run(node: PathNode): JsonIssue | undefined {
    this.skipSpace();
    if (this.value(node, 0)) {
      this.skipSpace();
      if (this.at < this.text.length) this.fail('there is more after its end');
    }
    return this.issue;
  }

  private value(node: PathNode | undefined, depth: number): boolean {
    if (node) node.offset = this.at;
    if (depth > MAX_DEPTH) return this.fail('lists and objects are nested too deep');
    const first = this.text[this.at];
    if (first === '{') return this.object(node, depth + 1);
    if (first === '[') return this.list(node, depth + 1);
    if (first === '"') return this.string();
    const start = this.at;
    const word = this.match(WORD);
    if (word === 'true' || word === 'false' || word === 'null') return true;
    this.at = start;
    if (this.match(NUMBER) === word && word !== '') return true;
    this.at = start;
    return this.fail(this.describeUnexpected(word));
  }

  /** Describes what is found where a value should be. */
  private describeUnexpected(word: string): string {
    const character = this.text[this.at];
    if (character === undefined) return 'it ends where a value should be';
    if (character === "'") return 'there are single quotes where double ones should be';
    if (character === '/') return 'there is a comment, which JSON does not allow';
    if (character === ']' || character === '}' || character === ',')
      return `there is \`${character}\` where a value should be`;
    return `there is \`${word === '' ? character : word.slice(0, 40)}\` where a value should be`;
  }

  private object(node: PathNode | undefined, depth: number): boolean {
    const keys = new Set<string>();
    return this.members('}', () => {
      const start = this.at;
      if (start === this.text.length) return this.fail('it ends within an object');
      if (this.text[start] !== '"') return this.fail('there is no key in double quotes');
      if (!this.string()) return false;
      const key = JSON.parse(this.text.slice(start, this.at)) as string;
      if (keys.has(key)) {
        this.issue ??= { offset: start, message: `the key \`${key}\` appears twice in one object` };
        return false;
      }
      keys.add(key);
      this.skipSpace();
      if (!this.consume(':')) return this.fail('a colon is missing after a key');
      this.skipSpace();
      return this.value(node?.children.get(key), depth);
    });
  }

  private list(node: PathNode | undefined, depth: number): boolean {
    return this.members(']', (index) => this.value(node?.children.get(index), depth));
  }

  /** Scans what is between brackets, separated by commas. */
  private members(end: '}' | ']', member: (index: number) => boolean): boolean {
    this.at += 1;
    this.skipSpace();
    if (this.consume(end)) return true;
    for (let index = 0; ; index += 1) {
      if (index > 0 && this.text[this.at] === end)
        return this.fail(`there is a comma before \`${end}\``);
      if (!member(index)) return false;
      this.skipSpace();
      if (this.consume(end)) return true;
      if (!this.consume(',')) return this.fail(`a comma or \`${end}\` is missing`);
      this.skipSpace();
    }
  }

  private string(): boolean {
    const start = this.at;
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x22) {
        this.at += 1;
        return true;
      }
      if (code < 0x20) return this.fail('there is a line end or control character within a string');
      if (code !== 0x5c) continue;
      const escape = this.match(ESCAPE);
      if (escape === '')
        return this.fail('there is a backslash before a character that cannot be escaped');
      this.at -= 1;
    }
    this.at = start;
    return this.fail('a string is not closed');
  }

  private consume(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private skipSpace(): void {
    this.match(SPACE);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private fail(message: string): false {
    this.issue ??= { offset: this.at, message: `this is not JSON: ${message}` };
    return false;
  }
}
