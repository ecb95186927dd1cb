/** Larger atlases and stories for the question how cost grows: copies that differ as real ones would. */
import type { Geometry, Position } from 'geojson';
import type { Atlas, AtlasIndex, LayerData } from '../src/atlas/atlas.ts';
import type { Story } from '../src/story/story.ts';

/** The ground under the story stays as it is; the layers that are about something grow. */
const GROUND = ['countries', 'borders', 'water', 'lakes'];

/** Layers with each feature `times` times, moved by up to 2°, so that no two compress to one. */
export function enlargeLayers(
  { layers, data }: Pick<Atlas, 'layers' | 'data'>,
  times: number,
): Record<string, LayerData> {
  return Object.fromEntries(
    layers.map(({ id }) => {
      const layer = data[id] ?? { type: 'FeatureCollection' as const, features: [] };
      const copies = GROUND.includes(id) ? 1 : times;
      return [
        id,
        { ...layer, features: Array.from({ length: copies }, (_, at) => copied(layer, at)).flat() },
      ];
    }),
  );
}

function copied({ features }: LayerData, at: number): LayerData['features'] {
  if (at === 0) return [...features];
  const shift = [(((at * 0.618034) % 1) - 0.5) * 4, (((at * 0.414214) % 1) - 0.5) * 4] as const;
  return features.map((feature) => {
    const id = `${feature.properties.id}-${at}`;
    const { anchor, names } = feature.properties;
    return {
      ...feature,
      id,
      geometry: moved(feature.geometry, shift),
      properties: {
        ...feature.properties,
        id,
        names: { ...names, en: `${names.en} ${at}` },
        ...(anchor && { anchor: position(anchor, shift) as [number, number] }),
      },
    };
  });
}

function moved<T extends Geometry>(geometry: T, by: readonly [number, number]): T {
  return JSON.parse(JSON.stringify(geometry), (_, value: unknown) =>
    isPosition(value) ? position(value, by) : value,
  ) as T;
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && typeof value[0] === 'number';
}

function position(at: readonly number[], [x, y]: readonly [number, number]): number[] {
  return [(at[0] ?? 0) + x, (at[1] ?? 0) + y].map((value) => Math.round(value * 1e4) / 1e4);
}

/** A story with its steps `times` times, the words of each copy in another order. */
export function enlargeStory(story: Story, times: number): Story {
  const steps = Array.from({ length: times }, (_, at) =>
    at === 0
      ? story.steps
      : story.steps.map((step) => ({
          ...step,
          id: `${step.id}-${at}`,
          heading: `${step.heading} ${at}`,
          html: step.html.replaceAll(/(?<=^|>)[^<]+/g, (text) => reordered(text, at)),
        })),
  ).flat();
  return { ...story, steps };
}

/** The words of a text in an order that depends on the number alone. */
function reordered(text: string, at: number): string {
  const key = (index: number) => ((index + 1) * (at + 0.5) * 0.618034) % 1;
  return text
    .split(' ')
    .map((word, index) => ({ word, at: key(index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
    .join(' ');
}

/** An atlas's index, without what `readAtlas` adds. */
export function indexOf({ asOf, layers, groups, sources }: Atlas): AtlasIndex {
  return { asOf, layers, groups, sources };
}
