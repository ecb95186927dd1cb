/** Checks references between the index of an atlas and its layers. Build and tests only. */
import type { AtlasIndex, Entry, LayerData } from '../atlas/atlas.ts';
import { locateJsonPaths } from './json.ts';
import { findClosest, createProblem, type Hints, type Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import type { Path } from './cursor.ts';

/** A layer with its file. */
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

/** An entry with its path in its file. */
interface LocatedEntry {
  readonly file: string;
  /** Path of the object that holds its properties. */
  readonly path: Path;
  readonly entry: Entry & { readonly group?: string; readonly river?: string };
  readonly members?: readonly string[];
}

/**
 * Reports duplicate ids (at the last one), unknown ids of members, groups, rivers and sources, and kinds
 * that the index does not list. Each problem is located in the file that needs to be corrected.
 */
export function referenceProblems(
  own: IndexFile,
  layers: readonly LayerFile[],
): readonly Problem[] {
  const { groups, sources } = own.index;
  const placed: readonly LocatedEntry[] = [
    ...groups.map((entry, i): LocatedEntry => ({
      ...{ file: own.file, path: ['groups', i], entry, members: entry.members },
    })),
    ...layers.flatMap(({ file, data }) =>
      data.features.map(({ properties }, i): LocatedEntry => ({
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
    ...findDuplicateIds(placed),
    ...placed.flatMap((one) => findUnknownReferences(one, known)),
    ...findUnlistedKinds(own, layers),
  ];
  return locateFindings(findings, [own, ...layers]);
}

function findDuplicateIds(placed: readonly LocatedEntry[]): readonly Finding[] {
  const first = new Map<string, LocatedEntry>();
  return placed.flatMap((one): Finding[] => {
    const { id } = one.entry;
    const existing = first.get(id);
    first.set(id, existing ?? one);
    if (existing === undefined) return [];
    const message = `the id \`${id}\` is already used for ${existing.entry.names.en}, in ${existing.file}`;
    return [{ ...createFinding(one, ['id'], message), hints: { expected: 'an id of its own' } }];
  });
}

interface KnownIds {
  readonly ids: readonly string[];
  readonly groups: readonly string[];
  readonly sources: readonly string[];
}

/** Unknown ids that an entry refers to. */
function findUnknownReferences(one: LocatedEntry, known: KnownIds): readonly Finding[] {
  const { entry, members = [] } = one;
  const check = (what: string, all: readonly string[], path: Path, id?: string): Finding[] =>
    id === undefined || all.includes(id)
      ? []
      : [
          {
            ...createFinding(
              one,
              path,
              `\`${entry.id}\` refers to the ${what} \`${id}\`, which does not exist`,
            ),
            hints: { suggestion: findClosest(id, all) },
          },
        ];
  return [
    ...entry.sources.flatMap((id, i) => check('source', known.sources, ['sources', i], id)),
    ...(entry.figures ?? []).flatMap((figure, f) =>
      figure.sources.flatMap((id, i) =>
        check('source', known.sources, ['figures', f, 'sources', i], id),
      ),
    ),
    ...members.flatMap((id, i) => check('member', known.ids, ['members', i], id)),
    ...check('group', known.groups, ['group'], entry.group),
    ...check('river', known.ids, ['river'], entry.river),
  ];
}

/** Features of kinds that the index does not list for their layer: they would not be drawn. */
function findUnlistedKinds(
  { file, index }: IndexFile,
  layers: readonly LayerFile[],
): readonly Finding[] {
  return index.layers.flatMap(({ id, kinds }, i) => {
    const features = layers.find((layer) => layer.id === id)?.data.features ?? [];
    const unlistedKinds = [...new Set(features.map(({ properties }) => properties.kind))].filter(
      (kind) => !kinds.includes(kind),
    );
    if (unlistedKinds.length === 0) return [];
    const message = `the layer \`${id}\` has features of kinds that it does not list: ${unlistedKinds.join(', ')}`;
    return [{ file, path: ['layers', i, 'kinds'], message, hints: {} }];
  });
}

function createFinding({ file, path }: LocatedEntry, within: Path, message: string): Finding {
  return { file, path: [...path, ...within], message, hints: {} };
}

function locateFindings(
  findings: readonly Finding[],
  files: readonly { readonly file: string; readonly text: string }[],
): readonly Problem[] {
  return files.flatMap(({ file, text }) => {
    const own = findings.filter((one) => one.file === file);
    if (own.length === 0) return [];
    const reporter = new Reporter(file, text);
    const offsets = locateJsonPaths(
      reporter.text,
      own.map(({ path }) => path),
    );
    return own.map(({ message, hints }, i) =>
      createProblem({ file, ...reporter.locate(offsets[i] ?? 0) }, message, hints),
    );
  });
}
