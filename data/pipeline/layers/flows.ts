/** Which way power is to flow along the drawn lines, as their coordinates run, and since when that is agreed. */
import type { Point } from 'geojson';
import { monthOf } from '../../../src/atlas/timeline.ts';
import { dateOf, listOf } from './checks.ts';
import { textOf, textsOf, wordsOf } from './entries.ts';
import { apart } from './flat.ts';
import { lonLat, type Plane } from './plane.ts';
import { record } from './tables.ts';
import { say } from './words.ts';
import type { LayerFeature } from './write.ts';

/** What the direction is read from: `flows.json` and the milestone that it names as the agreement. */
export interface FlowTables {
  readonly flows: unknown;
  readonly milestones: unknown;
}

/**
 * The features of the lines' layer with the planned direction on those that have one. Throws with the
 * id where a line or a station is missing, or where a line is drawn from its far end to its near one.
 */
export function withFlows(
  features: readonly LayerFeature[],
  tables: FlowTables,
  plane: Plane,
): readonly LayerFeature[] {
  const table = record(tables.flows, 'flows.json');
  const where = 'flows.json: season';
  const season = record(table.season, where);
  const agreed = agreement(tables.milestones, textOf(season, 'agreed', where));
  const planned = wordsOf(season.planned, `${where} planned`);
  const sources = [...new Set([...textsOf(season, 'sources', where), ...agreed.sources])];
  const byId = new Map(features.map((one) => [one.id, one]));
  const found = (id: string): LayerFeature => {
    const feature = byId.get(id);
    if (!feature) throw new Error(`flows.json: there is no "${id}" among the lines and stations`);
    return feature;
  };
  const flows = new Map(
    listOf(table.flows, 'flows.json: flows').map((one, i) => {
      const fields = record(one, `flows.json: flow ${i + 1}`);
      const [id, from, to] = ['id', 'from', 'to'].map((name) =>
        textOf(fields, name, `flows.json: flow ${i + 1}`),
      ) as [string, string, string];
      leads(found(id), found(from), found(to), plane);
      const [start, end] = [found(from).properties.names, found(to).properties.names];
      const words = say('flow', { planned, from: start, to: end });
      return [id, { since: agreed.month, words, sources }] as const;
    }),
  );
  return features.map((feature) => {
    const flow = flows.get(feature.id);
    return flow ? { ...feature, properties: { ...feature.properties, flow } } : feature;
  });
}

/** The month and the sources of the milestone by which the direction was agreed. */
function agreement(milestones: unknown, id: string) {
  const where = `milestones.json: ${id}`;
  const found = listOf(milestones, 'milestones.json').find((one) => record(one, where).id === id);
  if (!found) throw new Error(`flows.json: season: "agreed": there is no milestone "${id}"`);
  const fields = record(found, where);
  return { month: monthOf(dateOf(fields.date, where)), sources: textsOf(fields, 'sources', where) };
}

/** Throws unless the line starts nearer to the one station than it ends, and ends nearer to the other. */
function leads(line: LayerFeature, from: LayerFeature, to: LayerFeature, plane: Plane): void {
  if (line.geometry.type !== 'LineString') throw new Error(`flows.json: ${line.id} is no line`);
  const { coordinates } = line.geometry;
  const away = (station: LayerFeature, position: readonly number[] | undefined): number =>
    apart(
      plane.to(lonLat((station.geometry as Point).coordinates)),
      plane.to(lonLat([...(position ?? [])])),
    );
  const [start, end] = [coordinates[0], coordinates.at(-1)];
  if (away(from, start) >= away(from, end) || away(to, end) >= away(to, start))
    throw new Error(
      `flows.json: ${line.id} is drawn the other way; its way-points must run from ${from.id} to ${to.id}`,
    );
}
