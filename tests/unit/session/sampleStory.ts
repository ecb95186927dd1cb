/** A small story with its atlas, for tests of the session. */
import { createAtlas } from '../../../src/atlas/createAtlas.ts';
import type { Atlas, LayerData } from '../../../src/atlas/atlas.ts';
import { createStep, createStory } from '../../fixtures/story.ts';
import { entry } from '../atlas/entry.ts';

function point(id: string, lon: number): LayerData['features'][number] {
  return {
    type: 'Feature',
    properties: { ...entry, id },
    geometry: { type: 'Point', coordinates: [lon, 38] },
  };
}

const layer = { file: 'x.geojson', names: { en: 'X' }, kinds: [], licence: '', sources: [] };

export const atlas: Atlas = createAtlas(
  {
    asOf: '2026',
    layers: [
      { ...layer, id: 'near', toggle: 'near' },
      { ...layer, id: 'far', toggle: 'far' },
    ],
    groups: [{ ...entry, id: 'both', members: ['one', 'two'] }],
    sources: {},
  },
  {
    near: { type: 'FeatureCollection', features: [point('one', 70), point('two', 71)] },
    far: { type: 'FeatureCollection', features: [point('three', 80)] },
  },
);

export const story = createStory([
  createStep('first', ['near'], []),
  createStep('second', ['near'], ['both']),
  createStep('third', ['near'], ['three']),
]);
