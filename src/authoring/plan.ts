/** `story.yaml`: what a story is and where each of its steps looks, without a word of its text. */
import type { Look } from '../geo/camera.ts';
import type { Bounds } from '../geo/geo.ts';
import { CHARTS, type ChartName } from '../atlas/power.ts';
import type { StorySource } from '../story/story.ts';
import { readDate } from './date.ts';
import { STEPS_MOST } from './limits.ts';
import { join, readLook, warnIfSwapped, type Places } from './look.ts';
import { SITE_FOLDERS } from './siteFolders.ts';
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

/** The scene of one step. */
export interface StepPlan {
  readonly id: string;
  /** Its id in the file, to report at. */
  readonly at: Value;
  readonly look?: Look | undefined;
  /** Ids that the look fits; empty where it names a place. */
  readonly shown: readonly string[];
  readonly layers: readonly string[];
  readonly focus: readonly string[];
  readonly date?: string | undefined;
  readonly chart?: ChartName | undefined;
}

/** Who sees the presenter's notes: only who presents, or readers as well. */
const NOTES = ['hidden', 'public'] as const;

/** What could not be read is undefined, and reported. */
export interface Plan {
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly source?: StorySource | undefined;
  /** Whether readers see the presenter's notes. */
  readonly notes?: (typeof NOTES)[number] | undefined;
  readonly steps: readonly StepPlan[];
}

/** Reads the root of `story.yaml`; `toggles` are the layers that a step may switch on. */
export function readPlan(root: Value, places: Places, toggles: readonly string[]): Plan {
  if (!readFields(root, ['id', 'date', 'source', 'notes', 'steps', 'worksheet', 'quiz']))
    return { steps: [] };
  return {
    id: readId(root.at('id')),
    date: readDate(root.at('date'), 'day'),
    source: optional(root.at('source'), readSource),
    notes: optional(root.at('notes'), (one) => readKnown(one, NOTES, 'reader of notes')),
    steps: readSteps(root.at('steps'), places, toggles),
  };
}

function readId(value: Value): string | undefined {
  const id = readSlug(value);
  if (id !== undefined && SITE_FOLDERS.includes(id))
    return value.error(`no story can be called \`${id}\`: the site has a folder of that name`);
  return id;
}

function readSource(value: Value): StorySource | undefined {
  if (!readFields(value, ['title', 'outlet', 'place', 'date', 'url'])) return undefined;
  const title = readLine(value.at('title'), 300);
  const outlet = readLine(value.at('outlet'));
  const place = optional(value.at('place'), (one) => readLine(one));
  const date = readDate(value.at('date'), 'day');
  const url = readWebAddress(value.at('url'));
  if (title === undefined || outlet === undefined || date === undefined || url === undefined)
    return undefined;
  return { title, outlet, ...(place !== undefined && { place }), date, url };
}

function readSteps(value: Value, places: Places, toggles: readonly string[]): readonly StepPlan[] {
  const items = readList(value, 'a list of steps') ?? [];
  if (value.given && items.length === 0)
    value.error('the story has no steps', { expected: 'at least one' });
  if (items.length > STEPS_MOST) {
    value.error(`${items.length} steps`, { expected: `at most ${STEPS_MOST}` });
    return [];
  }
  const seen = new Set<string>();
  const steps: StepPlan[] = [];
  let shown: Bounds | undefined;
  for (const item of items) {
    const step = readStep(item, places, toggles);
    if (step === undefined) continue;
    if (seen.has(step.id)) step.at.error(`there is already a step \`${step.id}\` above`);
    else steps.push(step);
    seen.add(step.id);
    if (step.look && 'fit' in step.look) shown = join(shown, step.look.fit);
    for (const id of step.focus) shown = join(shown, places.bounds(id));
  }
  items.forEach((item) => {
    const look = steps.find(({ at }) => at.path[1] === item.path[1])?.look;
    if (look) warnIfSwapped(item.at('look'), look, shown);
  });
  return steps;
}

/** All fields are checked even where the id is broken. */
function readStep(item: Value, places: Places, toggles: readonly string[]): StepPlan | undefined {
  if (!readFields(item, ['id', 'look', 'layers', 'focus', 'date', 'chart'])) return undefined;
  const at = item.at('id');
  const id = readSlug(at);
  const rest = {
    look: readLook(item.at('look'), places),
    shown: idsOf(item.at('look').at('fit').raw),
    layers: readItems(item.at('layers'), (one) => readKnown(one, toggles, 'layer')),
    focus:
      optional(item.at('focus'), (list) =>
        readItems(list, (one) => readKnown(one, places.ids, 'feature')),
      ) ?? [],
    date: optional(item.at('date'), (one) => readDate(one, 'month')),
    chart: optional(item.at('chart'), (one) => readKnown(one, CHARTS, 'chart')),
  };
  return id === undefined ? undefined : { id, at, ...rest };
}

function idsOf(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((one) => typeof one === 'string') : [];
}

/** An `https:` address with a host. */
function readWebAddress(value: Value): string | undefined {
  const { raw } = value;
  const fine = typeof raw === 'string' && /^https:\/\/[^/\s]\S*$/.test(raw) && URL.canParse(raw);
  return fine ? raw : value.mismatch('an address that begins with https://');
}
