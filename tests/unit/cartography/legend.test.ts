import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import type { Bounds } from '../../../src/geo/geo.ts';
import type { Scene } from '../../../src/story/scene.ts';
import { legendRows, type LegendRow } from '../../../src/cartography/legend.ts';
import { legendInView } from '../../../src/cartography/legendInView.ts';
import { DASH, matchesStyle, type Style } from '../../../src/cartography/style.ts';
import { styles } from '../../../src/cartography/styles.ts';
import type { Stage } from '../../../src/atlas/timeline.ts';
import { emptyScene } from '../../fixtures/scene.ts';

const atlas = loadAtlas('data/layers');
const features = Object.values(atlas.data).flatMap((layer) =>
  layer.features.map(({ properties }) => properties),
);

/** The style type of each sample. */
const DRAWN: Readonly<Record<LegendRow['sample'], Style['draw']>> = {
  double: 'line',
  line: 'line',
  thin: 'line',
  square: 'square',
  circle: 'circle',
  area: 'fill',
  chevron: 'chevron',
};

/** The dashes of a status, and those of a row: its own, or its status's. */
const dashOf = (status: Stage | undefined) => (status === undefined ? [] : DASH[status]);
const shown = ({ dash, status }: LegendRow) => dash ?? dashOf(status);

/** Styles that draw a real feature as a row shows it: by kind, type, colour, and status if relevant. */
function drawnAs({ kind, status, color, sample }: LegendRow): Style[] {
  return styles.filter((style) => {
    const byStatus = style.draw === 'line' && style.dash === 'status';
    const colors = [
      'color' in style ? style.color : undefined,
      'stroke' in style ? style.stroke : undefined,
    ];
    return (
      style.draw === DRAWN[sample] &&
      colors.includes(color) &&
      !style.highlighted &&
      features.some(
        (one) =>
          one.kind === kind && (!byStatus || one.status === status) && matchesStyle(style, one),
      )
    );
  });
}

describe('legendRows', () => {
  it('has unique rows', () => {
    expect(new Set(legendRows.map(({ id }) => id)).size).toBe(legendRows.length);
  });

  it.each(legendRows)('shows a style of the map: $id', (row) => {
    expect(drawnAs(row)).not.toEqual([]);
  });

  it.each(legendRows.filter(({ sample }) => DRAWN[sample] === 'line'))(
    'is double like its line: $id',
    (row) => {
      for (const style of drawnAs(row))
        expect(style.draw === 'line' && (style.gap ?? 0) > 0).toBe(row.sample === 'double');
    },
  );

  it.each(legendRows)('has the dashes of the map: $id', (row) => {
    for (const style of drawnAs(row)) {
      const dash = style.draw === 'line' ? (style.dash ?? []) : [];
      expect(shown(row)).toEqual(dash === 'status' ? dashOf(row.status) : dash);
    }
  });

  it('distinguishes built from unbuilt lines by dashes', () => {
    const looks = legendRows.map((row) => [row.sample, row.color, ...shown(row)].join(' '));
    expect(new Set(looks).size).toBe(looks.length);
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
    expect(all).toEqual([...legendRows.map(({ id }) => id), 'band']);
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
