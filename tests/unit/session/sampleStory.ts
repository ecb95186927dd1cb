/** A small story with its atlas, for tests of the session. */
import { createAtlas } from '../../../src/atlas/createAtlas.ts';
import type { Atlas, LayerData } from '../../../src/atlas/atlas.ts';
import type { Step, Story } from '../../../src/story/story.ts';
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

const step = (id: string, focus: readonly string[]): Step => ({
  id,
  heading: id,
  html: '',
  mapDescription: '',
  look: { fit: [60, 30, 80, 44] },
  layers: ['near'],
  focus,
  mentions: [],
});

export const story: Story = {
  id: 'tale',
  lang: 'en',
  dir: 'ltr',
  title: 'Tale',
  standfirst: '',
  date: '2026',
  source: { title: 'x', outlet: 'y', date: '2023', url: 'https://example.org' },
  reviewed: true,
  steps: [step('first', []), step('second', ['both']), step('third', ['three'])],
  langs: ['en'],
};
