/** What a filter can choose from, how much each choice would leave, and how much is shown. */
import type { Atlas, FeatureProperties } from '../../../atlas/atlas.ts';
import { CRITERIA, filterable, leftOut, valuesOf } from '../../../atlas/filter.ts';
import type { Criterion, Filter } from '../../../atlas/filter.ts';
import { isBand } from '../../../atlas/search.ts';
import type { Stage } from '../../../atlas/timeline.ts';
import { STAGES } from '../../../atlas/timelineWhole.ts';

export interface Choice {
  readonly value: string;
  readonly chosen: boolean;
  /** Features of this value that pass the other criteria. */
  readonly count: number;
}

export interface Facet {
  readonly criterion: Criterion;
  readonly choices: readonly Choice[];
}

export interface Facets {
  readonly facets: readonly Facet[];
  /** Features that pass and whose layer is on. */
  readonly shown: number;
  readonly of: number;
  /** Features that pass in layers that are off. */
  readonly off: number;
}

interface Setting {
  readonly stages: Readonly<Record<string, Stage>>;
  /** Toggles that are on. */
  readonly layers: readonly string[];
}

type KnownAtlas = Pick<Atlas, 'data' | 'layers'>;

/**
 * The values that features have, of today and of the scene's month; a chosen value stays although
 * nothing has it. Counts leave out what the other criteria leave out.
 */
export function facetsOf(atlas: KnownAtlas, filter: Filter, { stages, layers }: Setting): Facets {
  const all = featuresOf(atlas);
  const passing = (by: Filter) => {
    const out = new Set(leftOut(atlas, by, stages));
    return all.filter(({ feature }) => !out.has(feature.id)).map(({ feature }) => feature);
  };
  const passed = new Set(passing(filter));
  const isOn = (toggle: string | undefined) => toggle === undefined || layers.includes(toggle);
  const shown = all.filter(({ feature, toggle }) => passed.has(feature) && isOn(toggle)).length;
  return {
    facets: CRITERIA.map((criterion) => {
      const { [criterion]: chosen = [], ...others } = filter;
      const rest = passing(others).flatMap((one) => valuesOf(one, criterion, stages));
      const values = all.flatMap(({ feature }) => [
        ...valuesOf(feature, criterion),
        ...valuesOf(feature, criterion, stages),
      ]);
      return {
        criterion,
        choices: ordered(criterion, [...new Set([...values, ...chosen])]).map((value) => ({
          value,
          chosen: chosen.includes(value),
          count: rest.filter((one) => one === value).length,
        })),
      };
    }),
    shown,
    of: all.length,
    off: passed.size - shown,
  };
}

/** The filter with one value more, or one less; undefined if nothing is chosen any more. */
export function flipChoice(
  filter: Filter,
  criterion: Criterion,
  value: string,
): Filter | undefined {
  const { [criterion]: chosen = [], ...others } = filter;
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  const flipped: Filter = next.length > 0 ? { ...others, [criterion]: next } : others;
  return Object.keys(flipped).length > 0 ? flipped : undefined;
}

function featuresOf({ data, layers }: KnownAtlas): readonly {
  readonly feature: FeatureProperties;
  readonly toggle: string | undefined;
}[] {
  return Object.entries(data).flatMap(([id, layer]) => {
    const toggle = layers.find((info) => info.id === id)?.toggle;
    return layer.features
      .map(({ properties }) => ({ feature: properties, toggle }))
      .filter(({ feature }) => filterable(feature) && !isBand(feature));
  });
}

/** Stages by how far they are, voltages by number; others as the atlas has them. */
function ordered(criterion: Criterion, values: readonly string[]): readonly string[] {
  if (criterion === 'kv') return values.toSorted((a, b) => Number(a) - Number(b));
  if (criterion !== 'status') return values;
  const rank = (value: string) => STAGES.findIndex((stage) => stage === value);
  return values.toSorted((a, b) => rank(b) - rank(a));
}
