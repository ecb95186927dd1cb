import { geoMercatorRaw } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { boundsOf, cameraFor, project, worldSize, type Look } from '../../../src/geo/camera.ts';
import type { LonLat, Padding, Size } from '../../../src/geo/geo.ts';
import {
  fixedFrame,
  frameOf,
  NOMINAL_SIZE,
  projectIn,
  unitsPerPixel,
  viewBoxFor,
  zoomAt,
} from '../../../src/svg/projection.ts';
import { atlas, scenes } from './scenes.ts';

const wayPoints = atlas.members('casa-1000').flatMap(({ geometry }): LonLat[] => {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : [];
  return lines.flat().map(([lon = 0, lat = 0]) => [lon, lat] as const);
});

const sizes: Size[] = [
  { width: 320, height: 300 },
  { width: 412, height: 380 },
  { width: 990, height: 900 },
  { width: 2560, height: 1440 },
];
const padding: Padding = { top: 12, right: 40, bottom: 60, left: 20 };

/** Position on the live map, in px of its pane. */
function live(look: Look, size: Size, point: LonLat): [number, number] {
  const camera = cameraFor(look, size, padding);
  const [cx, cy] = project(camera.center);
  const [x, y] = project(point);
  const world = worldSize(camera.zoom);
  return [size.width / 2 + (x - cx) * world, size.height / 2 + (y - cy) * world];
}

/** Position in the SVG that fills the unpadded area with `xMidYMid meet`. */
function drawn(look: Look, size: Size, point: LonLat, viewBox?: string): [number, number] {
  const frame = frameOf(look);
  const [left = 0, top = 0, width = frame.width, height = frame.height] =
    viewBox?.split(' ').map(Number) ?? [];
  const inner = {
    width: size.width - padding.left - padding.right,
    height: size.height - padding.top - padding.bottom,
  };
  const scale = Math.min(inner.width / width, inner.height / height);
  const [x, y] = projectIn(frame, point);
  return [
    padding.left + (inner.width - width * scale) / 2 + (x - left) * scale,
    padding.top + (inner.height - height * scale) / 2 + (y - top) * scale,
  ];
}

describe('the static map coincides with the live map', () => {
  test('at all points of the lines, on every screen, to 0.01 px', () => {
    expect(wayPoints.length).toBeGreaterThan(50);
    for (const { look } of scenes.filter(({ look }) => 'fit' in look)) {
      const free = sizes.filter((size) => cameraFor(look, size, padding).zoom < 9);
      for (const size of free) {
        for (const point of wayPoints) {
          const [a, b] = [live(look, size, point), drawn(look, size, point)];
          expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(0.01);
        }
      }
    }
  });

  test('with the viewBox of any camera', () => {
    for (const { look } of scenes) {
      for (const size of sizes) {
        const camera = cameraFor(look, size, padding);
        const box = viewBoxFor(frameOf(look), camera, size, padding);
        for (const point of wayPoints.slice(0, 20)) {
          const [a, b] = [live(look, size, point), drawn(look, size, point, box)];
          expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(0.02);
        }
      }
    }
  });
});

describe('frames', () => {
  test('of a camera show its area at the nominal size', () => {
    const camera = { center: [70, 38], zoom: 6.4 } as const;
    const frame = frameOf(camera);
    const [west, south, east, north] = boundsOf(camera, NOMINAL_SIZE);
    expect(projectIn(frame, [west, north])).toEqual([expect.closeTo(0), expect.closeTo(0)]);
    expect(projectIn(frame, [east, south])).toEqual([
      expect.closeTo(frame.width),
      expect.closeTo(frame.height),
    ]);
    expect(zoomAt(frame, unitsPerPixel(frame, NOMINAL_SIZE))).toBeCloseTo(6.4);
  });

  test('of a box too small for fitting have the maximum zoom', () => {
    const frame = frameOf({ fit: [70, 38, 70.001, 38.001] });
    expect([frame.width, frame.height]).toEqual([expect.closeTo(2560), expect.closeTo(1600)]);
    expect(zoomAt(frame, unitsPerPixel(frame, NOMINAL_SIZE))).toBeCloseTo(9);
  });

  test('cover panes from 1:2 to 3:1, including their padding', () => {
    const panes: [Size, Padding][] = [
      [
        { width: 360, height: 720 },
        { top: 26, right: 26, bottom: 40, left: 58 },
      ],
      [
        { width: 360, height: 300 },
        { top: 26, right: 26, bottom: 40, left: 58 },
      ],
      [
        { width: 990, height: 900 },
        { top: 64, right: 64, bottom: 76, left: 336 },
      ],
      [
        { width: 2110, height: 1440 },
        { top: 64, right: 64, bottom: 76, left: 336 },
      ],
      [
        { width: 1200, height: 500 },
        { top: 64, right: 64, bottom: 76, left: 336 },
      ],
      [
        { width: 700, height: 240 },
        { top: 26, right: 26, bottom: 40, left: 58 },
      ],
    ];
    for (const { look } of scenes) {
      const { clip } = frameOf(look);
      for (const [size, around] of panes) {
        const camera = cameraFor(look, size, around);
        if (camera.zoom === 9 || !('fit' in look)) continue;
        const shown = viewBoxFor(frameOf(look), camera, size).split(' ').map(Number);
        const [x = 0, y = 0, width = 0, height = 0] = shown;
        expect(clip[0]).toBeLessThanOrEqual(x);
        expect(clip[1]).toBeLessThanOrEqual(y);
        expect(clip[2]).toBeGreaterThanOrEqual(x + width);
        expect(clip[3]).toBeGreaterThanOrEqual(y + height);
      }
    }
  });

  test('have a viewBox of positive size for any pane', () => {
    const padding = { top: 84, right: 64, bottom: 76, left: 336 };
    for (const width of [1, 120, 400, 900])
      for (const height of [1, 60, 150, 160]) {
        const size = { width, height };
        const look = { fit: [60, 30, 80, 42] } as const;
        const box = viewBoxFor(frameOf(look), cameraFor(look, size, padding), size, padding);
        for (const side of box.split(' ').slice(2)) expect(Number(side)).toBeGreaterThan(0);
      }
  });

  test('of fixed size have one px per unit and the camera at the center', () => {
    const frame = fixedFrame({ center: [70, 38], zoom: 5 }, { width: 1200, height: 630 });
    expect(projectIn(frame, [70, 38])).toEqual([expect.closeTo(600), expect.closeTo(315)]);
  });

  test('project the poles to the edge of the world', () => {
    const frame = frameOf({ fit: [60, 30, 75, 42] });
    expect(projectIn(frame, [0, 90]).every(Number.isFinite)).toBe(true);
  });
});

test('projectIn equals d3-geo to the last digit', () => {
  const frame = fixedFrame({ center: [70.3, 37.2], zoom: 5.3 }, { width: 412, height: 420 });
  const unit = frame.scale / (2 * Math.PI);
  for (const [lon, lat] of wayPoints) {
    const [x, y] = geoMercatorRaw((lon * Math.PI) / 180, (lat * Math.PI) / 180);
    expect(projectIn(frame, [lon, lat])).toEqual([
      x * unit + (0.5 - frame.origin[0]) * frame.scale,
      (0.5 - frame.origin[1]) * frame.scale - y * unit,
    ]);
  }
});
