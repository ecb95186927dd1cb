/**
 * Trade routes: roads drawn straight between named places, with detours only where a straight line would
 * leave the country.
 */
import * as v from 'valibot';
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import { sources } from '../../../src/atlas/schema/figure.ts';
import { list, record, slug, type Infer } from '../../../src/atlas/schema/values.ts';
import type { ProjectedBase } from './baseGeography.ts';
import { bandLegs, DEFAULT_LENGTH_FACTOR } from './bands.ts';
import { asOfFields, keyedFields } from './entries.ts';
import { toLonLat } from '../../../src/geo/geo.ts';
import { lineLength } from '../../../src/geo/plane.ts';
import { LINE_DECIMALS, precisionOf } from './lines.ts';
import type { Namer } from './names.ts';
import { splitByCountry, type WayPoint } from './routes.ts';
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

/** The table of routes by id, each with the places that it passes through. */
export const tradeTable = v.record(
  slug,
  record({
    ...v.omit(record(keyedFields), ['kind', 'located']).entries,
    route: sources,
    through: list(slug),
  }),
);

/**
 * Creates the layer from its table. No lengths are published, so the precision assumes the default length
 * factor. Throws if a route has fewer than two places or an unknown one.
 */
export function tradeLayer(
  table: Infer<typeof tradeTable>,
  file: string,
  places: readonly LayerFeature[],
  map: ProjectedBase,
  namer: Namer,
): LayerFeature[] {
  return Object.entries(table).map(([id, { through, route, ...facts }]) => {
    const where = `${file}: ${id}`;
    if (through.length < 2) throw new Error(`${where}: expected at least two places`);
    const parts = splitByCountry(wayPoints(through, places, map, where), map);
    const legs = parts.flatMap((part) =>
      bandLegs(
        part,
        DEFAULT_LENGTH_FACTOR * part.legs.map(lineLength).reduce((sum, km) => sum + km, 0),
      ),
    );
    const properties: FeatureProperties = {
      ...facts,
      ...asOfFields(facts.asOf),
      ...{ id, kind: 'trade-way', located: 'reading' },
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
