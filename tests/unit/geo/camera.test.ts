import { MercatorCoordinate } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  cameraFor,
  centerOf,
  cameraAt,
  MAX_ZOOM,
  metresPerPixel,
  MIN_ZOOM,
  panCamera,
  NO_PADDING,
  project,
  unproject,
  worldSize,
  zoomCamera,
  type Camera,
} from '../../../src/geo/camera.ts';
import type { Bounds, Size } from '../../../src/geo/geo.ts';
import { boxIn, cameraIn, manyTimes, paddingIn, placeIn, sizeIn } from './random.ts';
import { leastRoom, pixelOf, roomAround } from './screen.ts';

const EPSILON = 1e-6;

function expectClose(actual: readonly number[], expected: readonly number[], digits = 9): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, at) => {
    expect(value).toBeCloseTo(expected[at] ?? NaN, digits);
  });
}

describe('project', () => {
  it('projects the center and the corners of the world as Web Mercator does', () => {
    expectClose(project([0, 0]), [0.5, 0.5]);
    expectClose(project([-180, 85.051_128_779_806_59]), [0, 0]);
    expectClose(project([180, -85.051_128_779_806_59]), [1, 1]);
  });

  it('increases x to the east and y to the south', () => {
    const [x, y] = project([70, 40]);
    expect(project([71, 40])[0]).toBeGreaterThan(x);
    expect(project([70, 41])[1]).toBeLessThan(y);
  });

  it('agrees with MapLibre', () => {
    manyTimes(1, (r) => {
      const place = placeIn(r, 85);
      const { x, y } = MercatorCoordinate.fromLngLat([...place]);
      expectClose(project(place), [x, y], 12);
    });
  });

  it('is inverted by unproject', () => {
    manyTimes(2, (r) => {
      const place = placeIn(r, 85);
      expectClose(unproject(project(place)), place);
      const point = [r.between(0, 1), r.between(0, 1)] as const;
      expectClose(project(unproject(point)), point);
    });
  });
});

describe('worldSize', () => {
  it('is one tile of 512 px at zoom 0 and doubles with each zoom', () => {
    expect(worldSize(0)).toBe(512);
    expect(worldSize(7.5)).toBeCloseTo(2 * worldSize(6.5), 6);
  });
});

describe('centerOf', () => {
  it('returns the center on the Mercator plane, nearer the pole than the mean latitude', () => {
    const [lon, lat] = centerOf([60, 30, 80, 44]);
    expect(lon).toBeCloseTo(70, 9);
    expect(lat).toBeGreaterThan(37);
    expect(project([lon, lat])[1]).toBeCloseTo((project([0, 30])[1] + project([0, 44])[1]) / 2, 12);
    expectClose(centerOf([60, -44, 80, -30]), [lon, -lat]);
  });
});

describe('cameraFor a camera', () => {
  it('returns the camera unchanged, regardless of padding', () => {
    const camera: Camera = { center: [72.7, 33.8], zoom: 10.4 };
    const padding = { top: 10, right: 300, bottom: 60, left: 0 };
    expect(cameraFor(camera, { width: 300, height: 200 }, padding)).toBe(camera);
  });
});

describe('cameraFor a box', () => {
  it('never crops the box, and shows it as large as possible', () => {
    manyTimes(3, (r, run) => {
      const [box, size] = [boxIn(r, 60), sizeIn(r)];
      const padding = paddingIn(r, size);
      const camera = cameraFor({ fit: box }, size, padding);
      const { left, right, top, bottom } = roomAround(box, camera, size, padding);
      expect(Math.min(left, right, top, bottom), `run ${run}`).toBeGreaterThan(-EPSILON);
      const tight = Math.max(left, right) < EPSILON || Math.max(top, bottom) < EPSILON;
      expect(tight || camera.zoom === 9, `run ${run}`).toBe(true);
    });
  });

  it('centers the box in the unpadded area', () => {
    manyTimes(4, (r) => {
      const [box, size] = [boxIn(r, 60), sizeIn(r)];
      const padding = paddingIn(r, size);
      const { left, right, top, bottom } = roomAround(
        box,
        cameraFor({ fit: box }, size, padding),
        size,
        padding,
      );
      expectClose([left, top], [right, bottom], 5);
    });
  });

  it('centers the view on the box without padding', () => {
    const box: Bounds = [60, 30, 80, 44];
    expectClose(cameraFor({ fit: box }, { width: 800, height: 500 }).center, centerOf(box));
  });

  it('never exceeds zoom 9, even for a point', () => {
    const point: Bounds = [70.1, 38.2, 70.1, 38.2];
    const camera = cameraFor({ fit: point }, { width: 800, height: 500 });
    expect(camera.zoom).toBe(9);
    expectClose(camera.center, [70.1, 38.2]);
  });

  it('returns a finite camera for an empty pane, or one smaller than its padding', () => {
    const sizes: Size[] = [
      { width: 0, height: 0 },
      { width: 1, height: 1 },
      { width: 30, height: 500 },
    ];
    const padding = { top: 36, right: 36, bottom: 64, left: 290 };
    const boxes: Bounds[] = [
      [60, 30, 80, 44],
      [70, 38, 70, 38],
    ];
    for (const size of sizes)
      for (const fit of boxes)
        for (const over of [padding, NO_PADDING]) {
          const { center, zoom } = cameraFor({ fit }, size, over);
          expect([...center, zoom].every(Number.isFinite)).toBe(true);
        }
  });
});

