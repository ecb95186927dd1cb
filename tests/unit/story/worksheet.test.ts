/** Places of a worksheet: those that the story mentions and that readers can point out on the map. */
import { describe, expect, test } from 'vitest';
import type { AtlasFeature, FeatureProperties } from '../../../src/atlas/atlas.ts';
import type { Bounds } from '../../../src/geo/geo.ts';
import type { Step, Story } from '../../../src/story/story.ts';
import { resolutionKm, exclusionReason, worksheetPlaces } from '../../../src/story/worksheet.ts';

const look = { fit: [65, 35, 75, 42] as Bounds };
const km = resolutionKm(look);

function point(id: string, at: readonly number[], more: Partial<FeatureProperties> = {}) {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [...at] },
    properties: {
      ...{ id, kind: 'city', names: { en: id }, status: 'exists', asOf: '2026' },
      ...{ precisionKm: 1, sources: ['x'] },
      ...more,
    },
  } satisfies AtlasFeature;
}

function boxOf({ geometry }: AtlasFeature): Bounds | undefined {
  if (geometry.type !== 'Point') return [69, 38, 69.1, 38.1];
  const [lon = 0, lat = 0] = geometry.coordinates;
  return [lon, lat, lon, lat];
}

function chosen(features: readonly AtlasFeature[], mentions: readonly string[][], own?: string[]) {
  const step = (ids: readonly string[]) => ({ look, mentions: ids }) as unknown as Step;
  const story = {
    steps: mentions.map(step),
    ...(own && { worksheet: { places: own, questions: [] } }),
  } as unknown as Story;
  const find = (id: string) => features.filter(({ properties }) => properties.id === id);
  return worksheetPlaces(story, {
    members: find,
    bounds: (id) => find(id).map(boxOf)[0],
  });
}

describe('a place', () => {
  const fault = (feature: AtlasFeature) => exclusionReason(feature, look, boxOf(feature));

  test('is eligible if its kind is, its position is precise enough and it is in view', () => {
    expect(fault(point('a', [70, 38]))).toBeUndefined();
    expect(fault(point('a', [70, 38], { kind: 'band' }))).toBe('kind');
    expect(fault(point('a', [70, 38], { precisionKm: km + 0.1 }))).toBe('inexact');
    expect(fault(point('a', [70, 38], { precisionKm: km - 0.1 }))).toBeUndefined();
    expect(fault(point('a', [20, 38]))).toBe('outside');
  });

  test('that its number would hide is not eligible', () => {
    const ring = [69, 69.1, 69.1, 69, 69].map((lon, at) => [lon, [38, 38, 38.1, 38.1, 38][at]!]);
    const lake = {
      ...point('a', [0, 0], { kind: 'lake' }),
      geometry: { type: 'Polygon' as const, coordinates: [ring] },
    };
    expect(fault(lake)).toBe('small');
  });

  test('requires higher precision at a higher zoom', () => {
    expect(resolutionKm({ fit: [69, 38, 70, 39] })).toBeLessThan(km / 5);
  });
});

describe('the places of a story', () => {
  test('are those mentioned in most steps, without duplicates', () => {
    const all = [point('a', [66, 36]), point('b', [70, 38]), point('c', [73, 41])];
    expect(chosen(all, [['a', 'b'], ['c', 'b'], ['c'], ['b']])).toEqual(['b', 'c', 'a']);
  });

  test('are the story’s own choice, in its order', () => {
    const all = [point('a', [66, 36]), point('b', [70, 38]), point('c', [73, 41])];
    expect(chosen(all, [['a']], ['c', 'b'])).toEqual(['c', 'b']);
  });

  test('include only one of two that cannot be told apart, by distance or by precision', () => {
    const near = [point('a', [70, 38]), point('b', [70.01, 38])];
    expect(chosen(near, [['a', 'b']])).toEqual(['a']);
    const doubt = km * 0.9;
    const vague = [
      point('a', [70, 38], { precisionKm: doubt }),
      point('b', [70 + (1.5 * doubt) / 88, 38], { precisionKm: doubt }),
      point('c', [70 + (3 * doubt) / 88, 38], { precisionKm: doubt }),
    ];
    expect(chosen(vague, [['a', 'b', 'c']])).toEqual(['a', 'c']);
  });

  test('exclude unknown ids, and are limited in number', () => {
    expect(chosen([point('a', [70, 38])], [['nothing', 'a']])).toEqual(['a']);
    const many = Array.from({ length: 40 }, (_, at) =>
      point(`p${at}`, [65.5 + (at % 8), 36 + 0.9 * Math.floor(at / 8)]),
    );
    expect(chosen(many, [many.map(({ id }) => id)])).toHaveLength(14);
  });
});
