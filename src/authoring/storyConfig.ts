/** `story.yaml`: metadata of a story, and the camera and layers of each step. */
import type { Look } from '../geo/camera.ts';
import type { Bounds } from '../geo/geo.ts';
import type { ChartName } from '../atlas/power.ts';
import { storySchema, type stepSchema, type StorySource } from '../story/schema.ts';
import { MAX_STEPS } from './limits.ts';
import { unionBounds, readLook, warnIfSwapped, type ViewTargets } from './look.ts';
import { RESERVED_FOLDERS } from './reservedFolders.ts';
import { readList, type Cursor } from './cursor.ts';
import { read, readFields } from './read.ts';

/** Configuration of one step. */
export interface StepConfig {
  readonly id: string;
  /** Cursor at its id, for reports. */
  readonly idCursor: Cursor;
  readonly look?: Look | undefined;
  /** Ids that the camera fits; empty if it has a center. */
  readonly fittedIds: readonly string[];
  readonly layers: readonly string[];
  readonly focus: readonly string[];
  readonly date?: string | undefined;
  readonly chart?: ChartName | undefined;
}

/** Parsed story.yaml. Invalid fields are undefined, and reported. */
export interface StoryConfig {
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly source?: StorySource | undefined;
  /** Whether readers see the presenter's notes. */
  readonly notes?: 'hidden' | 'public' | undefined;
  readonly steps: readonly StepConfig[];
}

type StepSchema = ReturnType<typeof stepSchema>;

/** Reads the root of `story.yaml`; `toggles` are the layers that a step may show. */
export function readStoryConfig(
  root: Cursor,
  targets: ViewTargets,
  toggles: readonly string[],
): StoryConfig {
  const schema = storySchema({ layers: toggles, features: targets.ids });
  if (!readFields(root, schema)) return { steps: [] };
  const { id, date, source, notes, steps } = schema.entries;
  return {
    id: withoutReserved(root.at('id'), read(root.at('id'), id)),
    date: read(root.at('date'), date),
    source: read(root.at('source'), source),
    notes: read(root.at('notes'), notes),
    steps: readSteps(root.at('steps'), steps.item, targets),
  };
}

function withoutReserved(value: Cursor, id: string | undefined): string | undefined {
  if (id !== undefined && RESERVED_FOLDERS.includes(id))
    return value.error(`the id \`${id}\` is reserved: the site has a folder with that name`);
  return id;
}

function readSteps(value: Cursor, schema: StepSchema, targets: ViewTargets): readonly StepConfig[] {
  const items = readList(value, 'a list of steps') ?? [];
  if (value.isPresent && items.length === 0)
    value.error('the story has no steps', { expected: 'at least one' });
  if (items.length > MAX_STEPS) {
    value.error(`${items.length} steps`, { expected: `at most ${MAX_STEPS}` });
    return [];
  }
  const seen = new Set<string>();
  const steps: StepConfig[] = [];
  let storyBounds: Bounds | undefined;
  for (const item of items) {
    const step = readStep(item, schema, targets);
    if (step === undefined) continue;
    if (seen.has(step.id)) step.idCursor.error(`there is already a step \`${step.id}\` above`);
    else steps.push(step);
    seen.add(step.id);
    if (step.look && 'fit' in step.look) storyBounds = unionBounds(storyBounds, step.look.fit);
    for (const id of step.focus) storyBounds = unionBounds(storyBounds, targets.bounds(id));
  }
  items.forEach((item) => {
    const look = steps.find(({ idCursor }) => idCursor.path[1] === item.path[1])?.look;
    if (look) warnIfSwapped(item.at('look'), look, storyBounds);
  });
  return steps;
}

/** Checks all fields even if the id is invalid. */
function readStep(item: Cursor, schema: StepSchema, targets: ViewTargets): StepConfig | undefined {
  if (!readFields(item, schema)) return undefined;
  const { layers, focus, date, chart } = schema.entries;
  const idCursor = item.at('id');
  const id = read(idCursor, schema.entries.id);
  const rest = {
    look: readLook(item.at('look'), targets),
    fittedIds: readIds(item.at('look').at('fit').raw),
    layers: [...new Set(read(item.at('layers'), layers))],
    focus: [...new Set(read(item.at('focus'), focus))],
    date: read(item.at('date'), date),
    chart: read(item.at('chart'), chart),
  };
  return id === undefined ? undefined : { id, idCursor, ...rest };
}

function readIds(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((one) => typeof one === 'string') : [];
}
