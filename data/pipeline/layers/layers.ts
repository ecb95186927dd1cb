/** Base geography and facts in, layers out: what `npm run data` writes, as text by file name. */
import type { AtlasIndex } from '../../../src/atlas/atlas.ts';
import type { Evidence } from '../../../src/atlas/evidence.ts';
import type { Point } from 'geojson';
import type { LonLat } from '../../../src/geo/geo.ts';
import { anchored } from './anchors.ts';
import { indexOf } from './atlasIndex.ts';
import { LaidOut, readBorders, readCountries, readFeatures } from './base.ts';
import { contextLayer } from './context.ts';
import { borderLayer, countryLayer, namedCountries, type FactsById } from './countries.ts';
import { entryOf, textOf } from './entries.ts';
import { evidenceOf } from './evidence.ts';
import { withFlows } from './flows.ts';
import { deepMembers, groupFacts, measuredGroups } from './groups.ts';
import { drawLine, LINE_DECIMALS, type DrawnSegment, type SegmentFacts } from './lines.ts';
import { namerOf, nameTable, type Namer, type NameTable } from './names.ts';
import { placeLayer, plantLayer, stationFacts, stationLayer } from './places.ts';
import { lonLat, middle, planeAt } from './plane.ts';
import { readJson, readTable, record, type Row } from './tables.ts';
import { tradeLayer } from './trade.ts';
import { lakeLayer, riverLayer } from './water.ts';
import type { MeasuredCorridor } from './survey.ts';
import { wakhanLayer } from './wakhan.ts';
import { stationPlaces, wayPointRows, wayPointsByLine } from './waypoints.ts';
import { layerText, type LayerFeature } from './write.ts';

/** Where the inputs are. */
export interface Folders {
  readonly base: string;
  readonly facts: string;
}

/** The layers, the index, and what they were made from, for tests. */
export interface Built {
  readonly layers: Readonly<Record<string, readonly LayerFeature[]>>;
  readonly index: AtlasIndex;
  readonly evidence: Evidence;
  readonly segments: readonly DrawnSegment[];
  readonly corridor: MeasuredCorridor;
  readonly map: LaidOut;
}

/** Records of a JSON table by id, each with the common fields that it has. */
function factsById(folder: string, file: string): FactsById {
  const table = record(readJson(folder, file), file);
  return Object.fromEntries(
    Object.entries(table).map(([id, value]) => {
      const { iso: _iso, ...facts } = record(value, `${file}: ${id}`);
      return [id, facts];
    }),
  );
}

function segmentFacts(folder: string, namer: Namer): SegmentFacts[] {
  const file = 'segments.json';
  return Object.entries(record(readJson(folder, file), file)).map(([id, value]) => {
    const where = `${file}: ${id}`;
    const fields = record(value, where);
    const length = fields.legLength;
    if (length !== null && !(Array.isArray(length) && length.length === 2))
      throw new Error(`${where}: "legLength" must be [low, high] or null`);
    return {
      ...entryOf(value, where, id),
      ...namer(id),
      country: textOf(fields, 'country', where),
      ...(length ? { legLength: length as unknown as readonly [number, number] } : {}),
    };
  });
}

/** All segments drawn: those of a line are the one of its name or those that have it as group. */
function drawnSegments(
  facts: readonly SegmentFacts[],
  lines: ReturnType<typeof wayPointsByLine>,
  map: LaidOut,
  namer: Namer,
): DrawnSegment[] {
  const used = new Set<SegmentFacts>();
  const drawn = [...lines].flatMap(([name, points]) => {
    const mine = facts.filter((one) => one.id === name || one.group === name);
    mine.forEach((one) => used.add(one));
    return drawLine(name, points, mine, map, namer);
  });
  const lost = facts.find((one) => !used.has(one));
  if (lost) throw new Error(`segments.json: ${lost.id} has no way-points`);
  return drawn.toSorted((a, b) => order(facts, a) - order(facts, b));
}

