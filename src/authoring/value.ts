/** Reading values of unknown shape (YAML, JSON) so that each mistake is reported where it stands. */
import { checkText } from './escape.ts';
import { nearest, type Hints } from './problem.ts';

/** Characters of a name or a title. */
const LINE = 120;

export type Path = readonly (string | number)[];
export type Complain = (path: Path, message: string, hints?: Hints) => void;

/** A value, the way to it from the root of its file, and whom to tell what is wrong with it. */
export class Value {
  constructor(
    readonly raw: unknown,
    readonly path: Path,
    private readonly complain: Complain,
  ) {}

  /** As in `steps[2].look`; empty at the root. */
  get name(): string {
    return this.path
      .map((p) => (typeof p === 'number' ? `[${p}]` : `.${p}`))
      .join('')
      .replace(/^\./, '');
  }

  /** Whether the file says anything here; an empty YAML field does not count. */
  get given(): boolean {
    return this.raw !== undefined && this.raw !== null;
  }

  /** The value of a field or item; one without a value where there is none. */
  at(key: string | number): Value {
    const { raw } = this;
    const has = typeof raw === 'object' && raw !== null && Object.hasOwn(raw, key);
    const inner = has ? (raw as Readonly<Record<string | number, unknown>>)[key] : undefined;
    return new Value(inner, [...this.path, key], this.complain);
  }

  /** Another value in its place, as it is meant: its mistakes are told there. */
  as(raw: unknown): Value {
    return new Value(raw, this.path, this.complain);
  }

  error(message: string, hints?: Hints): undefined {
    this.complain(this.path, message, hints);
  }

  /** Reports that something else was expected, or anything at all. */
  mismatch(expected: string): undefined {
    const name = this.name === '' ? 'this' : `\`${this.name}\``;
    const found = this.given
      ? `is ${kindOf(this.raw)}`
      : this.name === ''
        ? 'is empty'
        : 'is missing';
    this.error(`${name} ${found}`, { expected });
  }
}

function kindOf(raw: unknown): string {
  if (Array.isArray(raw)) return 'a list';
  if (typeof raw === 'object') return 'a set of fields';
  if (typeof raw === 'number')
    return Number.isFinite(raw) ? `the number ${raw}` : 'no number that can be counted with';
  if (typeof raw !== 'string') return raw === true ? 'true' : 'false';
  const text = raw.replace(/\s+/g, ' ').trim();
  return text === '' ? 'empty' : `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

/** A text with something in it. */
export function readText(value: Value): string | undefined {
  const { raw } = value;
  return typeof raw === 'string' && raw.trim() !== '' ? raw.trim() : value.mismatch('a text');
}

/** Words of one line, such as a name: longer than `most` characters is a warning, what nobody sees an error. */
export function readLine(value: Value, most = LINE): string | undefined {
  const text = readText(value);
  if (text === undefined) return undefined;
  checkText(text, (message) => value.error(message));
  if (text.length > most)
    value.error(`\`${value.name}\` has ${text.length} characters`, {
      severity: 'warning',
      expected: `at most ${most}, so that it finds room`,
    });
  return text;
}

/** A finite number in a range, ends included. */
export function readNumber(value: Value, low: number, high: number): number | undefined {
  const { raw } = value;
  if (Number.isFinite(raw) && Number(raw) >= low && Number(raw) <= high) return Number(raw);
  const range = high === Infinity ? `${low} or more` : `between ${low} and ${high}`;
  return value.mismatch(low === -Infinity ? 'a number' : `a number ${range}`);
}

/** Kebab-case: small Latin letters and digits in words joined by single hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

export function readSlug(value: Value): string | undefined {
  const { raw } = value;
  if (typeof raw === 'string' && isSlug(raw)) return raw;
  return value.mismatch('an id of small letters, digits and hyphens, as in `north-line`');
}

/** One of a known set; the nearest is suggested. `what` names one of them: "layer". */
export function readKnown<T extends string>(
  value: Value,
  known: readonly T[],
  what: string,
): T | undefined {
  const { raw } = value;
  if (typeof raw !== 'string') return value.mismatch(`a ${what}`);
  const found = known.find((one) => one === raw);
  if (found !== undefined) return found;
  const suggestion = nearest(raw, known);
  const few = known.length <= 12 ? { expected: `one of ${known.join(', ')}` } : {};
  value.error(`there is no ${what} \`${raw}\``, { ...few, suggestion });
}

/** The items of a list, as values. */
export function readList(value: Value, expected = 'a list'): readonly Value[] | undefined {
  const { raw } = value;
  return Array.isArray(raw) ? raw.map((_, i) => value.at(i)) : value.mismatch(expected);
}

/** Reads each item, leaving out the broken ones; an item given twice is a warning. */
export function readItems<T>(value: Value, read: (item: Value) => T | undefined): readonly T[] {
  const seen = new Set<T>();
  for (const item of readList(value) ?? []) {
    const result = read(item);
    if (result === undefined) continue;
    if (seen.has(result))
      item.error(`\`${String(result)}\` is given twice`, { severity: 'warning' });
    seen.add(result);
  }
  return [...seen];
}

/** Whether it is a set of fields; with `fields`, any other field is reported. */
export function readFields(value: Value, fields?: readonly string[]): boolean {
  const { raw } = value;
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    value.mismatch(fields === undefined ? 'fields' : `the fields ${fields.join(', ')}`);
    return false;
  }
  if (fields !== undefined) {
    for (const key of Object.keys(raw).filter((key) => !fields.includes(key))) {
      const hints = { expected: `only ${fields.join(', ')}`, suggestion: nearest(key, fields) };
      value.at(key).error(`there is no field \`${key}\` here`, hints);
    }
  }
  return true;
}

/** A value that may be absent: undefined, without complaint, if it is. */
export function optional<T>(value: Value, read: (value: Value) => T | undefined): T | undefined {
  return value.raw === undefined ? undefined : read(value);
}
