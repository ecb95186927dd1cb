/** Reads values of unknown shape (YAML, JSON) and reports each mistake at its place in the file. */
import { checkCharacters } from './escape.ts';
import { findClosest, type Hints } from './problem.ts';

/** Maximum characters of a name or a title. */
const MAX_LINE_LENGTH = 120;

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

  /** A cursor at the same path with another value. */
  withValue(raw: unknown): Cursor {
    return new Cursor(raw, this.path, this.onError);
  }

  error(message: string, hints?: Hints): undefined {
    this.onError(this.path, message, hints);
  }

  /** Reports a wrong or missing value. */
  mismatch(expected: string): undefined {
    const name = this.name === '' ? 'this' : `\`${this.name}\``;
    const found = this.isPresent
      ? `is ${describeValue(this.raw)}`
      : this.name === ''
        ? 'is empty'
        : 'is missing';
    this.error(`${name} ${found}`, { expected });
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

/** Reads a text that is not blank, trimmed. */
export function readText(cursor: Cursor): string | undefined {
  const { raw } = cursor;
  return typeof raw === 'string' && raw.trim() !== '' ? raw.trim() : cursor.mismatch('a text');
}

/** Reads a short text such as a name. More than `maxLength` characters are a warning, invisible ones an error. */
export function readLine(cursor: Cursor, maxLength = MAX_LINE_LENGTH): string | undefined {
  const text = readText(cursor);
  if (text === undefined) return undefined;
  checkCharacters(text, (message) => cursor.error(message));
  if (text.length > maxLength)
    cursor.error(`\`${cursor.name}\` has ${text.length} characters`, {
      severity: 'warning',
      expected: `at most ${maxLength}, so that it fits`,
    });
  return text;
}

/** Reads a finite number between `low` and `high`, inclusive. */
export function readNumber(cursor: Cursor, low: number, high: number): number | undefined {
  const { raw } = cursor;
  if (Number.isFinite(raw) && Number(raw) >= low && Number(raw) <= high) return Number(raw);
  const range = high === Infinity ? `${low} or more` : `between ${low} and ${high}`;
  return cursor.mismatch(low === -Infinity ? 'a number' : `a number ${range}`);
}

/** Whether a text is in kebab case: lowercase Latin letters and digits, joined by single hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

export function readSlug(cursor: Cursor): string | undefined {
  const { raw } = cursor;
  if (typeof raw === 'string' && isSlug(raw)) return raw;
  return cursor.mismatch('an id of lowercase letters, digits and hyphens, as in `north-line`');
}

/** Reads one of the known values and suggests the closest otherwise. `what` is the noun for one: “layer”. */
export function readKnown<T extends string>(
  cursor: Cursor,
  known: readonly T[],
  what: string,
): T | undefined {
  const { raw } = cursor;
  if (typeof raw !== 'string') return cursor.mismatch(`a ${what}`);
  const found = known.find((one) => one === raw);
  if (found !== undefined) return found;
  const suggestion = findClosest(raw, known);
  const few = known.length <= 12 ? { expected: `one of ${known.join(', ')}` } : {};
  cursor.error(`there is no ${what} \`${raw}\``, { ...few, suggestion });
}

/** Reads a list as cursors at its items. */
export function readList(cursor: Cursor, expected = 'a list'): readonly Cursor[] | undefined {
  const { raw } = cursor;
  return Array.isArray(raw) ? raw.map((_, i) => cursor.at(i)) : cursor.mismatch(expected);
}

/** Reads each item and skips invalid ones. Repeated items are a warning. */
export function readItems<T>(cursor: Cursor, read: (item: Cursor) => T | undefined): readonly T[] {
  const seen = new Set<T>();
  for (const item of readList(cursor) ?? []) {
    const result = read(item);
    if (result === undefined) continue;
    if (seen.has(result))
      item.error(`\`${String(result)}\` is given twice`, { severity: 'warning' });
    seen.add(result);
  }
  return [...seen];
}

/** Whether the value is an object. If `fields` is given, any other field is reported. */
export function readFields(cursor: Cursor, fields?: readonly string[]): boolean {
  const { raw } = cursor;
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    cursor.mismatch(fields === undefined ? 'fields' : `the fields ${fields.join(', ')}`);
    return false;
  }
  if (fields !== undefined) {
    for (const key of Object.keys(raw).filter((key) => !fields.includes(key))) {
      const hints = { expected: `only ${fields.join(', ')}`, suggestion: findClosest(key, fields) };
      cursor.at(key).error(`there is no field \`${key}\` here`, hints);
    }
  }
  return true;
}

/** Reads a value that may be absent: undefined without an error. */
export function readOptional<T>(
  cursor: Cursor,
  read: (cursor: Cursor) => T | undefined,
): T | undefined {
  return cursor.raw === undefined ? undefined : read(cursor);
}
