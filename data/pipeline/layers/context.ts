/** The context layer: neighbouring lines and pipelines, drawn straight through their way-points. */
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import type { NotDrawn } from '../../../src/atlas/evidence.ts';
import { lengthKm } from '../../../src/geo/measure.ts';
import { bandLegs, DEFAULT_LENGTH_FACTOR } from './bands.ts';
import { parseBothWords, parseDate, parseList, parseSources, type KnownIds } from './checks.ts';
import { parseEntry, parseFigures, parseStatus, parseText } from './entries.ts';
import { LINE_DECIMALS, precisionOf } from './lines.ts';
import { drawnLength } from './figures.ts';
import type { Namer } from './names.ts';
import { meanPosition, createPlane } from '../../../src/geo/azimuthal.ts';
import type { Stop } from './routes.ts';
import { parseRecord } from './tables.ts';
import { wayPointsByLine, type WayPointRow } from './waypoints.ts';
import { formatSentence } from './sentences.ts';
import { createFeature, type LayerFeature } from './write.ts';

function parseLegLength(value: unknown, where: string): readonly [number, number] | undefined {
  if (value === null) return undefined;
  if (!Array.isArray(value) || value.length !== 2 || value.some((km) => typeof km !== 'number'))
    throw new Error(`${where}: "legLength" must be [low, high] or null`);
  return value as unknown as readonly [number, number];
}

/**
 * Creates the layer from its two tables. A line's precision is half the width of its band, as for other
 * lines. Throws if a line has fewer than two way-points, or way-points have no line.
 */
export function contextLayer(
  table: unknown,
  file: string,
  rows: readonly WayPointRow[],
  namer: Namer,
): LayerFeature[] {
  const lines = parseRecord(parseRecord(table, file).lines, `${file}: lines`);
  const orphan = rows.find(({ line }) => !(line in lines));
  if (orphan) throw new Error(`${orphan.where}: ${file} has no line ${orphan.line}`);
  const plane = createPlane(meanPosition(rows.map(({ at }) => at)));
  const points = wayPointsByLine(rows, plane);
  return Object.entries(lines).map(([id, value]) => {
    const where = `${file}: ${id}`;
    const own = rows.filter(({ line }) => line === id);
    if (own.length < 2) throw new Error(`${where}: expected at least two way-points`);
    const stops = (points.get(id) ?? []).map((one): Stop => ({ ...one, fixed: true, movedKm: 0 }));
    const legs = stops.slice(1).map((to, i) => [(stops[i] as Stop).point, to.point]);
    const coordinates = own.toSorted((a, b) => a.seq - b.seq).map(({ at }) => [...at]);
    const km = lengthKm({ type: 'LineString', coordinates });
    const part = { country: '', stops, legs };
    const published =
      parseLegLength(parseRecord(value, where).legLength, where)?.[1] ?? km * DEFAULT_LENGTH_FACTOR;
    const facts = parseEntry(value, where, id);
    const route = [...new Set(own.flatMap(({ sources }) => sources))];
    const properties: FeatureProperties = {
      ...facts,
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

/** Parses entries that are not drawn, with the reason. */
export function parseNotDrawn(table: unknown, file: string, known: KnownIds): readonly NotDrawn[] {
  return parseList(parseRecord(table, file).notDrawn, `${file}: notDrawn`).map((value, i) => {
    const fields = parseRecord(value, `${file}: notDrawn ${i + 1}`);
    const id = parseText(fields, 'id', `${file}: notDrawn ${i + 1}`);
    const where = `${file}: ${id}`;
    if (known.entries.has(id)) throw new Error(`${where}: is drawn, and listed as not drawn`);
    const figures = parseFigures(fields.figures, where);
    figures.forEach((figure, n) => parseSources(figure, `${where} figure ${n + 1}`, known));
    return {
      id,
      names: parseBothWords(fields.names, `${where} names`),
      status: parseStatus(parseText(fields, 'status', where), where),
      ...(fields.asOf === undefined ? {} : { asOf: parseDate(fields.asOf, where) }),
      why: parseBothWords(fields.why, `${where} why`),
      figures,
      sources: parseSources(value, where, known),
    };
  });
}
