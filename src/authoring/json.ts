/** JSON read strictly, so that what is wrong with it, or in it, can be told by its place. Build only. */
import { LEVELS_MOST } from './limits.ts';
import type { Path } from './value.ts';

/** The first thing that keeps a text from being JSON. Offsets in UTF-16 units. */
export interface JsonFault {
  readonly offset: number;
  readonly message: string;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$+.-]+/uy;
const SPACE = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** A way into a text that is asked for, and where it leads. */
interface Wanted {
  readonly inner: Map<string | number, Wanted>;
  offset?: number;
}

/** What is wrong with a text as JSON; a key that stands twice in one object is wrong too. */
export function faultOfJson(text: string): JsonFault | undefined {
  return new Scanner(text).run({ inner: new Map() });
}

/** Where values stand in a text that is JSON, in the order of the paths; what is missing stands where its holder does. */
export function placesInJson(text: string, paths: readonly Path[]): readonly number[] {
  const root: Wanted = { inner: new Map() };
  const ways = paths.map((path) => {
    const way = [root];
    for (const key of path) {
      const last = way.at(-1) ?? root;
      const next: Wanted = last.inner.get(key) ?? { inner: new Map() };
      last.inner.set(key, next);
      way.push(next);
    }
    return way;
  });
  new Scanner(text).run(root);
  return ways.map((way) => way.findLast(({ offset }) => offset !== undefined)?.offset ?? 0);
}

/** Walks a text once. Takes time in proportion to it. */
class Scanner {
  private at = 0;
  private fault: JsonFault | undefined;

  constructor(private readonly text: string) {}

  run(wanted: Wanted): JsonFault | undefined {
    this.space();
    if (this.value(wanted, 0)) {
      this.space();
      if (this.at < this.text.length) this.fail('there is more after its end');
    }
    return this.fault;
  }

  private value(wanted: Wanted | undefined, depth: number): boolean {
    if (wanted) wanted.offset = this.at;
    if (depth > LEVELS_MOST) return this.fail('lists and objects are nested too deep');
    const first = this.text[this.at];
    if (first === '{') return this.object(wanted, depth + 1);
    if (first === '[') return this.list(wanted, depth + 1);
    if (first === '"') return this.string();
    const start = this.at;
    const word = this.match(WORD);
    if (word === 'true' || word === 'false' || word === 'null') return true;
    this.at = start;
    if (this.match(NUMBER) === word && word !== '') return true;
    this.at = start;
    return this.fail(this.stranger(word));
  }

  /** Why something is no value. */
  private stranger(word: string): string {
    const mark = this.text[this.at];
    if (mark === undefined) return 'it ends where a value should be';
    if (mark === "'") return 'there are single quotes where double ones should be';
    if (mark === '/') return 'there is a comment, which JSON has not';
    if (mark === ']' || mark === '}' || mark === ',')
      return `there is \`${mark}\` where a value should be`;
    return `there is \`${word === '' ? mark : word.slice(0, 40)}\` where a value should be`;
  }

  private object(wanted: Wanted | undefined, depth: number): boolean {
    const keys = new Set<string>();
    this.at += 1;
    this.space();
    if (this.take('}')) return true;
    for (;;) {
      const start = this.at;
      if (this.text[start] !== '"') return this.fail(this.noKey());
      if (!this.string()) return false;
      const key = JSON.parse(this.text.slice(start, this.at)) as string;
      if (keys.has(key)) {
        this.fault ??= { offset: start, message: `the key \`${key}\` stands twice in one object` };
        return false;
      }
      keys.add(key);
      this.space();
      if (!this.take(':')) return this.fail('a colon is missing after a key');
      this.space();
      if (!this.value(wanted?.inner.get(key), depth)) return false;
      this.space();
      if (this.take('}')) return true;
      if (!this.take(',')) return this.fail('a comma or `}` is missing');
      this.space();
    }
  }

  private noKey(): string {
    const mark = this.text[this.at];
    if (mark === undefined) return 'it ends within an object';
    return mark === '}' ? 'there is a comma before `}`' : 'there is no key in double quotes';
  }

  private list(wanted: Wanted | undefined, depth: number): boolean {
    this.at += 1;
    this.space();
    if (this.take(']')) return true;
    for (let i = 0; ; i += 1) {
      if (i > 0 && this.text[this.at] === ']') return this.fail('there is a comma before `]`');
      if (!this.value(wanted?.inner.get(i), depth)) return false;
      this.space();
      if (this.take(']')) return true;
      if (!this.take(',')) return this.fail('a comma or `]` is missing');
      this.space();
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
      if (code < 0x20) return this.fail('there is a line end or control character within a text');
      if (code !== 0x5c) continue;
      const escape = this.match(ESCAPE);
      if (escape === '') return this.fail('a backslash stands before what needs none');
      this.at -= 1;
    }
    this.at = start;
    return this.fail('a text is not closed');
  }

  private take(mark: string): boolean {
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  private space(): void {
    this.match(SPACE);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private fail(message: string): false {
    this.fault ??= { offset: this.at, message: `this is not JSON: ${message}` };
    return false;
  }
}