function order(facts: readonly SegmentFacts[], segment: DrawnSegment): number {
  return facts.findIndex((one) => one.id === segment.line.id);
}

/** Finds a place without a position of its own in the base geography, by its GeoNames id. */
function placeFinder(folder: string): (row: Row) => LonLat {
  const places = readFeatures<Point>(folder, 'places.json');
  return (row) => {
    const geonames = row.number('geonames');
    const found = places.find((place) => place.properties.geonames === geonames);
    if (!found)
      throw new Error(`${row.where}: no position, and none in the base for GeoNames ${geonames}`);
    return lonLat(found.geometry.coordinates);
  };
}

/** The files of the layers and of the index, as text by name. */
export function filesOf(built: Built): ReadonlyMap<string, string> {
  const files = Object.entries(built.layers).map(([id, features]): [string, string] => [
    `${id}.geojson`,
    layerText(features),
  ]);
  const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
  return new Map([
    ...files,
    ['atlas.json', json(built.index)],
    ['evidence.json', json(built.evidence)],
  ]);
}

/** Builds everything in memory. Throws with file and line where an input is wrong. */
export function build({ base, facts }: Folders): Built {
  const own = nameTable(readJson(facts, 'names.json'), 'names.json');
  const given = record(readJson(base, 'names.json'), 'base names.json');
  const baseNames = (kind: string): NameTable => nameTable(given[kind], `base names.json: ${kind}`);
  const namer = namerOf(own, baseNames('places'), 'names.json');

  const rows = wayPointRows([
    ...readTable(facts, 'waypoints.csv'),
    ...readTable(facts, 'waypoints-odbl.csv'),
  ]);
  const plane = planeAt(middle(rows.map((row) => row.at)));
  const map = new LaidOut(plane, readCountries(base), readBorders(base));
  const segments = drawnSegments(
    segmentFacts(facts, namer),
    wayPointsByLine(rows, plane),
    map,
    namer,
  );
  const stations = stationFacts(readJson(facts, 'stations.json'), 'stations.json');

  const groups = groupFacts(readJson(facts, 'groups.json'), 'groups.json', namer);
  const wakhan = wakhanLayer(readJson(facts, 'wakhan.json'), 'wakhan.json', {
    map,
    namer,
    lines: groups.map(({ id }) => ({
      id,
      segments: segments.filter((s) => deepMembers(id, groups).includes(s.line.id)),
    })),
  });
  const places = placeLayer(readTable(facts, 'places.csv'), placeFinder(base), namer);
  const countries = namedCountries(map.countries, baseNames('countries'), own);
  const layers = {
    countries: anchored(countryLayer(countries, factsById(facts, 'countries.json'))),
    borders: borderLayer(map.borders, countries, factsById(facts, 'borders.json'), own),
    water: riverLayer(base, own),
    lakes: anchored(lakeLayer(base, own, wakhan.lakes)),
    places,
    'casa-1000': withFlows(
      [
        ...segments.map((segment) => segment.line),
        ...stationLayer(stations, stationPlaces(rows), namer, LINE_DECIMALS),
      ],
      { flows: readJson(facts, 'flows.json'), milestones: readJson(facts, 'milestones.json') },
      plane,
    ),
    uncertainty: segments.map((segment) => segment.band),
    generation: plantLayer(readTable(facts, 'plants.csv'), namer),
    wakhan: anchored(wakhan.features),
    context: contextLayer(
      readJson(facts, 'context.json'),
      'context.json',
      wayPointRows(readTable(facts, 'context.csv')),
      namer,
    ),
    trade: tradeLayer(readJson(facts, 'trade.json'), 'trade.json', places, map, namer),
  };
  const along = { segments, plane, namer };
  const evidence = evidenceOf(base, facts, { layers, groups, along });
  const measured = measuredGroups(groups, segments, wakhan.distances);
  return {
    layers,
    index: indexOf(facts, measured, layers, evidence),
    evidence,
    segments,
    corridor: wakhan.corridor,
    map,
  };
}
