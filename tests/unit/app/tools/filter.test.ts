import { describe, expect, test } from 'vitest';
import { loadAtlas } from '../../../../src/authoring/files.ts';
import { excludedIds, type Criterion } from '../../../../src/atlas/filter.ts';
import {
  computeFacets,
  toggleChoice,
  type Facets,
} from '../../../../src/app/tools/filter/facets.ts';

const atlas = loadAtlas('data/layers');
const toggles = atlas.layers.flatMap(({ toggle }) => toggle ?? []);
const all = { stages: {}, layers: toggles };
const choicesOf = ({ facets }: Facets, criterion: Criterion) =>
  facets.find((facet) => facet.criterion === criterion)!.choices;
const values = (facets: Facets, criterion: Criterion) =>
  choicesOf(facets, criterion).map(({ value }) => value);

describe('computeFacets', () => {
  const facets = computeFacets(atlas, {}, all);

  test('lists only values of the energy system, in order', () => {
    expect(values(facets, 'country')).toContain('KG');
    expect(values(facets, 'country')).not.toContain('DE');
    expect(values(facets, 'kind')).not.toContain('band');
    expect(values(facets, 'kind')).not.toContain('river');
    expect(values(facets, 'kv')).toEqual(['220', '500']);
    expect(values(facets, 'status')).not.toContain('exists');
    expect(values(facets, 'status')[0]).toBe('in-service');
  });

  test('shows all features without a filter, and every value has a count', () => {
    expect(facets.shown).toBe(facets.total);
    expect(facets.hidden).toBe(0);
    for (const { choices } of facets.facets)
      for (const { count, selected } of choices) {
        expect(count).toBeGreaterThan(0);
        expect(selected).toBe(false);
      }
    const ofKinds = choicesOf(facets, 'kind').reduce((sum, { count }) => sum + count, 0);
    expect(ofKinds).toBe(facets.total);
  });

  test('applies the other criteria to the counts, not their own', () => {
    const one = computeFacets(atlas, { country: ['KG'] }, all);
    expect(choicesOf(one, 'country').map(({ count }) => count)).toEqual(
      choicesOf(facets, 'country').map(({ count }) => count),
    );
    expect(one.shown).toBe(choicesOf(one, 'country').find(({ selected }) => selected)!.count);
    const stations = choicesOf(one, 'kind').find(({ value }) => value === 'converter-station')!;
    expect(stations.count).toBe(0);
  });

  test('shows the features that the scene does not exclude', () => {
    const filter = { kv: ['500'], status: ['built', 'in-service'] };
    const { shown, total } = computeFacets(atlas, filter, all);
    const out = excludedIds(atlas, filter).filter((id) => !id.startsWith('band-'));
    expect(shown).toBe(total - out.length);
  });

  test('counts features of layers that are off as hidden', () => {
    const layers = toggles.filter((toggle) => toggle !== 'generation');
    const without = computeFacets(atlas, {}, { stages: {}, layers });
    const plants = atlas.data['generation']!.features.length;
    expect(without.hidden).toBe(plants);
    expect(without.shown).toBe(facets.total - plants);
  });

  test('counts stages of the given month, and lists both stages and statuses', () => {
    const dated = computeFacets(atlas, {}, { ...all, stages: { 'casa-hvdc-af': 'contracted' } });
    const contracted = choicesOf(dated, 'status').find(({ value }) => value === 'contracted');
    expect(contracted?.count).toBe(1);
    const building = (of: Facets) =>
      choicesOf(of, 'status').find(({ value }) => value === 'under-construction')!.count;
    expect(building(dated)).toBe(building(facets) - 1);
  });

  test('keeps a selected value that no feature has', () => {
    const odd = computeFacets(atlas, { country: ['XX'] }, all);
    expect(choicesOf(odd, 'country').at(-1)).toEqual({ value: 'XX', selected: true, count: 0 });
    expect(odd.shown).toBe(0);
  });
});

describe('toggleChoice', () => {
  test('adds and removes values, and drops empty criteria', () => {
    const one = toggleChoice({}, 'country', 'KG');
    expect(one).toEqual({ country: ['KG'] });
    const two = toggleChoice(one!, 'country', 'TJ');
    expect(two).toEqual({ country: ['KG', 'TJ'] });
    expect(toggleChoice({ ...two, kv: ['500'] }, 'kv', '500')).toEqual(two);
    expect(toggleChoice(two!, 'country', 'KG')).toEqual({ country: ['TJ'] });
    expect(toggleChoice({ country: ['TJ'] }, 'country', 'TJ')).toBeUndefined();
  });
});
