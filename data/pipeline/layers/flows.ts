/** Planned flow directions of lines, along their coordinates, and since when they are agreed. */
import type { Point } from 'geojson';
import { monthOf } from '../../../src/atlas/timeline.ts';
import { parseDate, parseList } from './checks.ts';
import { parseText, parseTexts, parseWords } from './entries.ts';
import type { Plane } from '../../../src/geo/azimuthal.ts';
import { toLonLat } from '../../../src/geo/geo.ts';
import { distance } from '../../../src/geo/plane.ts';
import { parseRecord } from './tables.ts';
import { formatSentence } from './sentences.ts';
import type { LayerFeature } from './write.ts';

/** Input tables: `flows.json`, and the milestones, one of which is the agreement. */
export interface FlowTables {
  readonly flows: unknown;
  readonly milestones: unknown;
}

/**
 * Adds `flow` to the lines that have a planned direction. Throws if a line or station is missing, or if a
 * line's coordinates run against its direction.
 */
export function addFlows(
  features: readonly LayerFeature[],
  tables: FlowTables,
  plane: Plane,
): readonly LayerFeature[] {
  const table = parseRecord(tables.flows, 'flows.json');
  const where = 'flows.json: season';
  const season = parseRecord(table.season, where);
  const agreed = findAgreement(tables.milestones, parseText(season, 'agreed', where));
  const planned = parseWords(season.planned, `${where} planned`);
  const sources = [...new Set([...parseTexts(season, 'sources', where), ...agreed.sources])];
  const byId = new Map(features.map((one) => [one.id, one]));
  const found = (id: string): LayerFeature => {
    const feature = byId.get(id);
    if (!feature) throw new Error(`flows.json: there is no "${id}" among the lines and stations`);
    return feature;
  };
  const flows = new Map(
    parseList(table.flows, 'flows.json: flows').map((one, i) => {
      const fields = parseRecord(one, `flows.json: flow ${i + 1}`);
      const [id, from, to] = ['id', 'from', 'to'].map((name) =>
        parseText(fields, name, `flows.json: flow ${i + 1}`),
      ) as [string, string, string];
      assertDirection(found(id), found(from), found(to), plane);
      const [start, end] = [found(from).properties.names, found(to).properties.names];
      const words = formatSentence('flow', { planned, from: start, to: end });
      return [id, { since: agreed.month, words, sources }] as const;
    }),
  );
  return features.map((feature) => {
    const flow = flows.get(feature.id);
    return flow ? { ...feature, properties: { ...feature.properties, flow } } : feature;
  });
}

/** Month and sources of the milestone that agreed on the direction. */
function findAgreement(milestones: unknown, id: string) {
  const where = `milestones.json: ${id}`;
  const found = parseList(milestones, 'milestones.json').find(
    (one) => parseRecord(one, where).id === id,
  );
  if (!found) throw new Error(`flows.json: season: "agreed": there is no milestone "${id}"`);
  const fields = parseRecord(found, where);
  return {
    month: monthOf(parseDate(fields.date, where)),
    sources: parseTexts(fields, 'sources', where),
  };
}

/** Throws unless the line starts near `from` and ends near `to`. */
function assertDirection(
  line: LayerFeature,
  from: LayerFeature,
  to: LayerFeature,
  plane: Plane,
): void {
  if (line.geometry.type !== 'LineString') throw new Error(`flows.json: ${line.id} is no line`);
  const { coordinates } = line.geometry;
  const distanceTo = (station: LayerFeature, position: readonly number[] | undefined): number =>
    distance(
      plane.to(toLonLat((station.geometry as Point).coordinates)),
      plane.to(toLonLat([...(position ?? [])])),
    );
  const [start, end] = [coordinates[0], coordinates.at(-1)];
  if (
    distanceTo(from, start) >= distanceTo(from, end) ||
    distanceTo(to, end) >= distanceTo(to, start)
  )
    throw new Error(
      `flows.json: ${line.id} is drawn the other way; its way-points must run from ${from.id} to ${to.id}`,
    );
}
