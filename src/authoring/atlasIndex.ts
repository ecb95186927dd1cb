/** atlas.json, checked. Build and tests only. */
import type { AtlasIndex } from '../atlas/atlas.ts';
import { readDate } from './date.ts';
import { checkEntry } from './entry.ts';
import { faultOfJson } from './json.ts';
import { jsonValue } from './jsonValue.ts';
import { throwErrors } from './problem.ts';
import { Reporter } from './reporter.ts';
import {
  optional,
  readFields,
  readItems,
  readKnown,
  readLine,
  readList,
  readSlug,
  type Value,
} from './value.ts';

/** Characters of a source's title, or of a licence in words. */
const SOURCE = 400;

/** The index that a text is; throws a ContentError with every problem, each at its place. */
export function parseIndex(file: string, text: string): AtlasIndex {
  const reporter = new Reporter(file, text);
  const fault = faultOfJson(reporter.text);
  if (fault !== undefined) {
    reporter.report(fault.offset, fault.message);
    throwErrors(reporter.problems);
  }
  const json: unknown = JSON.parse(reporter.text);
  jsonValue(reporter, json, checkIndex);
  throwErrors(reporter.problems);
  return json as AtlasIndex;
}

function checkIndex(root: Value): void {
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

function checkLayerInfo(layer: Value): void {
  readSlug(layer.at('id'));
  readLine(layer.at('file'));
  readLine(layer.at('names').at('en'));
  readItems(layer.at('kinds'), (one) => readLine(one));
  readLine(layer.at('licence'), SOURCE);
  readItems(layer.at('sources'), (one) => readLine(one));
}

function checkSourceTable(sources: Value): void {
  if (!readFields(sources)) return;
  for (const id of Object.keys(Object(sources.raw) as object)) {
    const source = sources.at(id);
    if (source.at('id').raw !== id) source.at('id').mismatch(`\`${id}\`, its key`);
    readLine(source.at('title'), SOURCE);
    readLine(source.at('publisher'), SOURCE);
    readLine(source.at('licence'), SOURCE);
    optional(source.at('url'), checkUrl);
    optional(source.at('date'), (date) => readDate(date, 'any'));
    optional(source.at('gives'), (gives) => readKnown(gives, ['place', 'name'], 'use'));
    optional(source.at('sure'), (sure) => readKnown(sure, ['A', 'B', 'C'], 'grade'));
  }
}

function checkUrl(url: Value): void {
  const { raw } = url;
  const fine = typeof raw === 'string' && /^https?:\/\//.test(raw) && URL.canParse(raw);
  if (!fine) url.mismatch('an address that begins with https:// or http://');
}
