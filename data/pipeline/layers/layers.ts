/** Builds the layers from base geography and facts, as text by file name. */
import type { AtlasIndex } from '../../../src/atlas/atlas.ts';
import type { Evidence } from '../../../src/atlas/evidence.ts';
import * as v from 'valibot';
import { sourceTable } from '../../../src/atlas/schema/atlasIndex.ts';
import { country, number, record, slug, type Infer } from '../../../src/atlas/schema/values.ts';
import { addAnchors } from './anchors.ts';
import { createIndex, layerTable } from './atlasIndex.ts';
import { ProjectedBase, readBorders, readCountries, readFeatures } from './baseGeography.ts';
import type { KnownIds } from './checks.ts';
import { contextLayer, contextTable } from './context.ts';
import { borderLayer, countryLayer, namedCountries } from './countries.ts';
import { additions, asOfFields, keyedFields, legLength } from './entries.ts';
import { createEvidence } from './evidence.ts';
import { addFlows } from './flows.ts';
import { expandMembers, groupTable, measureGroups, nameGroups } from './groups.ts';
import { drawLine, LINE_DECIMALS, type DrawnSegment, type SegmentFacts } from './lines.ts';
import { assertOrder, milestoneTable } from './milestones.ts';
import { baseNameTable, createNamer, nameTable, type Namer } from './names.ts';
import { placeLayer, plantLayer, stationLayer, stationTable } from './places.ts';
import { flowTable } from './power.ts';
import { meanPosition, createPlane } from '../../../src/geo/azimuthal.ts';
import { toLonLat, type LonLat } from '../../../src/geo/geo.ts';
import { readFacts, readTable, type Row } from './tables.ts';
import { tradeLayer, tradeTable } from './trade.ts';
import { lakeLayer, riverLayer } from './water.ts';
import type { MeasuredCorridor } from './corridorMeasures.ts';
import { wakhanLayer, wakhanTable } from './wakhan.ts';
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

/** The tables of what is added to countries and borders, and of segments. */
const additionsById = v.record(slug, additions);
const segmentTable = v.record(slug, record({ ...keyedFields, country, legLength }));

function nameSegments(table: Infer<typeof segmentTable>, namer: Namer): SegmentFacts[] {
  return Object.entries(table).map(([id, { legLength, ...facts }]) => ({
    ...{ id, ...facts, ...asOfFields(facts.asOf), ...namer(id) },
    ...(legLength ? { legLength } : {}),
  }));
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
  const places = readFeatures(folder, 'places.json', ['Point'], { geonames: number() });
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
  const sources = readFacts(facts, 'sources.json', sourceTable);
  const known: KnownIds = { sources: new Set(Object.keys(sources)) };
  const read = <S extends v.GenericSchema>(file: string, schema: S) =>
    readFacts(facts, file, schema, known);
  const own = readFacts(facts, 'names.json', nameTable);
  const baseNames = readFacts(base, 'names.json', baseNameTable);
  const namer = createNamer(own, baseNames.places, 'names.json');

  const rows = parseWayPoints([
    ...readTable(facts, 'waypoints.csv'),
    ...readTable(facts, 'waypoints-odbl.csv'),
  ]);
  const plane = createPlane(meanPosition(rows.map((row) => row.at)));
  const map = new ProjectedBase(plane, readCountries(base), readBorders(base));
  const segments = drawSegments(
    nameSegments(read('segments.json', segmentTable), namer),
    wayPointsByLine(rows, plane),
    map,
    namer,
  );

  const groups = nameGroups(read('groups.json', groupTable), namer);
  const wakhan = wakhanLayer(read('wakhan.json', wakhanTable), 'wakhan.json', {
    map,
    namer,
    lines: groups.map(({ id }) => ({
      id,
      segments: segments.filter((s) => expandMembers(id, groups).includes(s.line.id)),
    })),
  });
  const places = placeLayer(readTable(facts, 'places.csv'), placeFinder(base), namer);
  const countries = namedCountries(map.countries, baseNames.countries, own);
  const context = read('context.json', contextTable);
  const drawn = {
    countries: addAnchors(countryLayer(countries, read('countries.json', additionsById))),
    borders: borderLayer(map.borders, countries, read('borders.json', additionsById), own),
    water: riverLayer(base, own),
    lakes: addAnchors(lakeLayer(base, own, wakhan.lakes)),
    places,
    'casa-1000': [
      ...segments.map((segment) => segment.line),
      ...stationLayer(
        read('stations.json', stationTable),
        stationPositions(rows),
        namer,
        LINE_DECIMALS,
      ),
    ],
    uncertainty: segments.map((segment) => segment.band),
    generation: plantLayer(readTable(facts, 'plants.csv'), namer),
    wakhan: addAnchors(wakhan.features),
    context: contextLayer(
      context.lines,
      'context.json',
      parseWayPoints(readTable(facts, 'context.csv')),
      namer,
    ),
    trade: tradeLayer(read('trade.json', tradeTable), 'trade.json', places, map, namer),
  };
  const { notDrawn } = context;
  const ids = new Set([...Object.values(drawn).flat(), ...groups].map(({ id }) => id));
  const both = notDrawn.find(({ id }) => ids.has(id));
  if (both) throw new Error(`context.json: ${both.id}: is drawn, and listed as not drawn`);
  const all: KnownIds = { ...known, entries: new Set([...ids, ...notDrawn.map(({ id }) => id)]) };
  const milestones = readFacts(facts, 'milestones.json', milestoneTable, all);
  assertOrder(milestones, 'milestones.json');
  const flows = readFacts(facts, 'flows.json', flowTable, all);
  const layers = {
    ...drawn,
    'casa-1000': addFlows(drawn['casa-1000'], flows, milestones, plane),
  };
  const evidence = createEvidence(base, {
    tables: { milestones, flows, notDrawn, heights: readTable(facts, 'heights.csv') },
    layers,
    along: { segments, plane, namer },
  });
  const measured = measureGroups(groups, segments, wakhan.distances);
  return {
    layers,
    index: createIndex(
      { infos: read('layers.json', layerTable), known: sources },
      measured,
      layers,
      evidence,
    ),
    evidence,
    segments,
    corridor: wakhan.corridor,
    map,
  };
}
