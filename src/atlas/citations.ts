/** Provenance of an entry: what each source was used for, multiple statements, how it was located. */
import type {
  AtlasIndex,
  Entry,
  FeatureProperties,
  Figure,
  LocationMethod,
  Measure,
} from './atlas.ts';
import { kindInfo } from './kinds.ts';
import type { Milestone } from './timeline.ts';

/** What a source was used for in an entry; `figure` names the measure. */
export type SourceUse =
  | { readonly use: 'figure'; readonly measure: Measure }
  | { readonly use: 'place' | 'route' | 'name' | 'status' | 'flow' | 'history' | 'about' };

/** A source of an entry by id, with at least one use. */
export interface Citation {
  readonly id: string;
  readonly uses: readonly SourceUse[];
}

/** How an entry was located: its own `located`, else `parts` for a group, else by kind. */
export function locationMethodOf(
  entry: Entry & { readonly members?: readonly string[] },
): LocationMethod {
  return entry.located ?? (entry.members ? 'parts' : (kindInfo(entry.kind).located ?? 'gazetteer'));
}

/** An entry with the properties that cite sources, including those that only features have. */
type CitingEntry = Entry & Pick<FeatureProperties, 'flow'>;

/** Ids of the sources of an entry, its figures and its planned direction, without duplicates. */
export function sourcesOf({ sources, figures = [], flow }: CitingEntry): readonly string[] {
  const all = [...sources, ...figures.flatMap(({ sources: of }) => of), ...(flow?.sources ?? [])];
  return [...new Set(all)];
}

/**
 * What each source was used for, in citation order: figures by measure, the route or place, the name,
 * the status of the same date, the planned direction, milestones. Other sources are `about` the entry.
 */
export function citationsOf(
  entry: CitingEntry,
  sources: AtlasIndex['sources'],
  milestones: readonly Milestone[] = [],
): readonly Citation[] {
  const figures = entry.figures ?? [];
  const events = milestones.filter(({ about }) => about.includes(entry.id));
  const eventSources = events.flatMap((one) => [
    ...one.sources,
    ...(one.claims ?? []).flatMap(({ sources: of }) => of),
  ]);
  const ids = [...new Set([...sourcesOf(entry), ...eventSources])];
  return ids.map((id) => {
    const measures = figures
      .filter((one) => one.sources.includes(id))
      .map(({ measure }) => measure);
    const gives = entry.sources.includes(id) ? sources[id]?.gives : undefined;
    const dated = entry.status !== 'exists' && sources[id]?.date === entry.asOf;
    const uses: SourceUse[] = [
      ...[...new Set(measures)].map((measure): SourceUse => ({ use: 'figure', measure })),
      ...useIf(entry.route?.includes(id) === true, 'route'),
      ...useIf(gives === 'place' && !entry.route, 'place'),
      ...useIf(gives === 'name', 'name'),
      ...useIf(dated && entry.sources.includes(id), 'status'),
      ...useIf(entry.flow?.sources.includes(id) === true, 'flow'),
      ...useIf(eventSources.includes(id), 'history'),
    ];
    return { id, uses: uses.length > 0 ? uses : [{ use: 'about' }] };
  });
}

function useIf(condition: boolean, use: Exclude<SourceUse['use'], 'figure'>): SourceUse[] {
  return condition ? [{ use }] : [];
}

/** All statements of one measure. */
export interface Statements {
  readonly measure: Measure;
  readonly figures: readonly Figure[];
}

/** Measures with at least two statements. Figures about the drawing do not count. */
export function statementsOf({ figures = [] }: Pick<Entry, 'figures'>): readonly Statements[] {
  const stated = figures.filter(({ how }) => how !== 'drawn');
  return [...new Set(stated.map(({ measure }) => measure))]
    .map((measure) => ({ measure, figures: stated.filter((one) => one.measure === measure) }))
    .filter((one) => one.figures.length > 1);
}
