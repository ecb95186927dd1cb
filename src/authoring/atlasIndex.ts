/** Validates atlas.json. Build and tests only. */
import type { AtlasIndex } from '../atlas/atlas.ts';
import { readDate } from './date.ts';
import { checkEntry } from './entry.ts';
import { findJsonIssue } from './json.ts';
import { checkJson } from './checkJson.ts';
import { throwIfErrors } from './problem.ts';
import { Reporter } from './reporter.ts';
import {
  readOptional,
  readFields,
  readItems,
  readKnown,
  readLine,
  readList,
  readSlug,
  type Cursor,
} from './cursor.ts';

/** Maximum characters of a source's title, publisher or licence. */
const MAX_SOURCE_TEXT_LENGTH = 400;

/** Parses the index of an atlas. Throws a ContentError with every problem, each at its place. */
export function parseIndex(file: string, text: string): AtlasIndex {
  const reporter = new Reporter(file, text);
  const issue = findJsonIssue(reporter.text);
  if (issue !== undefined) {
    reporter.report(issue.offset, issue.message);
    throwIfErrors(reporter.problems);
  }
  const json: unknown = JSON.parse(reporter.text);
  checkJson(reporter, json, checkIndex);
  throwIfErrors(reporter.problems);
  return json as AtlasIndex;
}

function checkIndex(root: Cursor): void {
  if (readFields(root)) {
    readDate(root.at('asOf'), 'any');
    readList(root.at('layers'))?.forEach(checkLayerInfo);
    readList(root.at('groups'))?.forEach((group) => {
      checkEntry(group);
      if (readItems(group.at('members'), readSlug).length === 0)
        group.error(`\`${group.name}\` has no members`);
    });
    checkSourceTable(root.at('sources'));
  }
}

function checkLayerInfo(layer: Cursor): void {
  readSlug(layer.at('id'));
  readLine(layer.at('file'));
  readLine(layer.at('names').at('en'));
  readItems(layer.at('kinds'), (one) => readLine(one));
  readLine(layer.at('licence'), MAX_SOURCE_TEXT_LENGTH);
  readItems(layer.at('sources'), (one) => readLine(one));
}

function checkSourceTable(sources: Cursor): void {
  if (!readFields(sources)) return;
  for (const id of Object.keys(Object(sources.raw) as object)) {
    const source = sources.at(id);
    if (source.at('id').raw !== id) source.at('id').mismatch(`\`${id}\`, its key`);
    readLine(source.at('title'), MAX_SOURCE_TEXT_LENGTH);
    readLine(source.at('publisher'), MAX_SOURCE_TEXT_LENGTH);
    readLine(source.at('licence'), MAX_SOURCE_TEXT_LENGTH);
    readOptional(source.at('url'), checkUrl);
    readOptional(source.at('date'), (date) => readDate(date, 'any'));
    readOptional(source.at('gives'), (gives) => readKnown(gives, ['place', 'name'], 'use'));
    readOptional(source.at('sure'), (sure) => readKnown(sure, ['A', 'B', 'C'], 'grade'));
  }
}

function checkUrl(url: Cursor): void {
  const { raw } = url;
  const isValid = typeof raw === 'string' && /^https?:\/\//.test(raw) && URL.canParse(raw);
  if (!isValid) url.mismatch('an address that begins with https:// or http://');
}
