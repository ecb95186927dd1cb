/** The context layer: neighbouring lines and pipelines, drawn straight through their way-points. */
import * as v from 'valibot';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import { notDrawn } from '../../../src/atlas/schema/evidence.ts';
import { record, slug, type Infer } from '../../../src/atlas/schema/values.ts';
import { lengthKm } from '../../../src/geo/measure.ts';
import { bandLegs, DEFAULT_LENGTH_FACTOR } from './bands.ts';
import { asOfFields, keyedFields, legLength } from './entries.ts';
import { LINE_DECIMALS, precisionOf } from './lines.ts';
import { drawnLength } from './figures.ts';
import type { Namer } from './names.ts';
import { meanPosition, createPlane } from '../../../src/geo/azimuthal.ts';
import type { Stop } from './routes.ts';
import { wayPointsByLine, type WayPointRow } from './waypoints.ts';
import { formatSentence } from './sentences.ts';
import { createFeature, type LayerFeature } from './write.ts';

/** The table of lines by id, and the entries that are not drawn. */
export const contextTable = record({
  lines: v.record(slug, record({ ...keyedFields, legLength })),
  notDrawn: v.array(notDrawn, 'a list'),
});

/**
 * Creates the layer from its two tables. A line's precision is half the width of its band, as for other
 * lines. Throws if a line has fewer than two way-points, or way-points have no line.
 */
export function contextLayer(
  lines: Infer<typeof contextTable>['lines'],
  file: string,
  rows: readonly WayPointRow[],
  namer: Namer,
): LayerFeature[] {
  const orphan = rows.find(({ line }) => !(line in lines));
  if (orphan) throw new Error(`${orphan.where}: ${file} has no line ${orphan.line}`);
  const plane = createPlane(meanPosition(rows.map(({ at }) => at)));
  const points = wayPointsByLine(rows, plane);
  return Object.entries(lines).map(([id, { legLength, ...facts }]) => {
    const where = `${file}: ${id}`;
    const own = rows.filter(({ line }) => line === id);
    if (own.length < 2) throw new Error(`${where}: expected at least two way-points`);
    const stops = (points.get(id) ?? []).map((one): Stop => ({ ...one, fixed: true, movedKm: 0 }));
    const legs = stops.slice(1).map((to, i) => [(stops[i] as Stop).point, to.point]);
    const coordinates = own.toSorted((a, b) => a.seq - b.seq).map(({ at }) => [...at]);
    const km = lengthKm({ type: 'LineString', coordinates });
    const part = { country: '', stops, legs };
    const published = legLength?.[1] ?? km * DEFAULT_LENGTH_FACTOR;
    const route = [...new Set(own.flatMap(({ sources }) => sources))];
    const properties: FeatureProperties = {
      ...{ id, ...facts, ...asOfFields(facts.asOf) },
      route,
      ...namer(id),
      precisionKm: precisionOf(bandLegs(part, published)),
      sources: [...new Set([...facts.sources, ...route])],
      countries: [...new Set(own.flatMap(({ countries }) => countries))],
      figures: [...(facts.figures ?? []), drawnLength(km, formatSentence('drawnLength'))],
    };
    return createFeature(properties, { type: 'LineString', coordinates }, LINE_DECIMALS);
  });
}
