/** Builds the layers from base geography and facts, as text by file name. */
import type { AtlasIndex } from '../../../src/atlas/atlas.ts';
import type { Evidence } from '../../../src/atlas/evidence.ts';
import type { Point } from 'geojson';
import { addAnchors } from './anchors.ts';
import { createIndex } from './atlasIndex.ts';
import { ProjectedBase, readBorders, readCountries, readFeatures } from './baseGeography.ts';
import { contextLayer } from './context.ts';
import { borderLayer, countryLayer, namedCountries, type FactsById } from './countries.ts';
import { parseEntry, parseText } from './entries.ts';
import { createEvidence } from './evidence.ts';
import { addFlows } from './flows.ts';
import { expandMembers, parseGroups, measureGroups } from './groups.ts';
import { drawLine, LINE_DECIMALS, type DrawnSegment, type SegmentFacts } from './lines.ts';
import { createNamer, parseNameTable, type Namer, type NameTable } from './names.ts';
import { placeLayer, plantLayer, parseStations, stationLayer } from './places.ts';
import { meanPosition, createPlane } from '../../../src/geo/azimuthal.ts';
import { toLonLat, type LonLat } from '../../../src/geo/geo.ts';
import { readJson, readTable, parseRecord, type Row } from './tables.ts';
import { tradeLayer } from './trade.ts';
import { lakeLayer, riverLayer } from './water.ts';
import type { MeasuredCorridor } from './corridorMeasures.ts';
import { wakhanLayer } from './wakhan.ts';
import { stationPositions, parseWayPoints, wayPointsByLine } from './waypoints.ts';
import { formatLayer, type LayerFeature } from './write.ts';

/** Input folders. */
export interface Folders {
  readonly base: string;
  readonly facts: string;
}

/** Layers, index and evidence, with intermediate results for tests. */
export interface BuildResult {
  readonly layers: Readonly<Record<string, readonly LayerFeature[]>>;
  readonly index: AtlasIndex;
  readonly evidence: Evidence;
  readonly segments: readonly DrawnSegment[];
  readonly corridor: MeasuredCorridor;
  readonly map: ProjectedBase;
}

/** Reads a JSON table by id; records may have any of the common fields. */
function readFactsById(folder: string, file: string): FactsById {
  const table = parseRecord(readJson(folder, file), file);
  return Object.fromEntries(
    Object.entries(table).map(([id, value]) => {
      const { iso: _iso, ...facts } = parseRecord(value, `${file}: ${id}`);
      return [id, facts];
    }),
  );
}

function parseSegments(folder: string, namer: Namer): SegmentFacts[] {
  const file = 'segments.json';
  return Object.entries(parseRecord(readJson(folder, file), file)).map(([id, value]) => {
    const where = `${file}: ${id}`;
    const fields = parseRecord(value, where);
    const length = fields.legLength;
    if (length !== null && !(Array.isArray(length) && length.length === 2))
      throw new Error(`${where}: "legLength" must be [low, high] or null`);
    return {
      ...parseEntry(value, where, id),
      ...namer(id),
      country: parseText(fields, 'country', where),
      ...(length ? { legLength: length as unknown as readonly [number, number] } : {}),
    };
  });
}

/** Draws all segments. A line's segments have its name as id or group. */
function drawSegments(
  facts: readonly SegmentFacts[],
  lines: ReturnType<typeof wayPointsByLine>,
  map: ProjectedBase,
  namer: Namer,
): DrawnSegment[] {
  const used = new Set<SegmentFacts>();
  const drawn = [...lines].flatMap(([name, points]) => {
    const ofLine = facts.filter((one) => one.id === name || one.group === name);
    ofLine.forEach((one) => used.add(one));
    return drawLine(name, points, ofLine, map, namer);
  });
  const unused = facts.find((one) => !used.has(one));
  if (unused) throw new Error(`segments.json: ${unused.id} has no way-points`);
  return drawn.toSorted((a, b) => segmentOrder(facts, a) - segmentOrder(facts, b));
}

