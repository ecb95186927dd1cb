/** Parses JSON files by a schema. Build and tests only. */
import type * as v from 'valibot';
import type { Infer } from '../atlas/schema/values.ts';
import { checkJson } from './checkJson.ts';
import type { Cursor } from './cursor.ts';
import { findJsonIssue } from './json.ts';
import { throwIfErrors } from './problem.ts';
import { read } from './read.ts';
import { Reporter } from './reporter.ts';

/** Returns the value as written. Throws a ContentError with every problem, each at its place. */
export function parseJson<S extends v.GenericSchema>(
  file: string,
  text: string,
  schema: S,
): Infer<S> {
  return readJson(file, text, schema).json as Infer<S>;
}

/**
 * Returns only the fields of the schema, in its order; `check` reports what else is wrong. Throws a
 * ContentError with every problem, each at its place.
 */
export function parseTable<S extends v.GenericSchema>(
  file: string,
  text: string,
  schema: S,
  check?: (root: Cursor) => void,
): v.InferOutput<S> {
  return readJson(file, text, schema, check).value;
}

function readJson<S extends v.GenericSchema>(
  file: string,
  text: string,
  schema: S,
  check?: (root: Cursor) => void,
) {
  const reporter = new Reporter(file, text);
  const issue = findJsonIssue(reporter.text);
  if (issue !== undefined) reporter.report(issue.offset, issue.message);
  throwIfErrors(reporter.problems);
  const json: unknown = JSON.parse(reporter.text);
  let value: v.InferOutput<S> | undefined;
  checkJson(reporter, json, (root) => {
    value = read(root, schema);
    check?.(root);
  });
  throwIfErrors(reporter.problems);
  return { json, value };
}
