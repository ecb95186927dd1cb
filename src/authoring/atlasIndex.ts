/** atlas.json, checked, and whether it and the layers fit together. Build and tests only. */
import type { AtlasIndex, Entry, FeatureProperties, Group, LayerData } from '../atlas/atlas.ts';
import { readDate } from './date.ts';
import { checkEntry } from './entry.ts';
import { jsonValue } from './layer.ts';
import { nearest, problem, throwErrors, type Problem } from './problem.ts';
import {
  optional,
  readFields,
  readItems,
  readKnown,
  readList,
  readSlug,
  readText,
  type Value,
} from './value.ts';

/** The index that a JSON value is; throws a ContentError with every problem. */
export function parseIndex(file: string, json: unknown): AtlasIndex {
  const problems: Problem[] = [];
  const root = jsonValue(file, json, problems);
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
  throwErrors(problems);
  return json as AtlasIndex;
}

function checkLayerInfo(layer: Value): void {
  readSlug(layer.at('id'));
  readText(layer.at('file'));
  readText(layer.at('names').at('en'));
  readText(layer.at('licence'));
  readItems(layer.at('sources'), readText);
}

function checkSourceTable(sources: Value): void {
  if (!readFields(sources)) return;
  for (const id of Object.keys(Object(sources.raw) as object)) {
    const source = sources.at(id);
    if (source.at('id').raw !== id) source.at('id').mismatch(`\`${id}\`, its key`);
    readText(source.at('title'));
    readText(source.at('publisher'));
    readText(source.at('licence'));
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

/** Ids that stand for two things, and ids of members, groups, rivers and sources that stand for none. */
export function referenceProblems(
  file: string,
  index: AtlasIndex,
  layers: Readonly<Record<string, LayerData>>,
): readonly Problem[] {
  const features = Object.values(layers).flatMap((layer) =>
    layer.features.map((f) => f.properties),
  );
  const entries: readonly (FeatureProperties | Group)[] = [...features, ...index.groups];
  const ids = entries.map(({ id }) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  const groups = index.groups.map(({ id }) => id);
  const sources = Object.keys(index.sources);
  return [
    ...twice.map((id) => finding(file, `\`${id}\` stands for two things`)),
    ...entries.flatMap((entry) => [
      ...unknown(file, entry, 'source', sourcesOf(entry), sources),
      ...('members' in entry ? unknown(file, entry, 'member', entry.members, ids) : []),
      ...('group' in entry && entry.group
        ? unknown(file, entry, 'group', [entry.group], groups)
        : []),
      ...('river' in entry && entry.river ? unknown(file, entry, 'river', [entry.river], ids) : []),
    ]),
  ];
}

function sourcesOf({ sources, figures = [] }: Entry): readonly string[] {
  return [...sources, ...figures.flatMap((figure) => figure.sources)];
}

function unknown(
  file: string,
  { id }: Entry,
  what: string,
  given: readonly string[],
  known: readonly string[],
): readonly Problem[] {
  return given
    .filter((one) => !known.includes(one))
    .map((one) =>
      finding(
        file,
        `\`${id}\` names the ${what} \`${one}\`, which is nowhere`,
        nearest(one, known),
      ),
    );
}

function finding(file: string, message: string, suggestion?: string): Problem {
  return problem({ file, line: 1, column: 1 }, message, { suggestion });
}
