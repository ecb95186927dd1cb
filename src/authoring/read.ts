/** Reads values by a schema, and turns what is wrong with them into sentences at their place in the file. */
import * as v from 'valibot';
import { describeInvisible, INVISIBLE, type Immutable } from '../atlas/schema/values.ts';
import type { Cursor, Path } from './cursor.ts';
import { findClosest, type Problem } from './problem.ts';

/** The parts of a schema that sentences are made of. */
interface SchemaNode {
  readonly type: string;
  readonly message?: unknown;
  readonly wrapped?: SchemaNode;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly rest?: SchemaNode;
  readonly item?: SchemaNode;
  readonly value?: SchemaNode;
  readonly options?: readonly unknown[];
}

type Issue = v.BaseIssue<unknown>;

/** Issues whose messages are sentences. Messages of others say what is expected. */
const SENTENCES = ['check', 'raw_check', 'partial_check', 'guard', 'non_empty'];

/** Reads a value and reports all that is wrong with it; undefined if there is an error, or if it is absent and may be. */
export function read<S extends v.GenericSchema>(
  cursor: Cursor,
  schema: S,
): Immutable<v.InferOutput<S>> | undefined {
  if (cursor.raw === undefined && schema.type === 'exact_optional') return undefined;
  const { typed, output, issues = [] } = v.safeParse(schema, cursor.raw);
  const severities = distinctIssues(issues).map((issue) => reportIssue(cursor, schema, issue));
  return typed && !severities.includes('error')
    ? (output as Immutable<v.InferOutput<S>>)
    : undefined;
}

/** Whether the value has fields, no matter which. */
export function readRecord(cursor: Cursor, expected = 'fields'): boolean {
  const { raw } = cursor;
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return true;
  cursor.mismatch(expected);
  return false;
}

/** Whether the value has fields. Reports those that the schema does not have. */
export function readFields(cursor: Cursor, schema: SchemaNode): boolean {
  if (!readRecord(cursor, expectedBy(schema))) return false;
  for (const key of Object.keys(cursor.raw as object))
    if (!Object.hasOwn(schema.entries ?? {}, key)) reportUnknownField(cursor.at(key), schema);
  return true;
}

/**
 * One issue for each mistake: of a union, those of the option that has the right type; of a list in place
 * of fields, one instead of one for each field; of a value with a wrong type and format, the first.
 */
function distinctIssues(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.flatMap(expandUnion).flatMap((issue): readonly Issue[] => {
    const { path: whole = [], ...rest } = issue;
    const at = whole.findIndex(({ type, input }) => type === 'object' && Array.isArray(input));
    const [first, ...more] = at < 0 ? whole : whole.slice(0, at);
    const one = at < 0 ? rest : { ...rest, type: 'object', message: '' };
    const key = JSON.stringify([first?.key, ...more.map(({ key }) => key), one.message]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [first === undefined ? one : { ...one, path: [first, ...more] }];
  });
}

function expandUnion(issue: Issue): readonly Issue[] {
  const options = issue.issues?.filter(({ path }) => path !== undefined) ?? [];
  if (options.length === 0) return [issue];
  return options.flatMap((one) => {
    const [first, ...more] = [...(issue.path ?? []), ...(one.path ?? [])];
    return expandUnion(first === undefined ? one : { ...one, path: [first, ...more] });
  });
}

/** Reports an issue of the value at a cursor. */
function reportIssue(
  cursor: Cursor,
  schema: SchemaNode,
  { type, message, path, requirement }: Issue,
): Problem['severity'] {
  const keys = (path ?? []).map(({ key }) => key as string | number);
  const at = keys.reduce<Cursor>((inner, key) => inner.at(key), cursor);
  if (SENTENCES.includes(type)) return reportSentence(at, message);
  if (type === 'max_length') return reportLength(at, Number(requirement));
  const node = schemaAt(schema, keys);
  if (type === 'never') reportUnknownField(at, schemaAt(schema, keys.slice(0, -1)));
  else if (type === 'picklist' && typeof at.raw === 'string' && at.raw.trim() !== '')
    reportUnknownValue(at, message, (node?.options ?? []) as readonly string[]);
  else at.mismatch(expectedBy(node) ?? message);
  return 'error';
}

/** The schema of a value within that of another. */
function schemaAt(schema: SchemaNode | undefined, keys: Path): SchemaNode | undefined {
  const node = schema?.wrapped ?? schema;
  const [key, ...more] = keys;
  if (node === undefined || key === undefined) return node;
  const option = node.options?.find(
    (one): one is SchemaNode => typeof one === 'object' && one !== null && 'entries' in one,
  );
  const { entries, rest, item, value } = option ?? node;
  return schemaAt(entries?.[String(key)] ?? rest ?? item ?? value, more);
}

/** What a schema says that it expects. */
function expectedBy(schema: SchemaNode | undefined): string | undefined {
  const { message, entries, rest, type, wrapped } = schema ?? {};
  if (wrapped) return expectedBy(wrapped);
  if (typeof message === 'string') return type === 'picklist' ? `a ${message}` : message;
  if (rest?.type === 'never') return `the fields ${Object.keys(entries ?? {}).join(', ')}`;
  return entries || type === 'record' ? 'fields' : undefined;
}

/** Reports a sentence of a rule; see `schema/values.ts`. */
function reportSentence(at: Cursor, sentence: string): Problem['severity'] {
  const [, warning, words = '', expected] =
    /^(warning: )?(.*?)(?:; expected (.*))?$/s.exec(sentence) ?? [];
  const severity = warning === undefined ? 'error' : 'warning';
  at.error(words.replace('%', at.label), {
    severity,
    ...(expected !== undefined && { expected }),
  });
  return severity;
}

function reportLength(at: Cursor, maxLength: number): 'warning' {
  at.error(`${at.label} has ${String(at.raw).trim().length} characters`, {
    severity: 'warning',
    expected: `at most ${maxLength}, so that it fits`,
  });
  return 'warning';
}

function reportUnknownField(at: Cursor, schema: SchemaNode | undefined): void {
  const key = String(at.path.at(-1));
  const fields = Object.keys(schema?.entries ?? {});
  const hints = { expected: `only ${fields.join(', ')}`, suggestion: findClosest(key, fields) };
  at.error(`there is no field \`${key}\` here`, hints);
}

function reportUnknownValue(at: Cursor, what: string, known: readonly string[]): void {
  const value = String(at.raw);
  if (INVISIBLE.test(value)) return at.error(describeInvisible(value));
  at.error(`there is no ${what} \`${value}\``, {
    ...(known.length <= 12 && { expected: `one of ${known.join(', ')}` }),
    suggestion: findClosest(value, known),
  });
}
