import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import type { AtlasFeature } from '../../../src/atlas/atlas.ts';
import { sceneOf, stepOf } from '../../../src/story/scene.ts';
import { createStep, createStory } from '../../fixtures/story.ts';
import { readHash, writeHash } from '../../../src/story/permalink.ts';
import type { View } from '../../../src/story/view.ts';

const story = createStory([
  createStep('first', ['lines', 'water'], []),
  createStep('second', ['lines'], ['both']),
]);

const setting = { lang: 'ur', theme: 'dark' } as const;
const groups: Readonly<Record<string, readonly string[]>> = {
  both: ['one', 'two'],
  one: ['one'],
};
const atlas = {
  data: {},
  entry: () => undefined,
  toggles: (id: string) => (id in groups ? ['lines', 'stations'] : []),
  members: (id: string) =>
    (groups[id] ?? []).map((one) => ({ id: one, geometry: { type: 'Point' } }) as AtlasFeature),
};

describe('stepOf', () => {
  it('returns the step of the view', () => {
    expect(stepOf(story, { step: 'second' }).id).toBe('second');
  });

  it('returns the first step if the view has none or an unknown one', () => {
    expect(stepOf(story, {}).id).toBe('first');
    expect(stepOf(story, { step: 'gone' }).id).toBe('first');
  });

  it('throws an error that names a story without steps', () => {
    expect(() => stepOf({ ...story, steps: [] }, {})).toThrow('story tale');
  });
});

describe('sceneOf', () => {
  it('uses the reader’s month, else the step’s, else none', () => {
    const dated = { ...story, steps: [{ ...story.steps[0]!, date: '2014-10' }, story.steps[1]!] };
    expect(sceneOf(dated, {}, setting, atlas).month).toBe('2014-10');
    expect(sceneOf(dated, { date: '2020-02' }, setting, atlas).month).toBe('2020-02');
    expect(sceneOf(dated, { step: 'second' }, setting, atlas)).not.toHaveProperty('month');
  });

  it('equals the step’s settings for an unmodified view', () => {
    expect(sceneOf(story, { step: 'first' }, setting, atlas)).toEqual({
      look: { fit: [60, 30, 80, 44] },
      layers: ['lines', 'water'],
      focus: [],
      named: [],
      hide: [],
      stages: {},
      excludedIds: [],
      lang: 'ur',
      theme: 'dark',
    });
  });

  it('replaces the step’s settings by those of the view', () => {
    const view: View = {
      step: 'second',
      look: { center: [70, 37], zoom: 7 },
      layers: [],
      hide: ['band'],
    };
    expect(sceneOf(story, view, setting, atlas)).toMatchObject(
      (({ look, layers, hide }) => ({ look, layers, hide }))(view),
    );
  });

  it('highlights the features of an id', () => {
    expect(sceneOf(story, { step: 'second' }, setting, atlas).focus).toEqual(['one', 'two']);
    expect(sceneOf(story, { step: 'second', focus: 'one' }, setting, atlas).focus).toEqual(['one']);
  });

  it('adds the layers of the reader’s focus to those of the step', () => {
    const layers = (view: View) => sceneOf(story, view, setting, atlas).layers;
    expect(layers({ step: 'second', focus: 'one' })).toEqual(['lines', 'stations']);
    expect(layers({ step: 'second', focus: 'gone' })).toEqual(['lines']);
    expect(layers({ step: 'second' })).toEqual(['lines']);
    expect(layers({ step: 'second', focus: 'one', layers: ['water'] })).toEqual(['water']);
  });

  it('keeps ids unresolved before the atlas is loaded', () => {
    expect(sceneOf(story, { step: 'second' }, setting).focus).toEqual(['both']);
  });

  it('highlights nothing for an unknown focus', () => {
    expect(sceneOf(story, { focus: 'gone' }, setting, atlas).focus).toEqual([]);
  });

  it('is the same for the same view, also after a round trip through the URL', () => {
    const view: View = { step: 'second', focus: 'one', layers: ['water'], hide: ['labels'] };
    const scene = sceneOf(story, view, setting, atlas);
    expect(sceneOf(story, { ...view }, setting, atlas)).toEqual(scene);
    expect(sceneOf(story, readHash(writeHash(view)), setting, atlas)).toEqual(scene);
  });

  it('resolves groups of the real atlas recursively', () => {
    const real = loadAtlas('data/layers');
    const { focus } = sceneOf(story, { focus: 'casa-1000' }, setting, real);
    expect(focus).toContain('casa-hvdc-af');
    expect(focus).toContain('datka-substation');
    expect(focus).not.toContain('casa-hvdc');
    expect(new Set(focus).size).toBe(focus.length);
  });
});
