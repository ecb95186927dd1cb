/** `story.yaml`: metadata of a story, and the camera and layers of each step. */
import type { Look } from '../geo/camera.ts';
import type { Bounds } from '../geo/geo.ts';
import { CHARTS, type ChartName } from '../atlas/power.ts';
import type { StorySource } from '../story/story.ts';
import { readDate } from './date.ts';
import { MAX_STEPS } from './limits.ts';
import { unionBounds, readLook, warnIfSwapped, type ViewTargets } from './look.ts';
import { RESERVED_FOLDERS } from './reservedFolders.ts';
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

/** Who sees the presenter's notes: presenters only, or readers too. */
const NOTES_VISIBILITY = ['hidden', 'public'] as const;

/** Parsed story.yaml. Invalid fields are undefined, and reported. */
export interface StoryConfig {
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly source?: StorySource | undefined;
  /** Whether readers see the presenter's notes. */
  readonly notes?: (typeof NOTES_VISIBILITY)[number] | undefined;
  readonly steps: readonly StepConfig[];
}

/** Reads the root of `story.yaml`; `toggles` are the layers that a step may show. */
export function readStoryConfig(
  root: Cursor,
  targets: ViewTargets,
  toggles: readonly string[],
): StoryConfig {
  if (!readFields(root, ['id', 'date', 'source', 'notes', 'steps', 'worksheet', 'quiz']))
    return { steps: [] };
  return {
    id: readId(root.at('id')),
    date: readDate(root.at('date'), 'day'),
    source: readOptional(root.at('source'), readSource),
    notes: readOptional(root.at('notes'), (one) =>
      readKnown(one, NOTES_VISIBILITY, 'setting for notes'),
    ),
    steps: readSteps(root.at('steps'), targets, toggles),
  };
}

function readId(value: Cursor): string | undefined {
  const id = readSlug(value);
  if (id !== undefined && RESERVED_FOLDERS.includes(id))
    return value.error(`the id \`${id}\` is reserved: the site has a folder with that name`);
  return id;
}

function readSource(value: Cursor): StorySource | undefined {
  if (!readFields(value, ['title', 'outlet', 'place', 'date', 'url'])) return undefined;
  const title = readLine(value.at('title'), 300);
  const outlet = readLine(value.at('outlet'));
  const place = readOptional(value.at('place'), (one) => readLine(one));
  const date = readDate(value.at('date'), 'day');
  const url = readWebAddress(value.at('url'));
  if (title === undefined || outlet === undefined || date === undefined || url === undefined)
    return undefined;
  return { title, outlet, ...(place !== undefined && { place }), date, url };
}

function readSteps(
  value: Cursor,
  targets: ViewTargets,
  toggles: readonly string[],
): readonly StepConfig[] {
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
    const step = readStep(item, targets, toggles);
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
function readStep(
  item: Cursor,
  targets: ViewTargets,
  toggles: readonly string[],
): StepConfig | undefined {
  if (!readFields(item, ['id', 'look', 'layers', 'focus', 'date', 'chart'])) return undefined;
  const idCursor = item.at('id');
  const id = readSlug(idCursor);
  const rest = {
    look: readLook(item.at('look'), targets),
    fittedIds: readIds(item.at('look').at('fit').raw),
    layers: readItems(item.at('layers'), (one) => readKnown(one, toggles, 'layer')),
    focus:
      readOptional(item.at('focus'), (list) =>
        readItems(list, (one) => readKnown(one, targets.ids, 'feature')),
      ) ?? [],
    date: readOptional(item.at('date'), (one) => readDate(one, 'month')),
    chart: readOptional(item.at('chart'), (one) => readKnown(one, CHARTS, 'chart')),
  };
  return id === undefined ? undefined : { id, idCursor, ...rest };
}

function readIds(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((one) => typeof one === 'string') : [];
}

/** Reads an `https:` address with a host. */
function readWebAddress(value: Cursor): string | undefined {
  const { raw } = value;
  const isValid = typeof raw === 'string' && /^https:\/\/[^/\s]\S*$/.test(raw) && URL.canParse(raw);
  return isValid ? raw : value.mismatch('an address that begins with https://');
}
