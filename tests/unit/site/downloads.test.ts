import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Geometry } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseWkt } from 'wellknown';
import { linesOf } from '../../../src/geo/geo.ts';
import { writeFiles } from '../../../src/site/files.ts';
import { ARCHIVE, downloadFiles, layerJson } from '../../../src/site/downloads.ts';
import { buildDate } from '../../../src/site/edition.ts';
import { layerKml } from '../../../src/site/kml.ts';
import { readmeText } from '../../../src/site/readme.ts';
import { flattenProperties } from '../../../src/site/table.ts';
import type { AtlasFeature } from '../../../src/atlas/atlas.ts';
import { atlas } from '../svg/scenes.ts';
import { has, readCsv, readGdal, readZip } from './readers.ts';

const run = promisify(execFile);
const whatsNew = 'https://example.org/map/whats-new/en/';
const edition = { version: '1.2.3', date: '2026-11-23', whatsNew };
const site = mkdtempSync(join(tmpdir(), 'ecm-downloads-'));
const folder = join(site, 'data');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const table = (name: string) => readCsv(read(name));
const featuresOf = (id: string) => (atlas.data[id]?.features ?? []) as AtlasFeature[];
const gdal = has('ogr2ogr', '--version');
const top = `energy-corridor-map-${edition.version}/`;

beforeAll(() => writeFiles(site, downloadFiles(atlas, edition)), 60_000);
afterAll(() => rmSync(site, { recursive: true }));

describe.each(atlas.layers.map(({ id }) => id))('layer %s', (id) => {
  const features = featuresOf(id);

  test('has the same ids and coordinates when another library reads the CSV', () => {
    const rows = table(`${id}.csv`);
    expect(rows.map((row) => row['id'])).toEqual(features.map(({ properties }) => properties.id));
    expect(rows.map((row) => parseWkt(row['WKT']!))).toEqual(features.map(lean));
  });

  test('has every property as text in the CSV', () => {
    table(`${id}.csv`).forEach((row, index) => {
      const cells = Object.entries(row).filter(([name, cell]) => cell !== '' && name !== 'WKT');
      const expected = Object.entries(flattenProperties(features[index]!.properties)).filter(
        ([, cell]) => cell,
      );
      expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(expected));
    });
  });

  test('has the same ids, names and coordinates when another library reads the KML', () => {
    const document = new DOMParser().parseFromString(read(`${id}.kml`), 'text/xml');
    const found = kml(document).features;
    expect(found.map((feature) => feature.id)).toEqual(features.map((feature) => feature.id));
    expect(found.map(({ properties }) => (properties as Record<string, unknown>)['name'])).toEqual(
      features.map(({ properties }) => properties.names.en),
    );
    expect(found.map(({ geometry }) => linesOf(geometry!))).toEqual(
      features.map(({ geometry }) => linesOf(geometry)),
    );
  });

  test.runIf(gdal).each(['geojson', 'csv', 'kml'])(
    'has the same ids, names and coordinates when GDAL reads the archive’s %s',
    (form) => {
      const found = readGdal(`/vsizip/${join(folder, ARCHIVE)}/${top}${id}.${form}`);
      expect(found.map((one): unknown => one.properties?.['id'] ?? one.id)).toEqual(
        features.map((one) => one.id),
      );
      expect(found.map((one) => namesOf(one.properties ?? {}))).toEqual(
        features.map(({ properties }) => namesOf(flattenProperties(properties))),
      );
      found.forEach(({ geometry }, index) => {
        const [read, written] = [geometry, features[index]!.geometry].map((one) => linesOf(one));
        expect(read!.map((line) => line.length)).toEqual(written!.map((line) => line.length));
        const far = read!.flat().map(([lon = 0, lat = 0], at) => {
          const [x = NaN, y = NaN] = written!.flat()[at] ?? [];
          return Math.max(Math.abs(lon - x), Math.abs(lat - y));
        });
        expect(Math.max(...far)).toBeLessThan(1e-9);
      });
    },
  );

  test('keeps names in every script', () => {
    const rows = table(`${id}.csv`);
    rows.forEach((row, index) =>
      expect(namesOf(row)).toEqual(namesOf(flattenProperties(features[index]!.properties))),
    );
  });
});

