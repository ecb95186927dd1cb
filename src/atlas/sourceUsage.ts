/** What cites each source: the inverse of an entry's citations. */
import type { Atlas, FeatureProperties, Group, Source } from './atlas.ts';
import type { Evidence, NotDrawn } from './evidence.ts';
import { citationsOf, type SourceUse } from './citations.ts';
import type { Power } from './power.ts';
import type { Milestone } from './timeline.ts';

/** Everything that cites one source. */
export interface SourceUsage {
  readonly source: Source;
  readonly entries: readonly {
    readonly entry: FeatureProperties | Group;
    readonly uses: readonly SourceUse[];
  }[];
  readonly events: readonly Milestone[];
  readonly notDrawn: readonly NotDrawn[];
  /** Parts of the power evidence. */
  readonly power: readonly (keyof Power)[];
  readonly heights: boolean;
}

type CitingAtlas = Pick<Atlas, 'data' | 'groups' | 'sources'>;

/** Every source of the atlas with everything that cites it, most cited first. */
export function sourceUsage(
  { data, groups, sources }: CitingAtlas,
  evidence: Evidence,
): readonly SourceUsage[] {
  const { milestones, notDrawn, power, heights } = evidence;
  const features = Object.values(data).flatMap((layer) => layer.features.map((f) => f.properties));
  const entries = [...groups, ...features].map((entry) => ({
    entry,
    // Milestones are listed separately.
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

/** Whether a `sources` array anywhere in the value includes the id. */
function cites(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) =>
    key === 'sources' && Array.isArray(inner) ? inner.includes(id) : cites(inner, id),
  );
}
