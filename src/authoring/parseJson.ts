/** Parses JSON files by a schema. Build and tests only. */
import type * as v from 'valibot';
import type { Infer } from '../atlas/schema/values.ts';
import { checkJson } from './checkJson.ts';
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
  const reporter = new Reporter(file, text);
  const issue = findJsonIssue(reporter.text);
  if (issue !== undefined) reporter.report(issue.offset, issue.message);
  throwIfErrors(reporter.problems);
  const json: unknown = JSON.parse(reporter.text);
  checkJson(reporter, json, (root) => read(root, schema));
  throwIfErrors(reporter.problems);
  return json as Infer<S>;
}
