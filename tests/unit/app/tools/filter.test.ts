import { describe, expect, test } from 'vitest';
import { loadAtlas } from '../../../../src/authoring/files.ts';
import { leftOut, type Criterion } from '../../../../src/atlas/filter.ts';
import { facetsOf, flipChoice, type Facets } from '../../../../src/app/tools/filter/facets.ts';

const atlas = loadAtlas('data/layers');
const toggles = atlas.layers.flatMap(({ toggle }) => toggle ?? []);
const all = { stages: {}, layers: toggles };
const choicesOf = ({ facets }: Facets, criterion: Criterion) =>
  facets.find((facet) => facet.criterion === criterion)!.choices;
const values = (facets: Facets, criterion: Criterion) =>
  choicesOf(facets, criterion).map(({ value }) => value);

describe('what can be chosen', () => {
  const facets = facetsOf(atlas, {}, all);

  test('only what the energy system has, in order', () => {
    expect(values(facets, 'country')).toContain('KG');
    expect(values(facets, 'country')).not.toContain('DE');
    expect(values(facets, 'kind')).not.toContain('band');
    expect(values(facets, 'kind')).not.toContain('river');
    expect(values(facets, 'kv')).toEqual(['220', '500']);
    expect(values(facets, 'status')).not.toContain('exists');
    expect(values(facets, 'status')[0]).toBe('in-service');
  });

  test('unfiltered, all are shown and every value has its features', () => {
    expect(facets.shown).toBe(facets.of);
    expect(facets.off).toBe(0);
    for (const { choices } of facets.facets)
      for (const { count, chosen } of choices) {
        expect(count).toBeGreaterThan(0);
        expect(chosen).toBe(false);
      }
    const ofKinds = choicesOf(facets, 'kind').reduce((sum, { count }) => sum + count, 0);
    expect(ofKinds).toBe(facets.of);
  });

  test('counts follow the other criteria, not their own', () => {
    const one = facetsOf(atlas, { country: ['KG'] }, all);
    expect(choicesOf(one, 'country').map(({ count }) => count)).toEqual(
      choicesOf(facets, 'country').map(({ count }) => count),
    );
    expect(one.shown).toBe(choicesOf(one, 'country').find(({ chosen }) => chosen)!.count);
    const stations = choicesOf(one, 'kind').find(({ value }) => value === 'converter-station')!;
    expect(stations.count).toBe(0);
  });

  test('what is shown is what the scene does not leave out', () => {
    const filter = { kv: ['500'], status: ['built', 'in-service'] };
    const { shown, of } = facetsOf(atlas, filter, all);
    const out = leftOut(atlas, filter).filter((id) => !id.startsWith('band-'));
    expect(shown).toBe(of - out.length);
  });

  test('what a layer that is off holds is told apart', () => {
    const layers = toggles.filter((toggle) => toggle !== 'generation');
    const without = facetsOf(atlas, {}, { stages: {}, layers });
    const plants = atlas.data['generation']!.features.length;
    expect(without.off).toBe(plants);
    expect(without.shown).toBe(facets.of - plants);
  });

  test('stages of another month replace the status, and both can be chosen', () => {
    const dated = facetsOf(atlas, {}, { ...all, stages: { 'casa-hvdc-af': 'contracted' } });
    const contracted = choicesOf(dated, 'status').find(({ value }) => value === 'contracted');
    expect(contracted?.count).toBe(1);
    const building = (of: Facets) =>
      choicesOf(of, 'status').find(({ value }) => value === 'under-construction')!.count;
    expect(building(dated)).toBe(building(facets) - 1);
  });

  test('a chosen value stays to be taken back, even if nothing has it', () => {
    const odd = facetsOf(atlas, { country: ['XX'] }, all);
    expect(choicesOf(odd, 'country').at(-1)).toEqual({ value: 'XX', chosen: true, count: 0 });
    expect(odd.shown).toBe(0);
  });
});

describe('choosing', () => {
  test('adds, takes back, and leaves no empty criterion', () => {
    const one = flipChoice({}, 'country', 'KG');
    expect(one).toEqual({ country: ['KG'] });
    const two = flipChoice(one!, 'country', 'TJ');
    expect(two).toEqual({ country: ['KG', 'TJ'] });
    expect(flipChoice({ ...two, kv: ['500'] }, 'kv', '500')).toEqual(two);
    expect(flipChoice(two!, 'country', 'KG')).toEqual({ country: ['TJ'] });
    expect(flipChoice({ country: ['TJ'] }, 'country', 'TJ')).toBeUndefined();
  });
});
