/** The rivers, one feature each, from Natural Earth or WDBII. */
import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';
import { read } from 'shapefile';
import { debianFile } from './download.ts';
import { REGION, clipLine, kmBetween, roundLine } from './geometry.ts';
import { HANDOVERS, RIVERS, type RiverSource } from './riversTable.ts';
import { simplifyLine } from './simplify.ts';
import { readWdbii } from './wdbii.ts';

const NE_STEM = 'usr/share/magics/10m/ne_10m_rivers_lake_centerlines';
export const NE_RIVERS = ['.shp', '.dbf'].map((end) =>
  debianFile('libmagics++-data', NE_STEM + end),
) as [string, string];

const STORY_KM = 0.2;
const OTHER_KM = 0.3;
/** Distance in km within which ends of pieces are joined. */
const JOIN_KM = 7;
/** Maximum distance in km by which a mouth is moved onto the river that it joins. */
const MOUTH_KM = 12;

export interface RiverProperties {
  key: string;
  name: string;
  source: 'natural-earth' | 'gshhg-wdbii';
}
type Lines = Position[][];

/** Natural Earth's river pieces by name. */
async function readNaturalEarth(): Promise<Map<string, Lines>> {
  const all = await read(...NE_RIVERS, { encoding: 'utf8' });
  const byName = new Map<string, Lines>();
  for (const { geometry, properties } of all.features) {
    const name = (properties as { name: string | null }).name ?? '';
    const lines = byName.get(name) ?? [];
    if (geometry?.type === 'LineString') lines.push(geometry.coordinates);
    if (geometry?.type === 'MultiLineString') lines.push(...geometry.coordinates);
    byName.set(name, lines);
  }
  return byName;
}

/** First and last point of a line. */
function endPoints(line: Position[]): [Position, Position] {
  return [line[0] as Position, line.at(-1) as Position];
}

/** Orders pieces downstream, starting nearest to `from`, and joins them where their ends meet. */
export function chainPieces(pieces: Lines, from: Position): Lines {
  const left = [...pieces];
  const chains: Lines = [];
  let at = from;
  while (left.length > 0) {
    const distance = (line: Position[]) =>
      Math.min(...endPoints(line).map((p) => kmBetween(p, at)));
    left.sort((a, b) => distance(a) - distance(b));
    const next = left.shift() as Position[];
    const [first, last] = endPoints(next);
    const line = kmBetween(first, at) <= kmBetween(last, at) ? next : [...next].reverse();
    const open = chains.at(-1);
    if (open && kmBetween(line[0] as Position, at) <= JOIN_KM) open.push(...line);
    else chains.push([...line]);
    at = line.at(-1) as Position;
  }
  return chains;
}

/** Index and distance in km of the vertex of a line nearest to a place. */
function nearestVertex(line: Position[], place: Position): { index: number; km: number } {
  const kms = line.map((p) => kmBetween(p, place));
  const km = Math.min(...kms);
  return { index: kms.indexOf(km), km };
}

/** Moves the part below each handover to the next river. */
function applyHandovers(rivers: Map<string, Lines>): void {
  for (const { from, at, to } of HANDOVERS) {
    const lines = rivers.get(from) as Lines;
    const main = lines.at(-1) as Position[];
    const { index } = nearestVertex(main, at);
    rivers.set(from, [...lines.slice(0, -1), main.slice(0, index + 1)]);
    const below = main.slice(index);
    rivers.set(to, chainPieces([below, ...(rivers.get(to) as Lines)], below[0] as Position));
  }
}

/** Extends a tributary to the river that it joins. Throws if that is too far. */
function joinMouth(river: RiverSource, rivers: Map<string, Lines>): void {
  const lines = rivers.get(river.key) as Lines;
  const last = lines.at(-1) as Position[];
  const mouth = last.at(-1) as Position;
  const targets = (rivers.get(river.into as string) as Lines).map((line) => ({
    line,
    ...nearestVertex(line, mouth),
  }));
  const best = targets.sort((a, b) => a.km - b.km)[0];
  if (!best || best.km > MOUTH_KM)
    throw new Error(
      `${river.key}: its mouth is ${best?.km} km from ${river.into}, expected at most ${MOUTH_KM} km`,
    );
  if (best.km > 0) last.push(best.line[best.index] as Position);
}

/** Source lines of every river, chained, split at handovers and joined at mouths. */
async function riverLines(): Promise<Map<string, Lines>> {
  const naturalEarth = await readNaturalEarth();
  const wdbii = readWdbii();
  const rivers = new Map<string, Lines>();
  for (const { key, from, naturalEarth: name, wdbii: ids } of RIVERS) {
    const pieces = name ? naturalEarth.get(name) : ids?.map((id) => wdbii.get(id) as Position[]);
    if (!pieces || pieces.includes(undefined as never)) throw new Error(`${key}: no source lines`);
    rivers.set(key, chainPieces(pieces, from));
  }
  applyHandovers(rivers);
  for (const river of RIVERS) if (river.into) joinMouth(river, rivers);
  return rivers;
}

/** Mouths of rivers, which simplification must not move. */
function mouths(rivers: Map<string, Lines>): Set<string> {
  return new Set([...rivers.values()].map((lines) => String(lines.at(-1)?.at(-1))));
}

/** All rivers, clipped to the region and simplified. */
export async function rivers(): Promise<FeatureCollection<MultiLineString, RiverProperties>> {
  const lines = await riverLines();
  const fixed = mouths(lines);
  const features = RIVERS.map((river): Feature<MultiLineString, RiverProperties> => {
    const km = river.story ? STORY_KM : OTHER_KM;
    const coordinates = (lines.get(river.key) as Lines)
      .flatMap((line) => clipLine(line, REGION))
      .map((line) =>
        simplifyLine(
          line,
          () => km,
          (p) => fixed.has(String(p)),
        ),
      )
      .map((line) => roundLine(line, 3))
      .filter((line) => line.length > 1);
    const source = river.naturalEarth ? 'natural-earth' : 'gshhg-wdbii';
    return {
      type: 'Feature',
      id: river.key,
      properties: { key: river.key, name: river.name, source },
      geometry: { type: 'MultiLineString', coordinates },
    };
  });
  return { type: 'FeatureCollection', features };
}