describe('boundsOf', () => {
  it('returns the corners of the unpadded area', () => {
    manyTimes(5, (r) => {
      const [camera, size] = [cameraIn(r, 50, 11), sizeIn(r)];
      const padding = paddingIn(r, size);
      const bounds = boundsOf(camera, size, padding);
      expect(Math.abs(leastRoom(bounds, camera, size, padding))).toBeLessThan(1e-3);
    });
  });

  it('is inverted by fitting the bounds', () => {
    manyTimes(6, (r) => {
      const size = sizeIn(r);
      const camera: Camera = { center: placeIn(r, 60), zoom: r.between(4, 8.99) };
      const padding = paddingIn(r, size);
      const again = cameraFor({ fit: boundsOf(camera, size, padding) }, size, padding);
      expect(again.zoom).toBeCloseTo(camera.zoom, 6);
      expectClose(pixelOf(again.center, camera, size), [size.width / 2, size.height / 2], 3);
    });
  });
});

describe('cameraAt', () => {
  it('centers a point in the unpadded area', () => {
    manyTimes(7, (r) => {
      const [place, size] = [placeIn(r, 60), sizeIn(r)];
      const padding = paddingIn(r, size);
      const camera = cameraAt(project(place), r.between(1, 11), padding);
      const center = [
        (padding.left + size.width - padding.right) / 2,
        (padding.top + size.height - padding.bottom) / 2,
      ];
      expectClose(pixelOf(place, camera, size), center, 4);
    });
  });
});

describe('metresPerPixel', () => {
  it('divides the circumference by the pixels of the equator', () => {
    expect(metresPerPixel({ center: [0, 0], zoom: 0 }) * 512).toBeCloseTo(40_075_016.686, 3);
  });

  it('agrees with MapLibre to 1 %, which uses another Earth radius', () => {
    manyTimes(9, (r) => {
      const camera = cameraIn(r, 80, 11);
      const units = MercatorCoordinate.fromLngLat([...camera.center]);
      const metres = 1 / (units.meterInMercatorCoordinateUnits() * worldSize(camera.zoom));
      expect(metresPerPixel(camera) / metres).toBeCloseTo(1, 2);
    });
  });
});

describe('zoomCamera', () => {
  const camera = { center: [70, 37], zoom: 5 } as const;

  it('keeps the place at a point in position at any zoom', () => {
    for (const levels of [-1, 0.5, 3]) {
      const point = [120, -80] as const;
      const zoomed = zoomCamera(camera, point, point, levels);
      expect(zoomed.zoom).toBe(5 + levels);
      const there = panCamera(camera, ...point).center;
      const still = panCamera(zoomed, ...point).center;
      expect(still[0]).toBeCloseTo(there[0], 9);
      expect(still[1]).toBeCloseTo(there[1], 9);
    }
  });

  it('moves the place at one point to another', () => {
    const dragged = zoomCamera(camera, [10, 10], [60, -30], 0);
    expect(dragged.zoom).toBe(5);
    expect(panCamera(dragged, 60, -30).center[0]).toBeCloseTo(
      panCamera(camera, 10, 10).center[0],
      9,
    );
    expect(panCamera(dragged, 60, -30).center[1]).toBeCloseTo(
      panCamera(camera, 10, 10).center[1],
      9,
    );
  });

  it('clamps the zoom to the range open to readers', () => {
    expect(zoomCamera(camera, [0, 0], [0, 0], 99).zoom).toBe(MAX_ZOOM);
    expect(zoomCamera(camera, [0, 0], [0, 0], -99).zoom).toBe(MIN_ZOOM);
  });
});
