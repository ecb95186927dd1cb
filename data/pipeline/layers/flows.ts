/** Planned flow directions of lines, along their coordinates, and since when they are agreed. */
import type { Point } from 'geojson';
import { monthOf, type Milestone } from '../../../src/atlas/timeline.ts';
import type { Plane } from '../../../src/geo/azimuthal.ts';
import { toLonLat } from '../../../src/geo/geo.ts';
import { distance } from '../../../src/geo/plane.ts';
import type { FlowTable } from './power.ts';
import { formatSentence } from './sentences.ts';
import type { LayerFeature } from './write.ts';

/**
 * Adds `flow` to the lines that have a planned direction. Throws if a line or station is missing, or if a
 * line's coordinates run against its direction.
 */
export function addFlows(
  features: readonly LayerFeature[],
  { season, flows: directions }: Pick<FlowTable, 'season' | 'flows'>,
  milestones: readonly Milestone[],
  plane: Plane,
): readonly LayerFeature[] {
  const agreed = milestones.find(({ id }) => id === season.agreed);
  if (!agreed)
    throw new Error(`flows.json: season: "agreed": there is no milestone "${season.agreed}"`);
  const sources = [...new Set([...season.sources, ...agreed.sources])];
  const byId = new Map(features.map((one) => [one.id, one]));
  const found = (id: string): LayerFeature => {
    const feature = byId.get(id);
    if (!feature) throw new Error(`flows.json: there is no "${id}" among the lines and stations`);
    return feature;
  };
  const flows = new Map(
    directions.map(({ id, from, to }) => {
      assertDirection(found(id), found(from), found(to), plane);
      const [start, end] = [found(from).properties.names, found(to).properties.names];
      const words = formatSentence('flow', { planned: season.planned, from: start, to: end });
      return [id, { since: monthOf(agreed.date), words, sources }] as const;
    }),
  );
  return features.map((feature) => {
    const flow = flows.get(feature.id);
    return flow ? { ...feature, properties: { ...feature.properties, flow } } : feature;
  });
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
