/** How a thing is known: what each source of it was used for, where statements differ, how it was placed. */
import type { AtlasIndex, Entry, FeatureProperties, Figure, Located, Measure } from './atlas.ts';
import type { Milestone } from './timeline.ts';

/** What a source was used for in an entry. `figure` comes with the measure that it states. */
export type Use =
  | { readonly use: 'figure'; readonly measure: Measure }
  | { readonly use: 'place' | 'route' | 'name' | 'status' | 'flow' | 'history' | 'about' };

/** A source of an entry by its id, and all that it was used for there: one use or more. */
export interface Citation {
  readonly id: string;
  readonly uses: readonly Use[];
}

/** Kinds of things whose place is found in one way, whichever thing it is; all others are from gazetteers. */
const BY_KIND: Readonly<Record<string, Located>> = {
  country: 'base',
  'undetermined-area': 'base',
  international: 'base',
  'line-of-control': 'base',
  'line-of-actual-control': 'base',
  disputed: 'base',
  indefinite: 'base',
  indeterminate: 'base',
  river: 'base',
  lake: 'base',
  reservoir: 'base',
  'hydropower-plant': 'list',
  corridor: 'computed',
  gate: 'computed',
  gap: 'computed',
  width: 'computed',
  distance: 'computed',
  'measure-end': 'computed',
  band: 'computed',
  'existing-band': 'computed',
};

/** How the place of an entry was found: as it says, by its parts if it is a group, else by its kind. */
export function locatedOf(entry: Entry & { readonly members?: readonly string[] }): Located {
  return entry.located ?? (entry.members ? 'parts' : (BY_KIND[entry.kind] ?? 'gazetteer'));
}

/** An entry with what only features have of that which rests on sources. */
type Cited = Entry & Pick<FeatureProperties, 'flow'>;

/** Ids of the sources of an entry, of its figures and of its planned direction, each once. */
export function sourcesOf({ sources, figures = [], flow }: Cited): readonly string[] {
  const all = [...sources, ...figures.flatMap(({ sources: of }) => of), ...(flow?.sources ?? [])];
  return [...new Set(all)];
}

/**
 * What each source was used for, in the order in which the entry cites them: figures by measure, the
 * way or place, the name, the status of the same date, the planned direction, events told of it; what is left tells of it.
 */
export function citationsOf(
  entry: Cited,
  sources: AtlasIndex['sources'],
  milestones: readonly Milestone[] = [],
): readonly Citation[] {
  const figures = entry.figures ?? [];
  const events = milestones.filter(({ about }) => about.includes(entry.id));
  const told = events.flatMap((one) => [
    ...one.sources,
    ...(one.claims ?? []).flatMap(({ sources: of }) => of),
  ]);
  const ids = [...new Set([...sourcesOf(entry), ...told])];
  return ids.map((id) => {
    const measures = figures
      .filter((one) => one.sources.includes(id))
      .map(({ measure }) => measure);
    const gives = entry.sources.includes(id) ? sources[id]?.gives : undefined;
    const dated = entry.status !== 'exists' && sources[id]?.date === entry.asOf;
    const uses: Use[] = [
      ...[...new Set(measures)].map((measure): Use => ({ use: 'figure', measure })),
      ...when(entry.route?.includes(id) === true, 'route'),
      ...when(gives === 'place' && !entry.route, 'place'),
      ...when(gives === 'name', 'name'),
      ...when(dated && entry.sources.includes(id), 'status'),
      ...when(entry.flow?.sources.includes(id) === true, 'flow'),
      ...when(told.includes(id), 'history'),
    ];
    return { id, uses: uses.length > 0 ? uses : [{ use: 'about' }] };
  });
}

function when(holds: boolean, use: Exclude<Use['use'], 'figure'>): Use[] {
  return holds ? [{ use }] : [];
}

/** The statements of one measure. */
export interface Statements {
  readonly measure: Measure;
  readonly figures: readonly Figure[];
}

/** The measures of which there are two statements or more, each with all of them; the drawing states nothing. */
export function statementsOf({ figures = [] }: Pick<Entry, 'figures'>): readonly Statements[] {
  const stated = figures.filter(({ how }) => how !== 'drawn');
  return [...new Set(stated.map(({ measure }) => measure))]
    .map((measure) => ({ measure, figures: stated.filter((one) => one.measure === measure) }))
    .filter((one) => one.figures.length > 1);
}
