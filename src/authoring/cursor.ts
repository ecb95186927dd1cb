/** Reads values of unknown shape (YAML, JSON) and reports each mistake at its place in the file. */
import type { Hints } from './problem.ts';

export type Path = readonly (string | number)[];
export type OnError = (path: Path, message: string, hints?: Hints) => void;

/** A value with its path from the root of its file, and the callback that errors go to. */
export class Cursor {
  constructor(
    readonly raw: unknown,
    readonly path: Path,
    private readonly onError: OnError,
  ) {}

  /** The path as text, such as `steps[2].look`; empty at the root. */
  get name(): string {
    return this.path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .replace(/^\./, '');
  }

  /** The name in quotes; “this” at the root. */
  get label(): string {
    return this.name === '' ? 'this' : `\`${this.name}\``;
  }

  /** Whether the value is present; an empty YAML field is not. */
  get isPresent(): boolean {
    return this.raw !== undefined && this.raw !== null;
  }

  /** A cursor at a field or item, which may be absent. */
  at(key: string | number): Cursor {
    const { raw } = this;
    const has = typeof raw === 'object' && raw !== null && Object.hasOwn(raw, key);
    const inner = has ? (raw as Readonly<Record<string | number, unknown>>)[key] : undefined;
    return new Cursor(inner, [...this.path, key], this.onError);
  }

  error(message: string, hints?: Hints): undefined {
    this.onError(this.path, message, hints);
  }

  /** Reports a wrong or missing value. */
  mismatch(expected: string): undefined {
    const found = this.isPresent
      ? `is ${describeValue(this.raw)}`
      : this.name === ''
        ? 'is empty'
        : 'is missing';
    this.error(`${this.label} ${found}`, { expected });
  }
}

function describeValue(raw: unknown): string {
  if (Array.isArray(raw)) return 'a list';
  if (typeof raw === 'object') return 'a set of fields';
  if (typeof raw === 'number')
    return Number.isFinite(raw) ? `the number ${raw}` : 'not a finite number';
  if (typeof raw !== 'string') return raw === true ? 'true' : 'false';
  const text = raw.replace(/\s+/g, ' ').trim();
  return text === '' ? 'empty' : `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

/** Reads a list as cursors at its items. */
export function readList(cursor: Cursor, expected = 'a list'): readonly Cursor[] | undefined {
  const { raw } = cursor;
  return Array.isArray(raw) ? raw.map((_, i) => cursor.at(i)) : cursor.mismatch(expected);
}

/** Reads a value that may be absent: undefined without an error. */
export function readOptional<T>(
  cursor: Cursor,
  read: (cursor: Cursor) => T | undefined,
): T | undefined {
  return cursor.raw === undefined ? undefined : read(cursor);
}
