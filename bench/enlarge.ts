/** Enlarges atlases and stories to measure scaling: copies differ as real content would. */
import type { Geometry, Position } from 'geojson';
import type { Atlas, AtlasIndex, LayerData } from '../src/atlas/atlas.ts';
import type { Story } from '../src/story/story.ts';

/** Base layers keep their size; only thematic layers grow. */
const BASE_LAYERS = ['countries', 'borders', 'water', 'lakes'];

/** Repeats each feature `times` times, moved by up to 2°, so that copies do not compress away. */
export function enlargeLayers(
  { layers, data }: Pick<Atlas, 'layers' | 'data'>,
  times: number,
): Record<string, LayerData> {
  return Object.fromEntries(
    layers.map(({ id }) => {
      const layer = data[id] ?? { type: 'FeatureCollection' as const, features: [] };
      const copies = BASE_LAYERS.includes(id) ? 1 : times;
      return [
        id,
        {
          ...layer,
          features: Array.from({ length: copies }, (_, at) => copyFeatures(layer, at)).flat(),
        },
      ];
    }),
  );
}

function copyFeatures({ features }: LayerData, at: number): LayerData['features'] {
  if (at === 0) return [...features];
  const shift = [(((at * 0.618034) % 1) - 0.5) * 4, (((at * 0.414214) % 1) - 0.5) * 4] as const;
  return features.map((feature) => {
    const id = `${feature.properties.id}-${at}`;
    const { anchor, names } = feature.properties;
    return {
      ...feature,
      id,
      geometry: translate(feature.geometry, shift),
      properties: {
        ...feature.properties,
        id,
        names: { ...names, en: `${names.en} ${at}` },
        ...(anchor && { anchor: translatePosition(anchor, shift) as [number, number] }),
      },
    };
  });
}

function translate<T extends Geometry>(geometry: T, by: readonly [number, number]): T {
  return JSON.parse(JSON.stringify(geometry), (_, value: unknown) =>
    isPosition(value) ? translatePosition(value, by) : value,
  ) as T;
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && typeof value[0] === 'number';
}

function translatePosition(at: readonly number[], [x, y]: readonly [number, number]): number[] {
  return [(at[0] ?? 0) + x, (at[1] ?? 0) + y].map((value) => Math.round(value * 1e4) / 1e4);
}

/** Repeats a story's steps `times` times, with the words of each copy in another order. */
export function enlargeStory(story: Story, times: number): Story {
  const steps = Array.from({ length: times }, (_, at) =>
    at === 0
      ? story.steps
      : story.steps.map((step) => ({
          ...step,
          id: `${step.id}-${at}`,
          heading: `${step.heading} ${at}`,
          html: step.html.replaceAll(/(?<=^|>)[^<]+/g, (text) => reorderWords(text, at)),
        })),
  ).flat();
  return { ...story, steps };
}

/** Reorders the words of a text, deterministically for each copy. */
function reorderWords(text: string, at: number): string {
  const key = (index: number) => ((index + 1) * (at + 0.5) * 0.618034) % 1;
  return text
    .split(' ')
    .map((word, index) => ({ word, at: key(index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
    .join(' ');
}

/** The plain index of an atlas. */
export function toAtlasIndex({ asOf, layers, groups, sources }: Atlas): AtlasIndex {
  return { asOf, layers, groups, sources };
}
