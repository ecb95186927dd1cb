/** Validates atlas.json. Build and tests only. */
import type { AtlasIndex } from '../atlas/atlas.ts';
import { atlasIndex } from '../atlas/schema/atlasIndex.ts';
import { checkJson } from './checkJson.ts';
import { findJsonIssue } from './json.ts';
import { throwIfErrors } from './problem.ts';
import { read } from './read.ts';
import { Reporter } from './reporter.ts';

/** Parses the index of an atlas. Throws a ContentError with every problem, each at its place. */
export function parseIndex(file: string, text: string): AtlasIndex {
  const reporter = new Reporter(file, text);
  const issue = findJsonIssue(reporter.text);
  if (issue !== undefined) {
    reporter.report(issue.offset, issue.message);
    throwIfErrors(reporter.problems);
  }
  const json: unknown = JSON.parse(reporter.text);
  checkJson(reporter, json, (root) => read(root, atlasIndex));
  throwIfErrors(reporter.problems);
  return json as AtlasIndex;
}
