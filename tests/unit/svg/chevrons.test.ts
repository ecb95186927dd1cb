import { describe, expect, test } from 'vitest';
import { palettes } from '../../../src/cartography/palette.ts';
import { flow } from '../../../src/cartography/flow.ts';
import type { LayerData } from '../../../src/atlas/atlas.ts';
import type { Scene } from '../../../src/story/scene.ts';
import { placeChevrons } from '../../../src/svg/chevrons.ts';
import { featuresOf, type Drawable } from '../../../src/cartography/drawn.ts';
import { fixedFrame, projectIn } from '../../../src/svg/projection.ts';
import { drawStandalone } from '../../../src/svg/standalone.ts';
import type { Box } from '../../../src/geo/collision.ts';
import { contrast } from '../cartography/contrast.ts';
import { atlas, measure, overview, picture, shape, small, words } from './scenes.ts';

const [style] = flow;
if (!style) throw new Error('the look has no chevrons');

const planned = { since: '2015-04', words: { en: 'planned' }, sources: ['x'] };

/** The small atlas with a line along these positions that has a direction. */
function along(coordinates: [number, number][], since = planned.since) {
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
  return { atlas: { ...own, data } satisfies Drawable, scene };
}

const frame = fixedFrame({ center: [10.5, 10.5], zoom: 9 }, { width: 800, height: 600 });

function marks(
  coordinates: [number, number][],
  more: Partial<Scene> = {},
  taken: readonly Box[] = [],
) {
  const { atlas: own, scene } = along(coordinates);
  const features = featuresOf(style!, { ...scene, ...more }, own);
  return placeChevrons(style!, features, { frame, zoom: 9, units: 1, taken });
}

const east: [number, number][] = [
  [10, 10.5],
  [11, 10.5],
];

describe('chevrons', () => {
  test('point the way that the coordinates lead', () => {
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

  test('stand on the line, a step or more apart', () => {
    const [, y] = projectIn(frame, [10.5, 10.5]);
    const found = marks(east);
    for (const { at } of found) expect(at[1]).toBeCloseTo(y, 0);
    found.slice(1).forEach(({ at }, i) => {
      expect(at[0] - found[i]!.at[0]).toBeGreaterThanOrEqual(style.spacing - 1);
    });
  });

  test('are one where there is room for one, and none where there is for none', () => {
    const px = (to: number): [number, number][] => [
      [10.5, 10.5],
      [10.5 + to, 10.5],
    ];
    expect(marks(px(0.15))).toHaveLength(1);
    expect(marks(px(0.01))).toHaveLength(0);
  });

  test('make room for names, a little aside or not at all', () => {
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

  test('stand from the month of the agreement on', () => {
    expect(marks(east, { month: '2015-03' })).toEqual([]);
    expect(marks(east, { month: '2015-04' }).length).toBeGreaterThan(0);
    expect(marks(east).length).toBeGreaterThan(0);
  });

  test('stand on no line without a planned direction', () => {
    const { atlas: own, scene } = small({ en: 'Wire' });
    expect(featuresOf(style, scene, own)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('can be told from the ground they lie on: %s', (theme) => {
    const palette = palettes[theme];
    for (const ground of ['land', 'focus', 'stress', 'water'] as const)
      expect(contrast(palette[style.color], palette[ground]), ground).toBeGreaterThan(4.5);
    expect(contrast(palette[style.color], palette[style.stroke])).toBeGreaterThan(4.5);
  });
});

describe('both drawn maps', () => {
  const alone = (scene: Scene) =>
    drawStandalone({
      scene,
      atlas,
      words: { ...words, credits: () => [], legend: { flow: 'Direction' }, km: String },
      size: { width: 1200, height: 630 },
      measure,
      shape,
    });

  test('have them in every set, and the legend’s row with them', () => {
    const svg = picture(overview);
    for (const set of ['s', 'm', 'l'])
      expect(svg.split(`class="set-${set}"`)[1]).toMatch(/^><g class="p-flow"><use /);
    expect(alone(overview)).toContain('id="swatch-flow"');
  });

  test('have neither before the agreement, nor without the layer', () => {
    for (const scene of [
      { ...overview, month: '2014-12' },
      { ...overview, layers: [] },
    ]) {
      expect(picture(scene)).not.toMatch(/<use|<symbol/);
      expect(alone(scene)).not.toContain('id="swatch-flow"');
    }
  });

  test('stand still: nothing in them moves', () => {
    for (const svg of [picture(overview), alone(overview)])
      expect(svg).not.toMatch(/<animate|<set |<script/);
  });
});
