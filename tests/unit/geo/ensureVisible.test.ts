import { describe, expect, it } from 'vitest';
import { cameraFor, project, unproject, worldSize, type Camera } from '../../../src/geo/camera.ts';
import type { Bounds, LonLat } from '../../../src/geo/geo.ts';
import { ensureVisible } from '../../../src/geo/ensureVisible.ts';
import { boxIn, cameraIn, manyTimes, paddingIn, sizeIn } from './random.ts';
import { leastRoom, pixelOf, roomAround } from './screen.ts';

const size = { width: 1000, height: 700 };
const padding = { top: 36, right: 372, bottom: 64, left: 36 };
const home: Camera = { center: [70, 37], zoom: 7 };

/** A box of a size in px, at an offset of its center from the pane's center, as shown by a camera. */
function boxAt(dx: number, dy: number, width: number, height: number, camera = home): Bounds {
  const scale = worldSize(camera.zoom);
  const [x, y] = project(camera.center);
  const corner = (right: number, down: number): LonLat =>
    unproject([x + (dx + right) / scale, y + (dy + down) / scale]);
  const [west, north] = corner(-width / 2, -height / 2);
  const [east, south] = corner(width / 2, height / 2);
  return [west, south, east, north];
}

/** Longer side of a box in CSS px. */
function longSide(box: Bounds, zoom: number): number {
  const [x0, y0] = project([box[0], box[3]]);
  const [x1, y1] = project([box[2], box[1]]);
  return Math.max(x1 - x0, y1 - y0) * worldSize(zoom);
}

describe('ensureVisible', () => {
  it('shows the box in the unpadded area, from any camera and in any pane', () => {
    manyTimes(11, (r, run) => {
      const pane = sizeIn(r);
      const over = paddingIn(r, pane);
      const box = boxIn(r, 55);
      const camera = ensureVisible(cameraIn(r, 55, 11), box, pane, over);
      expect(leastRoom(box, camera, pane, over), `run ${run}`).toBeGreaterThan(-1e-3);
    });
  });

  it('shows a box near the current view, whatever its size', () => {
    manyTimes(12, (r, run) => {
      const pane = sizeIn(r);
      const over = paddingIn(r, pane);
      const from = cameraIn(r, 50, 11);
      const wide = (pane.width - over.left - over.right) * r.between(0.03, 1.1);
      const high = (pane.height - over.top - over.bottom) * r.between(0.03, 1.1);
      const box = boxAt(r.between(-900, 900), r.between(-900, 900), wide, high, from);
      const camera = ensureVisible(from, box, pane, over);
      expect(leastRoom(box, camera, pane, over), `run ${run}`).toBeGreaterThan(-1e-3);
    });
  });

  it('returns the same camera if the box is visible', () => {
    expect(ensureVisible(home, boxAt(-168, -14, 100, 60), size, padding)).toBe(home);
    expect(ensureVisible(home, boxAt(-168, -14, 0, 0), size, padding)).toBe(home);
  });

  it('zooms in only on boxes too small to make out, and no further than needed', () => {
    manyTimes(13, (r, run) => {
      const [from, box] = [cameraIn(r, 55, 11), boxIn(r, 55)];
      const { zoom } = ensureVisible(from, box, size, padding);
      if (zoom <= from.zoom) return;
      expect(longSide(box, from.zoom), `run ${run}`).toBeLessThan(24);
      expect(longSide(box, zoom), `run ${run}`).toBeLessThan(80);
      expect(zoom).toBeLessThanOrEqual(8);
    });
  });

  it('pans at the same zoom if the box fits, as little as possible', () => {
    for (const zoom of [5, 7, 9, 10.5]) {
      const from = { ...home, zoom };
      const box = boxAt(400, 0, 80, 80, from);
      const camera = ensureVisible(from, box, size, padding);
      expect(camera.zoom).toBe(zoom);
      // The box was behind the card; now it is beside it with a small margin, without a vertical shift.
      const { right } = roomAround(box, camera, size, padding);
      expect(right).toBeGreaterThan(0);
      expect(right).toBeLessThan(30);
      expect(camera.center[1]).toBeCloseTo(from.center[1], 6);
    }
  });

  it('pans in each of the four directions', () => {
    for (const [dx, dy, side] of [
      [-700, 0, 'left'],
      [700, 0, 'right'],
      [0, -600, 'top'],
      [0, 600, 'bottom'],
    ] as const) {
      const box = boxAt(dx, dy, 50, 50);
      expect(roomAround(box, home, size, padding)[side]).toBeLessThan(0);
      const room = roomAround(box, ensureVisible(home, box, size, padding), size, padding);
      expect(Math.min(room.left, room.right, room.top, room.bottom)).toBe(room[side]);
      expect(room[side]).toBeLessThan(30);
    }
  });

  it('fits a box larger than the unpadded area', () => {
    const box = boxAt(0, 0, 900, 100);
    expect(ensureVisible(home, box, size, padding)).toEqual(cameraFor({ fit: box }, size, padding));
  });

  it('zooms in on a point that is visible but hard to find', () => {
    const far: Camera = { center: [70, 37], zoom: 3 };
    const camera = ensureVisible(far, [71, 38, 71, 38], size, padding);
    expect(camera.zoom).toBeGreaterThan(far.zoom + 1);
    const middle = [
      (padding.left + size.width - padding.right) / 2,
      (padding.top + size.height - padding.bottom) / 2,
    ];
    pixelOf([71, 38], camera, size).forEach((value, at) => {
      expect(value).toBeCloseTo(middle[at] ?? NaN, 1);
    });
  });

  it('zooms in on a small box until it can be made out', () => {
    for (const px of [1.5, 5, 20]) {
      const box = boxAt(-168, -14, px, px / 2, { ...home, zoom: 5 });
      expect(longSide(box, 5)).toBeCloseTo(px, 3);
      const { zoom } = ensureVisible({ ...home, zoom: 5 }, box, size, padding);
      expect(longSide(box, zoom) > 24 || zoom === 8).toBe(true);
    }
  });

  it('is idempotent', () => {
    manyTimes(14, (r, run) => {
      const pane = sizeIn(r);
      const over = paddingIn(r, pane);
      const box = boxIn(r, 55);
      const there = ensureVisible(cameraIn(r, 55, 11), box, pane, over);
      const again = ensureVisible(there, box, pane, over);
      const [x, y] = pixelOf(again.center, there, pane);
      expect(Math.abs(again.zoom - there.zoom), `run ${run}`).toBeLessThan(1e-6);
      expect(Math.hypot(x - pane.width / 2, y - pane.height / 2), `run ${run}`).toBeLessThan(0.01);
    });
  });
});