function segmentOrder(facts: readonly SegmentFacts[], segment: DrawnSegment): number {
  return facts.findIndex((one) => one.id === segment.line.id);
}

/** Finds positions in the base geography by GeoNames id, for rows without coordinates. */
function placeFinder(folder: string): (row: Row) => LonLat {
  const places = readFeatures<Point>(folder, 'places.json');
  return (row) => {
    const geonames = row.number('geonames');
    const found = places.find((place) => place.properties.geonames === geonames);
    if (!found)
      throw new Error(
        `${row.where}: has no position, expected lon and lat or a GeoNames id of the base geography, not ${geonames}`,
      );
    return toLonLat(found.geometry.coordinates);
  };
}

/** Files of layers, index and evidence, as text by name. */
export function layerFiles(built: BuildResult): ReadonlyMap<string, string> {
  const files = Object.entries(built.layers).map(([id, features]): [string, string] => [
    `${id}.geojson`,
    formatLayer(features),
  ]);
  const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
  return new Map([
    ...files,
    ['atlas.json', json(built.index)],
    ['evidence.json', json(built.evidence)],
  ]);
}

/** Builds everything in memory. Throws with file and line of invalid input. */
export function build({ base, facts }: Folders): BuildResult {
  const own = parseNameTable(readJson(facts, 'names.json'), 'names.json');
  const given = parseRecord(readJson(base, 'names.json'), 'base names.json');
  const baseNames = (kind: string): NameTable =>
    parseNameTable(given[kind], `base names.json: ${kind}`);
  const namer = createNamer(own, baseNames('places'), 'names.json');

  const rows = parseWayPoints([
    ...readTable(facts, 'waypoints.csv'),
    ...readTable(facts, 'waypoints-odbl.csv'),
  ]);
  const plane = createPlane(meanPosition(rows.map((row) => row.at)));
  const map = new ProjectedBase(plane, readCountries(base), readBorders(base));
  const segments = drawSegments(
    parseSegments(facts, namer),
    wayPointsByLine(rows, plane),
    map,
    namer,
  );
  const stations = parseStations(readJson(facts, 'stations.json'), 'stations.json');

  const groups = parseGroups(readJson(facts, 'groups.json'), 'groups.json', namer);
  const wakhan = wakhanLayer(readJson(facts, 'wakhan.json'), 'wakhan.json', {
    map,
    namer,
    lines: groups.map(({ id }) => ({
      id,
      segments: segments.filter((s) => expandMembers(id, groups).includes(s.line.id)),
    })),
  });
  const places = placeLayer(readTable(facts, 'places.csv'), placeFinder(base), namer);
  const countries = namedCountries(map.countries, baseNames('countries'), own);
  const layers = {
    countries: addAnchors(countryLayer(countries, readFactsById(facts, 'countries.json'))),
    borders: borderLayer(map.borders, countries, readFactsById(facts, 'borders.json'), own),
    water: riverLayer(base, own),
    lakes: addAnchors(lakeLayer(base, own, wakhan.lakes)),
    places,
    'casa-1000': addFlows(
      [
        ...segments.map((segment) => segment.line),
        ...stationLayer(stations, stationPositions(rows), namer, LINE_DECIMALS),
      ],
      { flows: readJson(facts, 'flows.json'), milestones: readJson(facts, 'milestones.json') },
      plane,
    ),
    uncertainty: segments.map((segment) => segment.band),
    generation: plantLayer(readTable(facts, 'plants.csv'), namer),
    wakhan: addAnchors(wakhan.features),
    context: contextLayer(
      readJson(facts, 'context.json'),
      'context.json',
      parseWayPoints(readTable(facts, 'context.csv')),
      namer,
    ),
    trade: tradeLayer(readJson(facts, 'trade.json'), 'trade.json', places, map, namer),
  };
  const along = { segments, plane, namer };
  const evidence = createEvidence(base, facts, { layers, groups, along });
  const measured = measureGroups(groups, segments, wakhan.distances);
  return {
    layers,
    index: createIndex(facts, measured, layers, evidence),
    evidence,
    segments,
    corridor: wakhan.corridor,
    map,
  };
}
