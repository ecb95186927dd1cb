import { expect, test } from 'vitest';
import { createPlane } from '../../../src/geo/azimuthal.ts';
import { distanceKm } from '../../../src/geo/measure.ts';

const centre = [70, 37] as const;
const plane = createPlane(centre);

test('a plane converts positions back and forth', () => {
  for (const place of [
    [72.8, 40.9],
    [70, 37],
    [66.1, 33.2],
  ] as const) {
    // prettier-ignore
    const [lon, lat] = plane.from(plane.to(place));
    expect(lon).toBeCloseTo(place[0], 8);
    expect(lat).toBeCloseTo(place[1], 8);
  }
});

test('distances from the centre of a plane are those on the sphere, x to the east and y to the north', () => {
  const [x, y] = plane.to([72.8, 40.9]);
  expect(x).toBeGreaterThan(0);
  expect(y).toBeGreaterThan(0);
  expect(Math.hypot(x, y)).toBeCloseTo(distanceKm(centre, [72.8, 40.9]), 6);
  expect(plane.to(centre)[0]).toBeCloseTo(0, 9);
});
