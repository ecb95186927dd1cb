/** What rests on each source: the other way round from what an entry cites. */
import type { Atlas, FeatureProperties, Group, Source } from './atlas.ts';
import type { Evidence, NotDrawn } from './evidence.ts';
import { citationsOf, type Use } from './known.ts';
import type { Power } from './power.ts';
import type { Milestone } from './timeline.ts';

/** Everything that cites a source. */
export interface Resting {
  readonly source: Source;
  readonly entries: readonly {
    readonly entry: FeatureProperties | Group;
    readonly uses: readonly Use[];
  }[];
  readonly events: readonly Milestone[];
  readonly notDrawn: readonly NotDrawn[];
  /** Parts of the evidence on power. */
  readonly power: readonly (keyof Power)[];
  readonly heights: boolean;
}

type Known = Pick<Atlas, 'data' | 'groups' | 'sources'>;

/** Every source of the atlas with what rests on it, those that most entries rest on first. */
export function restsOn({ data, groups, sources }: Known, evidence: Evidence): readonly Resting[] {
  const { milestones, notDrawn, power, heights } = evidence;
  const features = Object.values(data).flatMap((layer) => layer.features.map((f) => f.properties));
  const entries = [...groups, ...features].map((entry) => ({
    entry,
    // Events have a list of their own.
    uses: new Map(citationsOf(entry, sources).map(({ id, uses }) => [id, uses])),
  }));
  const parts = Object.keys(power) as (keyof Power)[];
  return Object.values(sources)
    .map((source) => ({
      source,
      entries: entries.flatMap(({ entry, uses }) => {
        const own = uses.get(source.id);
        return own ? [{ entry, uses: own }] : [];
      }),
      events: milestones.filter((one) => cites(one, source.id)),
      notDrawn: notDrawn.filter((one) => cites(one, source.id)),
      power: parts.filter((part) => cites(power[part], source.id)),
      heights: cites(heights, source.id),
    }))
    .toSorted((a, b) => b.entries.length - a.entries.length);
}

/** Whether a `sources` anywhere within names the id. */
function cites(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) =>
    key === 'sources' && Array.isArray(inner) ? inner.includes(id) : cites(inner, id),
  );
}