describe('the tables beside the layers', () => {
  test('figures.csv has every figure, with sources from sources.csv', () => {
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
  const open = () => Object.fromEntries(readZip(readFileSync(join(folder, ARCHIVE))));

  test('contains all tables and KML files, the GeoJSON, licence, sources and a README', () => {
    const files = open();
    const beside = readdirSync(folder).filter((name) => name !== ARCHIVE);
    const more = ['README.txt', 'LICENSE-CONTENT.txt', 'atlas.json'];
    const geojson = atlas.layers.map(({ file }) => file);
    expect(Object.keys(files).sort()).toEqual(
      [...beside, ...geojson, ...more].map((name) => top + name).sort(),
    );
    for (const name of beside)
      expect(files[top + name]!.equals(readFileSync(join(folder, name)))).toBe(true);
    for (const { id, file } of atlas.layers)
      expect(JSON.parse(files[top + file]!.toString())).toEqual({
        ...atlas.data[id],
        edition,
      });
    const guide = files[`${top}README.txt`]!.toString();
    for (const { id, licence } of atlas.layers)
      for (const words of [id, licence, '1.2.3', '2026-11-23', whatsNew])
        expect(guide).toContain(words);
  });

  test('contains the full licence and every cited source', () => {
    const files = open();
    expect(files[`${top}LICENSE-CONTENT.txt`]!.toString()).toBe(
      readFileSync('LICENSE-CONTENT', 'utf8'),
    );
    const known = readCsv(files[`${top}sources.csv`]!.toString());
    expect(known.map((row) => row['id'])).toEqual(Object.keys(atlas.sources));
    for (const row of known) expect(row['licence'], row['id']).not.toBe('');
    const named = atlas.layers.flatMap(({ id }) =>
      readCsv(files[`${top}${id}.csv`]!.toString()).flatMap((row) => row['sources']!.split('; ')),
    );
    for (const id of named)
      expect(
        known.some((row) => row['id'] === id),
        id,
      ).toBe(true);
  });

  test.runIf(has('unzip', '-v'))('passes unzip’s integrity test', () => {
    const out = execFileSync('unzip', ['-tq', join(folder, ARCHIVE)], { encoding: 'utf8' });
    expect(out).toContain('No errors detected');
  });

  test('has the same bytes in every time zone', async () => {
    const made = await Promise.all(
      ['Asia/Karachi', 'America/New_York'].map(async (zone) => {
        const env = { ...process.env, TZ: zone };
        return (await run('npx', ['tsx', 'tests/unit/site/archiveHash.ts'], { env })).stdout;
      }),
    );
    expect(made[0]).toMatch(/^[0-9a-f]{64}\n$/);
    expect(new Set(made).size).toBe(1);
  }, 60_000);
});

describe('a downloaded file', () => {
  const texts = (one: typeof edition | Omit<typeof edition, 'whatsNew'>) => {
    const { layers, data } = atlas;
    const [info] = layers;
    const layer = data[info!.id]!;
    return [layerKml(info!, layer, one), layerJson(layer, one), readmeText(atlas, one)];
  };

  test('states its version, date and the URL of changes', () => {
    for (const text of texts(edition))
      for (const words of ['1.2.3', '2026-11-23', whatsNew]) expect(text).toContain(words);
  });

  test('has no URL if the site’s URL is unknown', () => {
    for (const text of texts({ version: '1.2.3', date: '2026-11-23' })) {
      expect(text).toContain('2026-11-23');
      expect(text).not.toMatch(/whats-?new|changed since|undefined/i);
    }
  });
});

test('buildDate returns the day of SOURCE_DATE_EPOCH, else the fallback', () => {
  expect(buildDate('1795392000', '2020-01-01')).toBe('2026-11-23');
  expect(buildDate(undefined, '2020-01-01')).toBe('2020-01-01');
  expect(() => buildDate('yesterday', '2020-01-01')).toThrow('SOURCE_DATE_EPOCH is “yesterday”');
});

/** The columns with the feature's names, one per language. */
function namesOf(row: Readonly<Record<string, unknown>>): Record<string, string> {
  const own = row['names'];
  const columns = typeof own === 'object' && own !== null ? flattenProperties({ names: own }) : row;
  return Object.fromEntries(
    Object.entries(columns)
      .filter(([name, text]) => name.startsWith('names_') && text !== '' && text !== null)
      .map(([name, text]) => [name, String(text)]),
  );
}

/** A geometry for comparison with another reader's. */
function lean({ geometry }: AtlasFeature): Geometry {
  return geometry;
}
