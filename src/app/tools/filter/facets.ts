/** The facets of the filter: available values, counts per value, and how many features are shown. */
import type { Atlas, FeatureProperties } from '../../../atlas/atlas.ts';
import { CRITERIA, isBand, isFilterable, excludedIds, valuesOf } from '../../../atlas/filter.ts';
import type { Criterion, Filter } from '../../../atlas/filter.ts';
import type { Stage } from '../../../atlas/timeline.ts';
import { STAGES } from '../../../atlas/groupStage.ts';

export interface Choice {
  readonly value: string;
  readonly selected: boolean;
  /** Number of features with this value that pass the other criteria. */
  readonly count: number;
}

export interface Facet {
  readonly criterion: Criterion;
  readonly choices: readonly Choice[];
}

export interface Facets {
  readonly facets: readonly Facet[];
  /** Number of features that pass and whose layer is on. */
  readonly shown: number;
  readonly total: number;
  /** Number of features that pass but whose layer is off. */
  readonly hidden: number;
}

interface FacetContext {
  readonly stages: Readonly<Record<string, Stage>>;
  /** Toggles that are on. */
  readonly layers: readonly string[];
}

type AtlasLayers = Pick<Atlas, 'data' | 'layers'>;

/**
 * Values are those that features have today or in the scene's month; selected values are kept even if
 * no feature has them. A count applies the other criteria, not its own.
 */
export function computeFacets(
  atlas: AtlasLayers,
  filter: Filter,
  { stages, layers }: FacetContext,
): Facets {
  const all = filterableFeatures(atlas);
  const passing = (criteria: Filter) => {
    const excluded = new Set(excludedIds(atlas, criteria, stages));
    return all.filter(({ feature }) => !excluded.has(feature.id)).map(({ feature }) => feature);
  };
  const passed = new Set(passing(filter));
  const isOn = (toggle: string | undefined) => toggle === undefined || layers.includes(toggle);
  const shown = all.filter(({ feature, toggle }) => passed.has(feature) && isOn(toggle)).length;
  return {
    facets: CRITERIA.map((criterion) => {
      const { [criterion]: selected = [], ...others } = filter;
      const countable = passing(others).flatMap((one) => valuesOf(one, criterion, stages));
      const values = all.flatMap(({ feature }) => [
        ...valuesOf(feature, criterion),
        ...valuesOf(feature, criterion, stages),
      ]);
      return {
        criterion,
        choices: sortValues(criterion, [...new Set([...values, ...selected])]).map((value) => ({
          value,
          selected: selected.includes(value),
          count: countable.filter((one) => one === value).length,
        })),
      };
    }),
    shown,
    total: all.length,
    hidden: passed.size - shown,
  };
}

/** Adds a value to the filter or removes it. Returns undefined if no value is left. */
export function toggleChoice(
  filter: Filter,
  criterion: Criterion,
  value: string,
): Filter | undefined {
  const { [criterion]: selected = [], ...others } = filter;
  const next = selected.includes(value)
    ? selected.filter((one) => one !== value)
    : [...selected, value];
  const toggled: Filter = next.length > 0 ? { ...others, [criterion]: next } : others;
  return Object.keys(toggled).length > 0 ? toggled : undefined;
}

function filterableFeatures({ data, layers }: AtlasLayers): readonly {
  readonly feature: FeatureProperties;
  readonly toggle: string | undefined;
}[] {
  return Object.entries(data).flatMap(([id, layer]) => {
    const toggle = layers.find((info) => info.id === id)?.toggle;
    return layer.features
      .map(({ properties }) => ({ feature: properties, toggle }))
      .filter(({ feature }) => isFilterable(feature) && !isBand(feature));
  });
}

/** Sorts stages from most to least advanced and voltages by number; others keep the atlas order. */
function sortValues(criterion: Criterion, values: readonly string[]): readonly string[] {
  if (criterion === 'kv') return values.toSorted((a, b) => Number(a) - Number(b));
  if (criterion !== 'status') return values;
  const rank = (value: string) => STAGES.findIndex((stage) => stage === value);
  return values.toSorted((a, b) => rank(b) - rank(a));
}
