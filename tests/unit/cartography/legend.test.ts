import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/atlas/kinds.ts';
import { loadAtlas } from '../../../src/authoring/files.ts';
import type { Bounds } from '../../../src/geo/geo.ts';
import type { Scene } from '../../../src/story/scene.ts';
import {
  LEGEND_ZOOM,
  isStatusOfRow,
  legendEntry,
  legendRows,
  stylesOfRow,
} from '../../../src/cartography/legend.ts';
import { legendInView } from '../../../src/cartography/legendInView.ts';
import { palettes } from '../../../src/cartography/palette.ts';
import { matchesStyle, type FeatureStyle } from '../../../src/cartography/style.ts';
import { styles } from '../../../src/cartography/styles.ts';
import { renderSwatch } from '../../../src/svg/legend.ts';
import { emptyScene } from '../../fixtures/scene.ts';

const atlas = loadAtlas('data/layers');
const features = Object.values(atlas.data).flatMap((layer) =>
  layer.features.map(({ properties }) => properties),
);

describe('legendRows', () => {
  it('explains every style that draws more than settlements and measures', () => {
    const explained = new Set(legendRows.flatMap(stylesOfRow));
    const left = styles.filter(
      (style) =>
        !explained.has(style as FeatureStyle) &&
        style.draw !== 'label' &&
        style.draw !== 'relief' &&
        !style.highlighted,
    );
    expect(left.map(({ id }) => id)).toEqual([
      ...['land', 'land-taking-part', 'lakes', 'rivers', 'borders', 'corridor-measures'],
      ...['districts', 'small-places', 'towns', 'settlements', 'corridor-points', 'measure-ends'],
    ]);
  });

  it.each(legendRows)('describes drawn features: $key', (row) => {
    const drawn = stylesOfRow(row).filter((style) =>
      features.some((one) => matchesStyle(style, one) && isStatusOfRow(row, style, one.status)),
    );
    expect(drawn).not.toEqual([]);
  });

  it('has a different symbol in each row, unless kinds are drawn alike', () => {
    const size = { width: 34, height: 14 };
    const rows = legendRows.filter(({ kinds }) => kinds.some((kind) => !KINDS[kind].drawnLike));
    const symbols = rows.map((row) =>
      renderSwatch(legendEntry(row), size, LEGEND_ZOOM, palettes.light),
    );
    expect(symbols.filter((symbol) => symbol === '')).toEqual([]);
    expect(new Set(symbols).size).toBe(rows.length);
  });
});

describe('legendInView', () => {
  const scene: Scene = {
    ...emptyScene,
    look: { center: [70, 37], zoom: 6 },
    layers: atlas.layers.map(({ id }) => id),
  };
  const keys = (box: Bounds, zoom = 6, change: Partial<Scene> = {}) =>
    legendInView({ ...scene, ...change }, atlas, box, { zoom }).map(({ key }) => key);
  const around = (id: string, by: number): Bounds => {
    const [west, south, east, north] = atlas.bounds(id)!;
    return [west - by, south - by, east + by, north + by];
  };

  it('lists what lies in the box, and nothing else', () => {
    expect(keys([-30, -30, -20, -20])).toEqual([]);
    const all = keys([-180, -85, 180, 85]);
    expect(all).toEqual(legendRows.map(({ key }) => key));
    const near = keys(around('nowshera-converter', 0.05));
    expect(near).toContain('converter');
    expect(near).not.toContain('corridor');
  });

  it('has no more rows for a part of the map than for the whole', () => {
    const whole = keys([60, 30, 80, 44]);
    for (let west = 60; west < 80; west += 5)
      for (const key of keys([west, 33, west + 5, 40])) expect(whole).toContain(key);
  });

  it('omits what the scene turns off, hides or filters', () => {
    const box = around('wakhan-corridor', 1);
    expect(keys(box)).toContain('corridor');
    expect(keys(box, 6, { layers: [] })).not.toContain('corridor');
    expect(keys(box, 6, { excludedIds: ['wakhan-corridor'] })).not.toContain('corridor');
    const line = around('casa-hvdc', 0);
    expect(keys(line)).toContain('band');
    expect(keys(line, 6, { hide: ['band'] })).not.toContain('band');
  });
});
