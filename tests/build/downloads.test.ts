import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { csvParse } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import type { Geometry, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseWkt } from 'wellknown';
import { ARCHIVE, buildDate, writeDownloads } from '../../scripts/build/downloads.ts';
import { flat } from '../../scripts/build/table.ts';
import type { AtlasFeature } from '../../src/model/atlas.ts';
import { atlas } from '../picture/scenes.ts';

const run = promisify(execFile);
const edition = { version: '1.2.3', date: '2026-11-23' };
const folder = mkdtempSync(join(tmpdir(), 'ecm-downloads-'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const table = (name: string) => csvParse(read(name).replace(/^\uFEFF/, ''));
const featuresOf = (id: string) => (atlas.data[id]?.features ?? []) as AtlasFeature[];
const gdal = spawnSync('ogr2ogr', ['--version']).status === 0;

beforeAll(() => writeDownloads(atlas, folder, edition), 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(atlas.layers.map(({ id }) => id))('layer %s', (id) => {
  const features = featuresOf(id);

  test('as CSV is read by another library with the same ids and coordinates', () => {
    const rows = table(`${id}.csv`);
    expect(rows.map((row) => row['id'])).toEqual(features.map(({ properties }) => properties.id));
    expect(rows.map((row) => parseWkt(row['WKT']!))).toEqual(features.map(lean));
  });

  test('as CSV has every property, as text', () => {
    table(`${id}.csv`).forEach((row, index) => {
      const cells = Object.entries(row).filter(([name, cell]) => cell !== '' && name !== 'WKT');
      const told = Object.entries(flat(features[index]!.properties)).filter(([, cell]) => cell);
      expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(told));
    });
  });

  test('as KML is read by another library with the same ids, names and coordinates', () => {
    const document = new DOMParser().parseFromString(read(`${id}.kml`), 'text/xml');
    const found = kml(document).features;
    expect(found.map((feature) => feature.id)).toEqual(features.map((feature) => feature.id));
    expect(found.map(({ properties }) => (properties as Record<string, unknown>)['name'])).toEqual(
      features.map(({ properties }) => properties.names.en),
    );
    expect(found.map(({ geometry }) => lines(geometry!))).toEqual(
      features.map(({ geometry }) => lines(geometry)),
    );
  });

  test.runIf(gdal)('is read by GDAL in every form with as many features', () => {
    for (const form of ['csv', 'kml']) {
      const text = execFileSync('ogrinfo', ['-so', '-al', join(folder, `${id}.${form}`)], {
        encoding: 'utf8',
      });
      expect(text).toContain(`Feature Count: ${features.length}`);
      expect(text).not.toContain('Geometry: None');
    }
  });
});

describe('the tables beside the layers', () => {
  test('figures.csv has every figure, and its sources are in sources.csv', () => {
    const entries = [
      ...atlas.layers.flatMap(({ id }) => featuresOf(id).map(({ properties }) => properties)),
      ...atlas.groups,
    ];
    const figures = entries.flatMap(({ figures: own = [] }) => own);
    const rows = table('figures.csv');
    expect(rows).toHaveLength(figures.length);
    expect(rows.map((row) => row['how'])).toEqual(figures.map(({ how }) => how));
    const known = new Set(table('sources.csv').map((row) => row['id']));
    for (const row of rows)
      for (const source of row['sources']!.split('; ').filter(Boolean))
        expect(known).toContain(source);
  });

  test('groups.csv has every group with its members', () => {
    expect(table('groups.csv').map((row) => row['members']!.split('; '))).toEqual(
      atlas.groups.map(({ members }) => members),
    );
  });
});

describe('the archive', () => {
  const open = () => unzipSync(readFileSync(join(folder, ARCHIVE)));
  const top = 'energy-corridor-map-1.2.3/';

  test('holds every file beside it, the GeoJSON, licence, sources and a guide', () => {
    const files = open();
    const beside = readdirSync(folder).filter((name) => name !== ARCHIVE);
    const more = ['README.txt', 'LICENSE-CONTENT.txt', 'atlas.json'];
    const geojson = atlas.layers.map(({ file }) => file);
    expect(Object.keys(files).sort()).toEqual(
      [...beside, ...geojson, ...more].map((name) => top + name).sort(),
    );
    for (const name of beside)
      expect(Buffer.from(files[top + name]!).equals(readFileSync(join(folder, name)))).toBe(true);
    for (const { id, file } of atlas.layers)
      expect(JSON.parse(strFromU8(files[top + file]!))).toEqual(atlas.data[id]);
    const guide = strFromU8(files[`${top}README.txt`]!);
    for (const { id, licence } of atlas.layers)
      for (const words of [id, licence, '1.2.3', '2026-11-23']) expect(guide).toContain(words);
  });

  test('is the same each time, in every time zone', async () => {
    const made = await Promise.all(
      ['Asia/Karachi', 'America/New_York'].map(async (zone) => {
        const env = { ...process.env, TZ: zone };
        return (await run('npx', ['tsx', 'tests/build/archive.ts'], { env })).stdout;
      }),
    );
    expect(made[0]).toMatch(/^[0-9a-f]{64}\n$/);
    expect(new Set(made).size).toBe(1);
  }, 60_000);
});

test('the day of a build is that of SOURCE_DATE_EPOCH, else the given one', () => {
  expect(buildDate('1795392000', '2020-01-01')).toBe('2026-11-23');
  expect(buildDate(undefined, '2020-01-01')).toBe('2020-01-01');
  expect(() => buildDate('yesterday', '2020-01-01')).toThrow('SOURCE_DATE_EPOCH is “yesterday”');
});

/** A geometry as another reader gives it: type and coordinates alone. */
function lean({ geometry }: AtlasFeature): Geometry {
  return geometry;
}

/** All coordinates of a geometry as lines of points, whatever its type is called. */
function lines(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(lines);
  }
}
