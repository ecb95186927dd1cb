/** What of the energy system is shown: by country, kind, stage and voltage. Geography always stays. */
import type { Atlas, FeatureProperties } from './atlas.ts';
import type { Stage } from './timeline.ts';

/** Values that a feature may have; an absent criterion lets everything through. */
export interface Filter {
  readonly country?: readonly string[];
  readonly kind?: readonly string[];
  readonly status?: readonly string[];
  readonly kv?: readonly string[];
}

export const CRITERIA = ['country', 'kind', 'status', 'kv'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Whether a filter has a say about a feature: lines, stations and plants, not the ground they stand on. */
export function filterable({ status }: FeatureProperties): boolean {
  return status !== 'exists';
}

/** The values of a feature for a criterion; `stages` replace its status where they are given. */
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

/** The ids that a filter leaves out. A band goes with its line, whose id is the rest of its own. */
export function leftOut(
  atlas: Pick<Atlas, 'data'>,
  filter: Filter,
  stages: Readonly<Record<string, Stage>> = {},
): readonly string[] {
  const features = Object.values(atlas.data).flatMap((layer) =>
    layer.features.map(({ properties }) => properties),
  );
  const passes = (feature: FeatureProperties) =>
    CRITERIA.every((criterion) => {
      const wanted = filter[criterion];
      return !wanted || valuesOf(feature, criterion, stages).some((one) => wanted.includes(one));
    });
  const out = new Set(
    features.filter((one) => filterable(one) && !isBand(one) && !passes(one)).map(({ id }) => id),
  );
  for (const { id } of features.filter(isBand)) if (out.has(lineOf(id))) out.add(id);
  return [...out];
}

const isBand = ({ kind }: FeatureProperties) => kind === 'band' || kind === 'existing-band';
const lineOf = (band: string) => band.replace(/^band-/, '');
