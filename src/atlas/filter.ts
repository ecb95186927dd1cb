/** Filters of the energy system by country, kind, stage and voltage. Geography is never filtered. */
import type { Atlas, FeatureProperties } from './atlas.ts';
import { kindInfo } from './kinds.ts';
import type { Stage } from './timeline.ts';

/** Accepted values by criterion; an absent criterion accepts everything. */
export interface Filter {
  readonly country?: readonly string[];
  readonly kind?: readonly string[];
  readonly status?: readonly string[];
  readonly kv?: readonly string[];
}

export const CRITERIA = ['country', 'kind', 'status', 'kv'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Whether filters apply to a feature: to lines, stations and plants, not to geography. */
export function isFilterable({ status }: FeatureProperties): boolean {
  return status !== 'exists';
}

/** Whether a feature is the position error of a line, not an entry of its own. */
export function isBand({ kind }: Pick<FeatureProperties, 'kind'>): boolean {
  return kindInfo(kind).band === true;
}

/** The values of a feature for a criterion. A stage in `stages` (by id) replaces the feature's status. */
export function valuesOf(
  feature: FeatureProperties,
  criterion: Criterion,
  stages: Readonly<Record<string, Stage>> = {},
): readonly string[] {
  switch (criterion) {
    case 'country':
      return feature.countries ?? [];
    case 'kind':
      return [feature.kind];
    case 'status':
      return [stages[feature.id] ?? feature.status];
    case 'kv':
      return feature.kv === undefined ? [] : [String(feature.kv)];
  }
}

/** Ids that a filter excludes. A band is excluded with its line: `band-<line id>`. */
export function excludedIds(
  atlas: Pick<Atlas, 'data'>,
  filter: Filter,
  stages: Readonly<Record<string, Stage>> = {},
): readonly string[] {
  const features = Object.values(atlas.data).flatMap((layer) =>
    layer.features.map(({ properties }) => properties),
  );
  const passes = (feature: FeatureProperties) =>
    CRITERIA.every((criterion) => {
      const accepted = filter[criterion];
      return (
        !accepted || valuesOf(feature, criterion, stages).some((one) => accepted.includes(one))
      );
    });
  const excluded = new Set(
    features.filter((one) => isFilterable(one) && !isBand(one) && !passes(one)).map(({ id }) => id),
  );
  for (const { id } of features.filter(isBand)) if (excluded.has(lineIdOf(id))) excluded.add(id);
  return [...excluded];
}

const lineIdOf = (band: string) => band.replace(/^band-/, '');
