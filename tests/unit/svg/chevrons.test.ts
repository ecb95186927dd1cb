import { describe, expect, test } from 'vitest';
import { palettes } from '../../../src/cartography/palette.ts';
import { flow } from '../../../src/cartography/flow.ts';
import type { LayerData } from '../../../src/atlas/atlas.ts';
import type { Scene } from '../../../src/story/scene.ts';
import { placeChevrons } from '../../../src/svg/chevrons.ts';
import { drawnFeatures, type DrawableAtlas } from '../../../src/cartography/drawnFeatures.ts';
import { fixedFrame, projectIn } from '../../../src/svg/projection.ts';
import { drawStandalone } from '../../../src/svg/standalone.ts';
import type { Box } from '../../../src/geo/collision.ts';
import { contrast } from '../cartography/contrast.ts';
import { atlas, measure, overview, picture, shape, small, words } from './scenes.ts';

const [style] = flow;
if (!style) throw new Error('no chevron style');

const planned = { since: '2015-04', words: { en: 'planned' }, sources: ['x'] };

/** A small atlas with a line along these positions that has a planned direction. */
function atlasWithFlow(coordinates: [number, number][], since = planned.since) {
  const { atlas: own, scene } = small({ en: 'Wire' });
  const features = own.data['all']!.features.map((one) =>
    one.id === 'wire'
      ? {
          ...one,
          properties: { ...one.properties, flow: { ...planned, since } },
          geometry: { type: 'LineString' as const, coordinates },
        }
      : one,
  );
  const data: Record<string, LayerData> = { all: { type: 'FeatureCollection', features } };
  return { atlas: { ...own, data } satisfies DrawableAtlas, scene };
}

const frame = fixedFrame({ center: [10.5, 10.5], zoom: 9 }, { width: 800, height: 600 });

function marks(
  coordinates: [number, number][],
  more: Partial<Scene> = {},
  taken: readonly Box[] = [],
) {
  const { atlas: own, scene } = atlasWithFlow(coordinates);
  const features = drawnFeatures(style!, { ...scene, ...more }, own);
  return placeChevrons(style!, features, { frame, zoom: 9, units: 1, taken });
}

const east: [number, number][] = [
  [10, 10.5],
  [11, 10.5],
];

describe('chevrons', () => {
  test('point in the direction of the coordinates', () => {
    for (const [line, turn] of [
      [east, 0],
      [east.toReversed(), 180],
      [
        [
          [10.5, 10],
          [10.5, 11],
        ] as [number, number][],
        -90,
      ],
    ] as const) {
      const found = marks(line);
      expect(found.length).toBeGreaterThan(2);
      for (const one of found) expect(Math.abs(one.turn)).toBeCloseTo(Math.abs(turn), 1);
      for (const one of found) if (turn === -90) expect(one.turn).toBeCloseTo(-90, 1);
    }
  });

  test('lie on the line, at least the spacing apart', () => {
    const [, y] = projectIn(frame, [10.5, 10.5]);
    const found = marks(east);
    for (const { at } of found) expect(at[1]).toBeCloseTo(y, 0);
    found.slice(1).forEach(({ at }, i) => {
      expect(at[0] - found[i]!.at[0]).toBeGreaterThanOrEqual(style.spacing - 1);
    });
  });

  test('depend in number on the length of the line', () => {
    const px = (to: number): [number, number][] => [
      [10.5, 10.5],
      [10.5 + to, 10.5],
    ];
    expect(marks(px(0.15))).toHaveLength(1);
    expect(marks(px(0.01))).toHaveLength(0);
  });

  test('shift or disappear in favour of labels', () => {
    const all = marks(east);
    const { at, side } = all[1]!;
    const name = (half: number): Box => [at[0] - half, at[1] - side, at[0] + half, at[1] + side];
    expect(marks(east, {}, [name(3)])).toHaveLength(all.length);
    expect(marks(east, {}, [name(3)])[1]!.at).not.toEqual(at);
    expect(marks(east, {}, [name(style.spacing)]).length).toBeLessThan(all.length);
    for (const half of [3, style.spacing])
      for (const one of marks(east, {}, [name(half)]))
        expect(Math.abs(one.at[0] - at[0])).toBeGreaterThan(half + one.side / 2);
  });

  test('are drawn from the month of the agreement on', () => {
    expect(marks(east, { month: '2015-03' })).toEqual([]);
    expect(marks(east, { month: '2015-04' }).length).toBeGreaterThan(0);
    expect(marks(east).length).toBeGreaterThan(0);
  });

  test('are not drawn on lines without a planned direction', () => {
    const { atlas: own, scene } = small({ en: 'Wire' });
    expect(drawnFeatures(style, scene, own)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('have sufficient contrast with the land: %s', (theme) => {
    const palette = palettes[theme];
    for (const ground of ['land', 'focus', 'stress', 'water'] as const)
      expect(contrast(palette[style.color], palette[ground]), ground).toBeGreaterThan(4.5);
    expect(contrast(palette[style.color], palette[style.stroke])).toBeGreaterThan(4.5);
  });
});

describe('chevrons of both static maps', () => {
  const alone = (scene: Scene) =>
    drawStandalone({
      scene,
      atlas,
      words: { ...words, credits: () => [], legend: { flow: 'Direction' }, km: String },
      size: { width: 1200, height: 630 },
      measure,
      shape,
    });

  test('are in every breakpoint, with their row in the legend', () => {
    const svg = picture(overview);
    for (const set of ['s', 'm', 'l'])
      expect(svg.split(`class="set-${set}"`)[1]).toMatch(/^><g class="p-flow"><use /);
    expect(alone(overview)).toContain('id="swatch-flow"');
  });

  test('and their legend row are absent before the agreement and without the layer', () => {
    for (const scene of [
      { ...overview, month: '2014-12' },
      { ...overview, layers: [] },
    ]) {
      expect(picture(scene)).not.toMatch(/<use|<symbol/);
      expect(alone(scene)).not.toContain('id="swatch-flow"');
    }
  });

  test('are not animated', () => {
    for (const svg of [picture(overview), alone(overview)])
      expect(svg).not.toMatch(/<animate|<set |<script/);
  });
});
