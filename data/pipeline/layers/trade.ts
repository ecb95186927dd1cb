/**
 * Trade routes: roads drawn straight between named places, with detours only where a straight line would
 * leave the country.
 */
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import type { ProjectedBase } from './baseGeography.ts';
import { bandLegs, DEFAULT_LENGTH_FACTOR } from './bands.ts';
import { parseEntry, parseTexts } from './entries.ts';
import { toLonLat } from '../../../src/geo/geo.ts';
import { lineLength } from '../../../src/geo/plane.ts';
import { LINE_DECIMALS, precisionOf } from './lines.ts';
import type { Namer } from './names.ts';
import { splitByCountry, type WayPoint } from './routes.ts';
import { parseRecord } from './tables.ts';
import { createFeature, type LayerFeature } from './write.ts';

/** Converts a place to a way-point; a crossing's countries start with that of the place before. */
function toWayPoint(
  { properties, geometry }: LayerFeature,
  from: string,
  map: ProjectedBase,
): WayPoint {
  const { id, names, countries = [], precisionKm, sources } = properties;
  if (geometry.type !== 'Point') throw new Error(`${id}: expected a point`);
  return {
    id,
    name: names.en,
    point: map.plane.to(toLonLat(geometry.coordinates)),
    countries: countries.toSorted((a, b) => Number(b === from) - Number(a === from)),
    precisionKm,
    sources,
  };
}

function wayPoints(
  ids: readonly string[],
  places: readonly LayerFeature[],
  map: ProjectedBase,
  where: string,
): WayPoint[] {
  return ids.reduce<WayPoint[]>((way, id) => {
    const place = places.find((one) => one.id === id);
    if (!place) throw new Error(`${where}: there is no place "${id}"`);
    return [...way, toWayPoint(place, way.at(-1)?.countries.at(-1) ?? '', map)];
  }, []);
}

/**
 * Creates the layer from its table. No lengths are published, so the precision assumes the default length
 * factor. Throws if a route has fewer than two places or an unknown one.
 */
export function tradeLayer(
  table: unknown,
  file: string,
  places: readonly LayerFeature[],
  map: ProjectedBase,
  namer: Namer,
): LayerFeature[] {
  return Object.entries(parseRecord(table, file)).map(([id, value]) => {
    const where = `${file}: ${id}`;
    const fields = parseRecord(value, where);
    const ids = parseTexts(fields, 'through', where);
    if (ids.length < 2) throw new Error(`${where}: expected at least two places`);
    const parts = splitByCountry(wayPoints(ids, places, map, where), map);
    const legs = parts.flatMap((part) =>
      bandLegs(
        part,
        DEFAULT_LENGTH_FACTOR * part.legs.map(lineLength).reduce((sum, km) => sum + km, 0),
      ),
    );
    const facts = parseEntry({ ...fields, kind: 'trade-way', located: 'reading' }, where, id);
    const route = parseTexts(fields, 'route', where);
    const properties: FeatureProperties = {
      ...facts,
      ...namer(id),
      route,
      sources: [...new Set([...facts.sources, ...route])],
      precisionKm: precisionOf(legs),
      countries: [...new Set(parts.map(({ country }) => country))],
    };
    const coordinates = parts
      .flatMap((part) => part.legs.flat())
      .map((p) => [...map.plane.from(p)]);
    return createFeature(properties, { type: 'LineString', coordinates }, LINE_DECIMALS);
  });
}
