/** Neighbouring corridors: lines and pipes that are no part of the story, drawn straight through their way-points. */
import { length } from '@turf/length';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import type { NotDrawn } from '../../../src/atlas/evidence.ts';
import { reaches, USUAL_BEND } from './bands.ts';
import { bothWords, dateOf, listOf, sourcesOf, type Known } from './checks.ts';
import { entryOf, figuresOf, statusOf, textOf } from './entries.ts';
import { LINE_DECIMALS, precisionOf } from './lines.ts';
import { drawnLength } from './measures.ts';
import type { Namer } from './names.ts';
import { middle, planeAt } from './plane.ts';
import type { Stop } from './routes.ts';
import { record } from './tables.ts';
import { wayPointsByLine, type WayPointRow } from './waypoints.ts';
import { say } from './words.ts';
import { feature, type LayerFeature } from './write.ts';

function legLength(value: unknown, where: string): readonly [number, number] | undefined {
  if (value === null) return undefined;
  if (!Array.isArray(value) || value.length !== 2 || value.some((km) => typeof km !== 'number'))
    throw new Error(`${where}: "legLength" must be [low, high] or null`);
  return value as unknown as readonly [number, number];
}

/**
 * The layer out of its two tables. A line's precision is half the width of the band that its length
 * allows, as for the lines of the story. Throws if a line has no way-points, or way-points no line.
 */
export function contextLayer(
  table: unknown,
  file: string,
  rows: readonly WayPointRow[],
  namer: Namer,
): LayerFeature[] {
  const lines = record(record(table, file).lines, `${file}: lines`);
  const stray = rows.find(({ line }) => !(line in lines));
  if (stray) throw new Error(`${stray.where}: ${file} has no line ${stray.line}`);
  const plane = planeAt(middle(rows.map(({ at }) => at)));
  const points = wayPointsByLine(rows, plane);
  return Object.entries(lines).map(([id, value]) => {
    const where = `${file}: ${id}`;
    const own = rows.filter(({ line }) => line === id);
    if (own.length < 2) throw new Error(`${where}: two way-points or more expected`);
    const stops = (points.get(id) ?? []).map((one): Stop => ({ ...one, fixed: true, movedKm: 0 }));
    const legs = stops.slice(1).map((to, i) => [(stops[i] as Stop).point, to.point]);
    const coordinates = own.toSorted((a, b) => a.seq - b.seq).map(({ at }) => [...at]);
    const km = length(
      { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } },
      { units: 'kilometers' },
    );
    const part = { country: '', stops, legs };
    const published = legLength(record(value, where).legLength, where)?.[1] ?? km * USUAL_BEND;
    const facts = entryOf(value, where, id);
    const route = [...new Set(own.flatMap(({ sources }) => sources))];
    const properties: FeatureProperties = {
      ...facts,
      route,
      ...namer(id),
      precisionKm: precisionOf(reaches(part, published)),
      sources: [...new Set([...facts.sources, ...route])],
      countries: [...new Set(own.flatMap(({ countries }) => countries))],
      figures: [...(facts.figures ?? []), drawnLength(km, say('drawnLength'))],
    };
    return feature(properties, { type: 'LineString', coordinates }, LINE_DECIMALS);
  });
}

/** What is known and not drawn, with the reason. */
export function notDrawnOf(table: unknown, file: string, known: Known): readonly NotDrawn[] {
  return listOf(record(table, file).notDrawn, `${file}: notDrawn`).map((value, i) => {
    const fields = record(value, `${file}: notDrawn ${i + 1}`);
    const id = textOf(fields, 'id', `${file}: notDrawn ${i + 1}`);
    const where = `${file}: ${id}`;
    if (known.entries.has(id)) throw new Error(`${where}: is drawn, and listed as not drawn`);
    const figures = figuresOf(fields.figures, where);
    figures.forEach((figure, n) => sourcesOf(figure, `${where} figure ${n + 1}`, known));
    return {
      id,
      names: bothWords(fields.names, `${where} names`),
      status: statusOf(textOf(fields, 'status', where), where),
      ...(fields.asOf === undefined ? {} : { asOf: dateOf(fields.asOf, where) }),
      why: bothWords(fields.why, `${where} why`),
      figures,
      sources: sourcesOf(value, where, known),
    };
  });
}
