/** Whether the index of an atlas and its layers fit together, each finding in the file that is to be put right. Build and tests only. */
import type { AtlasIndex, Entry, LayerData } from '../atlas/atlas.ts';
import { placesInJson } from './json.ts';
import { nearest, problem, type Hints, type Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import type { Path } from './value.ts';

/** A layer with the file that it was read from. */
export interface LayerFile {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly data: LayerData;
}

/** The index of an atlas with its file. */
export interface IndexFile {
  readonly file: string;
  readonly text: string;
  readonly index: AtlasIndex;
}

interface Finding {
  readonly file: string;
  readonly path: Path;
  readonly message: string;
  readonly hints: Hints;
}

/** An entry with the way to it in its file. */
interface Placed {
  readonly file: string;
  /** Of the object that its properties stand in. */
  readonly path: Path;
  readonly entry: Entry & { readonly group?: string; readonly river?: string };
  readonly members?: readonly string[];
}

/**
 * Ids that stand for two things (told of the one that comes last), ids of members, groups, rivers and
 * sources that stand for none, and kinds that the index does not list.
 */
export function referenceProblems(
  own: IndexFile,
  layers: readonly LayerFile[],
): readonly Problem[] {
  const { groups, sources } = own.index;
  const placed: readonly Placed[] = [
    ...groups.map((entry, i): Placed => ({
      ...{ file: own.file, path: ['groups', i], entry, members: entry.members },
    })),
    ...layers.flatMap(({ file, data }) =>
      data.features.map(({ properties }, i): Placed => ({
        ...{ file, path: ['features', i, 'properties'], entry: properties },
      })),
    ),
  ];
  const known = {
    ids: placed.map(({ entry }) => entry.id),
    groups: groups.map(({ id }) => id),
    sources: Object.keys(sources),
  };
  const findings = [
    ...twice(placed),
    ...placed.flatMap((one) => strangers(one, known)),
    ...unlisted(own, layers),
  ];
  return located(findings, [own, ...layers]);
}

function twice(placed: readonly Placed[]): readonly Finding[] {
  const first = new Map<string, Placed>();
  return placed.flatMap((one): Finding[] => {
    const { id } = one.entry;
    const other = first.get(id);
    first.set(id, other ?? one);
    if (other === undefined) return [];
    const message = `the id \`${id}\` stands for something else already: ${other.entry.names.en}, in ${other.file}`;
    return [{ ...finding(one, ['id'], message), hints: { expected: 'an id of its own' } }];
  });
}

interface KnownIds {
  readonly ids: readonly string[];
  readonly groups: readonly string[];
  readonly sources: readonly string[];
}

/** What an entry names that is nowhere. */
function strangers(one: Placed, known: KnownIds): readonly Finding[] {
  const { entry, members = [] } = one;
  const look = (what: string, all: readonly string[], path: Path, id?: string): Finding[] =>
    id === undefined || all.includes(id)
      ? []
      : [
          {
            ...finding(one, path, `\`${entry.id}\` names the ${what} \`${id}\`, which is nowhere`),
            hints: { suggestion: nearest(id, all) },
          },
        ];
  return [
    ...entry.sources.flatMap((id, i) => look('source', known.sources, ['sources', i], id)),
    ...(entry.figures ?? []).flatMap((figure, f) =>
      figure.sources.flatMap((id, i) =>
        look('source', known.sources, ['figures', f, 'sources', i], id),
      ),
    ),
    ...members.flatMap((id, i) => look('member', known.ids, ['members', i], id)),
    ...look('group', known.groups, ['group'], entry.group),
    ...look('river', known.ids, ['river'], entry.river),
  ];
}

/** Features of kinds that their layer is not said to have: they would not be drawn. */
function unlisted({ file, index }: IndexFile, layers: readonly LayerFile[]): readonly Finding[] {
  return index.layers.flatMap(({ id, kinds }, i) => {
    const features = layers.find((layer) => layer.id === id)?.data.features ?? [];
    const lacking = [...new Set(features.map(({ properties }) => properties.kind))].filter(
      (kind) => !kinds.includes(kind),
    );
    if (lacking.length === 0) return [];
    const message = `the layer \`${id}\` has features of kinds that it does not list: ${lacking.join(', ')}`;
    return [{ file, path: ['layers', i, 'kinds'], message, hints: {} }];
  });
}

function finding({ file, path }: Placed, within: Path, message: string): Finding {
  return { file, path: [...path, ...within], message, hints: {} };
}

function located(
  findings: readonly Finding[],
  files: readonly { readonly file: string; readonly text: string }[],
): readonly Problem[] {
  return files.flatMap(({ file, text }) => {
    const own = findings.filter((one) => one.file === file);
    if (own.length === 0) return [];
    const reporter = new Reporter(file, text);
    const places = placesInJson(
      reporter.text,
      own.map(({ path }) => path),
    );
    return own.map(({ message, hints }, i) =>
      problem({ file, ...reporter.locate(places[i] ?? 0) }, message, hints),
    );
  });
}
