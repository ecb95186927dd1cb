import type { Geometry, LineString, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../../src/authoring/files.ts';
import type { Figure } from '../../../src/atlas/atlas.ts';
import type { LonLat } from '../../../src/geo/geo.ts';
import {
  areaError,
  areaKm2,
  distanceError,
  distanceKm,
  lengthByCountry,
  lengthKm,
  SPHERE_ERROR,
  roundToError,
} from '../../../src/geo/measure.ts';
import { nearestPoints } from '../../../src/geo/nearestPoints.ts';
import { summarizeLength, summarizeLengthIn } from '../../../src/atlas/lengthSummary.ts';
import { measurePath } from '../../../src/geo/measurePath.ts';
import { parseCoordinates } from '../../../src/atlas/parseCoordinates.ts';
import { manyTimes, type Random } from './random.ts';

const line = (...coordinates: Position[]): LineString => ({ type: 'LineString', coordinates });
const point = (...coordinates: Position): Geometry => ({ type: 'Point', coordinates });
const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const regional = (r: Random): LonLat => [r.between(60, 80), r.between(29, 44)];

/** Vincenty's inverse formula on WGS 84, in km: accurate to a millimetre where it converges. */
function ellipsoid([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const [a, f] = [6378.137, 1 / 298.257223563];
  const b = a * (1 - f);
  const rad = Math.PI / 180;
  const [u1, u2] = [lat1, lat2].map((lat) => Math.atan((1 - f) * Math.tan(lat * rad))) as [
    number,
    number,
  ];
  const along = (lon2 - lon1) * rad;
  let lambda = along;
  for (let i = 0; ; i += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const sinS = Math.hypot(
      Math.cos(u2) * sinL,
      Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * cosL,
    );
    if (sinS === 0) return 0;
    const cosS = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * cosL;
    const sigma = Math.atan2(sinS, cosS);
    const sinA = (Math.cos(u1) * Math.cos(u2) * sinL) / sinS;
    const cos2A = 1 - sinA ** 2;
    const cos2M = cosS - (2 * Math.sin(u1) * Math.sin(u2)) / cos2A;
    const c = (f / 16) * cos2A * (4 + f * (4 - 3 * cos2A));
    const before = lambda;
    lambda =
      along + (1 - c) * f * sinA * (sigma + c * sinS * (cos2M + c * cosS * (2 * cos2M ** 2 - 1)));
    if (Math.abs(lambda - before) > 1e-12 && i < 100) continue;
    const big = (cos2A * (a ** 2 - b ** 2)) / b ** 2;
    const A = 1 + (big / 16384) * (4096 + big * (-768 + big * (320 - 175 * big)));
    const B = (big / 1024) * (256 + big * (-128 + big * (74 - 47 * big)));
    const inner = cosS * (2 * cos2M ** 2 - 1);
    const last = (B / 6) * cos2M * (4 * sinS ** 2 - 3) * (4 * cos2M ** 2 - 3);
    return b * A * (sigma - B * sinS * (cos2M + (B / 4) * (inner - last)));
  }
}

describe('distances', () => {
  it('are within 0.3 % of the ellipsoid in the region, and within their stated error', () => {
    manyTimes(1, (r) => {
      const [a, b] = [regional(r), regional(r)];
      const [sphere, real] = [distanceKm(a, b), ellipsoid(a, b)];
      expect(Math.abs(sphere - real) / real).toBeLessThan(0.003);
      expect(Math.abs(sphere - real)).toBeLessThanOrEqual(distanceError(sphere));
    });
  });

  it('match a published one: Paris to London is 343.9 km on the ellipsoid', () => {
    const [paris, london]: LonLat[] = [
      [2.3522, 48.8566],
      [-0.1278, 51.5074],
    ];
    if (!paris || !london) throw new Error('no places');
    expect(ellipsoid(paris, london)).toBeCloseTo(343.9, 0);
    expect(distanceKm(paris, london) / 343.9).toBeCloseTo(1, 2);
  });

  it('are symmetric and satisfy the triangle inequality', () => {
    manyTimes(2, (r) => {
      const [a, b, c] = [regional(r), regional(r), regional(r)];
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
      expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-9);
    });
  });
});

describe('errors', () => {
  it('of independent ends combine as the root of the sum of squares', () => {
    expect(distanceError(0, 3, 4)).toBe(5);
    expect(distanceError(1000)).toBe(1000 * SPHERE_ERROR);
  });

  it('never shrink with lower precision or a longer distance', () => {
    manyTimes(3, (r) => {
      const [km, a, b, more] = [
        r.between(0, 2000),
        r.between(0, 30),
        r.between(0, 30),
        r.between(0, 9),
      ];
      expect(distanceError(km, a + more, b)).toBeGreaterThanOrEqual(distanceError(km, a, b));
      expect(distanceError(km + more, a, b)).toBeGreaterThanOrEqual(distanceError(km, a, b));
    });
  });

  it('apply to a distance of 0 between places of known precision', () => {
    const value = distanceKm([70, 36], [70, 36]);
    expect([value, distanceError(value, 6, 8)]).toEqual([0, 10]);
  });

  it('of an area are half its edge times the precision', () => {
    expect(areaError(900, 1)).toBe(450);
  });

  it.each([
    [16.62, 3, 17, 3],
    [16.62, 2.1, 17, 3],
    [216.4, 21, 220, 30],
    [10843, 412, 10800, 500],
    [0.532, 0.04, 0.53, 0.04],
    [12.3, 0.96, 12, 1],
    [7.25, 0, 7.25, 0],
  ])('%d ± %d is rounded to %d ± %d', (value, error, roundedValue, roundedError) => {
    expect(roundToError({ value, error })).toEqual({ value: roundedValue, error: roundedError });
  });

  it('are never rounded down', () => {
    manyTimes(4, (r) => {
      const error = 10 ** r.between(-2, 3);
      const one = roundToError({ value: r.between(0, 2000), error });
      expect(one.error).toBeGreaterThanOrEqual(error * (1 - 1e-6));
      expect(one.error).toBeLessThanOrEqual(error * 2.0001);
    });
  });
});

describe('lengths and areas', () => {
  it('are summed over the segments of a line and the lines of a feature', () => {
    manyTimes(5, (r) => {
      const points = Array.from({ length: r.whole(2, 6) }, () => [...regional(r)]);
      const legs = points.slice(1).map((b, i) => distanceKm(points[i] as never, b as never));
      const sum = legs.reduce((total, km) => total + km, 0);
      expect(lengthKm(line(...points))).toBeCloseTo(sum, 6);
    });
    const two: Geometry = {
      type: 'MultiLineString',
      coordinates: [line([70, 36], [71, 36]), line([70, 37], [70, 38])].map((l) => l.coordinates),
    };
    expect(lengthKm(two)).toBeCloseTo(distanceKm([70, 36], [71, 36]) + 111.195, 2);
    expect(lengthKm(point(70, 36))).toBe(0);
  });

  it('are grouped by country, in order of first appearance', () => {
    const piece = (countries: string[], ...points: Position[]) => ({
      geometry: line(...points),
      properties: { countries },
    });
    const all = lengthByCountry([
      piece(['TJ'], [70, 38], [70, 37]),
      piece(['AF'], [70, 37], [70, 35]),
      piece(['AF', 'PK'], [70, 35], [70, 34]),
      piece(['TJ'], [71, 38], [71, 37]),
    ]);
    expect(all.map(({ countries, km }) => [countries.join('+'), Math.round(km)])).toEqual([
      ['TJ', 222],
      ['AF', 222],
      ['AF+PK', 111],
    ]);
  });

  it('of a box of one degree at 36.5° north match the sphere', () => {
    const rad = Math.PI / 180;
    const part = 6371.0088 ** 2 * rad * (Math.sin(37 * rad) - Math.sin(36 * rad));
    expect(Math.abs(areaKm2(box(70, 36, 71, 37)) / part - 1)).toBeLessThan(0.005);
    const [ring] = box(70, 36, 71, 37).coordinates as [Position[]];
    const [hole] = box(70.2, 36.2, 70.8, 36.8).coordinates as [Position[]];
    const ringed: Polygon = { type: 'Polygon', coordinates: [ring, hole.toReversed()] };
    expect(areaKm2(ringed)).toBeCloseTo(
      areaKm2(box(70, 36, 71, 37)) - areaKm2(box(70.2, 36.2, 70.8, 36.8)),
      6,
    );
    expect(areaKm2(line([70, 36], [71, 37]))).toBe(0);
  });
});

describe('nearestPoints', () => {
  it('of two points have their distance', () => {
    const gap = nearestPoints(point(70, 36), point(71, 37));
    expect(gap.km).toBeCloseTo(distanceKm([70, 36], [71, 37]), 6);
  });

  it('have distance 0 where geometries cross, touch or contain each other', () => {
    expect(nearestPoints(line([70, 36], [72, 38]), line([70, 38], [72, 36])).km).toBeCloseTo(0, 6);
    expect(nearestPoints(line([70, 36], [71, 36]), line([71, 36], [72, 37])).km).toBeCloseTo(0, 6);
    expect(nearestPoints(box(70, 36, 72, 38), point(71, 37)).km).toBe(0);
    expect(nearestPoints(box(70.9, 36.9, 71.1, 37.1), box(70, 36, 72, 38)).km).toBe(0);
  });

  it('of parallel boxes have the distance of their edges, with one point on each', () => {
    const gap = nearestPoints(box(70, 36, 72, 37), box(70, 37.15, 72, 38));
    expect(gap.km).toBeCloseTo(0.15 * 111.195, 1);
    expect(gap.from[1]).toBeLessThan(37.01);
    expect(gap.to[1]).toBeGreaterThan(37.14);
    expect(distanceKm(gap.from, gap.to)).toBeCloseTo(gap.km, 9);
  });

  it('are symmetric, and no pair of sampled points is nearer', () => {
    manyTimes(6, (r) => {
      if (r.whole(0, 9) > 0) return;
      const lines = [0, 1].map(() =>
        line(...Array.from({ length: 3 }, () => [r.between(70, 74), r.between(36, 38)])),
      ) as [LineString, LineString];
      const gap = nearestPoints(...lines);
      expect(nearestPoints(lines[1], lines[0]).km).toBeCloseTo(gap.km, 6);
      const samples = lines.map(({ coordinates }) =>
        coordinates.slice(1).flatMap(([bx = 0, by = 0], i) => {
          const [ax = 0, ay = 0] = coordinates[i] ?? [];
          return [0, 0.25, 0.5, 0.75, 1].map((t): LonLat => [
            ax + (bx - ax) * t,
            ay + (by - ay) * t,
          ]);
        }),
      );
      const least = Math.min(
        ...(samples[0] ?? []).flatMap((a) => (samples[1] ?? []).map((b) => distanceKm(a, b))),
      );
      // Samples lie on straight lines in degrees, edges are great circles: up to 0.2° · 4° apart.
      expect(gap.km).toBeLessThanOrEqual(least + 3);
    });
  });

  it('of the real layers agree with the pipeline, which computes them on a plane', () => {
    const atlas = loadAtlas('data/layers');
    const shape = (layer: string, id: string): Geometry => {
      const found = atlas.data[layer]?.features.find((one) => one.id === id);
      if (!found) throw new Error(`no ${id}`);
      return found.geometry;
    };
    const computed = (id: string, measure: Figure['measure']) =>
      atlas.entry(id)?.figures?.find((one) => one.measure === measure && one.how === 'computed')
        ?.value;
    const gap = nearestPoints(shape('countries', 'tajikistan'), shape('countries', 'pakistan'));
    expect(gap.km).toBeCloseTo(computed('wakhan-gap', 'gap') ?? NaN, 1);
    const corridor = shape('wakhan', 'wakhan-corridor');
    const distances = ['tj', 'af', 'pk'].map(
      (part) => nearestPoints(shape('casa-1000', `casa-hvdc-${part}`), corridor).km,
    );
    const published = computed('casa-hvdc', 'distance') ?? NaN;
    expect(Math.abs(Math.min(...distances) - published)).toBeLessThan(1);
  });

  it('throws for an empty geometry', () => {
    expect(() => nearestPoints(line(), point(1, 2))).toThrow('two non-empty geometries');
  });
});

describe('the length of a line', () => {
  const length = (how: Figure['how'], more: Partial<Figure>): Figure => ({
    measure: 'length',
    unit: 'km',
    how,
    sources: ['us'],
    ...more,
  });
  const segment = (countries: string[], ...figures: Figure[]) => ({
    id: 'a',
    kind: 'line' as const,
    names: { en: 'A' },
    status: 'built' as const,
    asOf: '2026',
    precisionKm: 20,
    sources: ['us'],
    countries,
    figures,
  });

  it('is the range of published statements; the drawn length is separate', () => {
    const figures = [
      length('published', { value: 562 }),
      length('published', { range: [570, 580] }),
      length('inferred', { value: 600 }),
      length('drawn', { value: 526 }),
      length('published', { measure: 'towers', unit: 'towers', value: 9 }),
    ];
    expect(summarizeLength({ figures })).toEqual({
      by: 'published',
      range: [562, 580],
      figures: figures.slice(0, 2),
      inferred: [figures[2]],
      drawnKm: 526,
    });
  });

  it('lists a superseded statement, but excludes it from the range', () => {
    const now = length('published', { value: 113 });
    const old = length('published', { value: 71, superseded: true });
    expect(summarizeLength({ figures: [old, now] })).toMatchObject({
      range: [113, 113],
      figures: [now],
      superseded: [old],
    });
  });

  it('is inferred only where nothing is published, and computed only where nothing is inferred', () => {
    const inferred = length('inferred', { range: [791, 810] });
    const computed = length('computed', { value: 271, error: 5 });
    expect(summarizeLength({ figures: [computed, inferred] }).by).toBe('inferred');
    expect(summarizeLength({ figures: [computed] })).toMatchObject({
      by: 'computed',
      range: [271, 271],
      error: 5,
    });
  });

  it('is unknown where there is only a drawing', () => {
    expect(summarizeLength({ figures: [length('drawn', { value: 210 })] })).toEqual({
      by: 'none',
      figures: [],
      inferred: [],
      drawnKm: 210,
    });
    expect(summarizeLength({}).by).toBe('none');
  });

  it('in one country is that of its segment, or the inferred sum of several', () => {
    const tj = segment(['TJ'], length('published', { range: [116, 117] }));
    const more = segment(
      ['TJ'],
      length('published', { value: 115 }),
      length('drawn', { value: 89 }),
    );
    const af = segment(['AF'], length('published', { value: 580 }));
    expect(summarizeLengthIn([tj, af], 'TJ')).toMatchObject({ by: 'published', range: [116, 117] });
    expect(summarizeLengthIn([tj, af, more], 'TJ')).toMatchObject({
      by: 'inferred',
      range: [231, 232],
      drawnKm: 89,
    });
    expect(summarizeLengthIn([tj, segment(['TJ']), af], 'TJ').by).toBe('none');
    expect(summarizeLengthIn([tj, af], 'PK').by).toBe('none');
  });
});

describe('measurePath', () => {
  it('accumulates legs up to the total', () => {
    manyTimes(11, (r) => {
      const points = Array.from({ length: r.whole(0, 6) }, () => regional(r));
      const { legs, km, error } = measurePath(points);
      expect(legs).toHaveLength(Math.max(0, points.length - 1));
      expect(legs.at(-1)?.cumulativeKm ?? 0).toBe(km);
      expect(legs.reduce((sum, leg) => sum + leg.km, 0)).toBeCloseTo(km, 9);
      expect(error).toBeCloseTo(km * SPHERE_ERROR, 9);
    });
  });

  it('loses its last leg when the last point is removed', () => {
    const points: LonLat[] = [
      [70, 36],
      [71, 36],
      [71, 37],
    ];
    expect(measurePath(points.slice(0, -1)).legs).toEqual(measurePath(points).legs.slice(0, -1));
  });
});

describe('parseCoordinates', () => {
  it.each([
    '36.8 N 72.1 E',
    '36.8, 72.1',
    '36.8,72.1',
    '36°48′N 72°06′E',
    `36°48'0" N, 72°6'0" E`,
    '36 48 N 72 06 E',
    '36°48′ 72°06′',
    '36.8° 72.1°',
    'N36.8 E72.1',
    '72.1E 36.8N',
    '36,8 72,1',
    '36,8; 72,1',
    '۳۶٫۸ شمال ۷۲٫۱ مشرق',
    '36.8 с. ш. 72.1 в. д.',
    '36.8 north, 72.1 east',
  ])('parses %s as 72.1 east, 36.8 north', (text) => {
    const read = parseCoordinates(text);
    if (!('at' in read)) throw new Error(read.problem);
    expect(read.at.map((n) => Number(n.toFixed(6)))).toEqual([72.1, 36.8]);
  });

  it('negates for south, west and minus signs', () => {
    for (const text of ['33.5 S 70.25 W', '-33.5, -70.25', '33°30′S 70°15′W', '−33.5 −70.25'])
      expect(parseCoordinates(text)).toEqual({ at: [-70.25, -33.5] });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['the pass', 'form'],
    ['36.8 N 72.1', 'form'],
    ['36.8 N -72.1 E', 'form'],
    ['1 2 3', 'form'],
    ['36.8', 'one'],
    ['36.8 N', 'one'],
    ['36.8 N 36.9 S', 'twice'],
    ['36°61′N 72°E', 'minutes'],
    ['91, 20', 'latitude'],
    ['20, 200', 'longitude'],
  ])('returns for %j the problem “%s” with a message', (text, problem) => {
    const read = parseCoordinates(text);
    if ('at' in read) throw new Error('was read');
    expect(read.problem).toBe(problem);
    for (const lang of ['en', 'ur']) expect(read.words[lang]).toMatch(/[.۔]$/);
  });

  it('parses any place in any of the formats', () => {
    manyTimes(12, (r) => {
      const [lon, lat] = [r.whole(-17999, 17999) / 100, r.whole(-8999, 8999) / 100];
      const [ns, ew] = [lat < 0 ? 'S' : 'N', lon < 0 ? 'W' : 'E'];
      const dms = (n: number) => {
        const seconds = Math.round(Math.abs(n) * 3600);
        const rest = seconds % 3600;
        return `${Math.floor(seconds / 3600)}°${Math.floor(rest / 60)}′${rest % 60}″`;
      };
      const text = r.pick([
        `${lat}, ${lon}`,
        `${lat} ${lon}`,
        `${Math.abs(lat)}${ns} ${Math.abs(lon)}${ew}`,
        `${ew} ${Math.abs(lon)} ${ns} ${Math.abs(lat)}`,
        `${dms(lat)}${ns} ${dms(lon)}${ew}`,
      ]);
      const read = parseCoordinates(text);
      if (!('at' in read)) throw new Error(`${text}: ${read.problem}`);
      expect(read.at[0], text).toBeCloseTo(lon, 3);
      expect(read.at[1], text).toBeCloseTo(lat, 3);
    });
  });
});
