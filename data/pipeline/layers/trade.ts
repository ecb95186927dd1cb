/**
 * Trade ways: roads from place to place, drawn straight between the places that are named, and bent
 * only where a straight way would leave the country.
 */
import type { FeatureProperties } from '../../../src/atlas/atlas.ts';
import type { LaidOut } from './base.ts';
import { reaches, USUAL_BEND } from './bands.ts';
import { entryOf, textsOf } from './entries.ts';
import { lengthOf } from './flat.ts';
import { LINE_DECIMALS, precisionOf } from './lines.ts';
import type { Namer } from './names.ts';
import { lonLat } from './plane.ts';
import { partsOf, type WayPoint } from './routes.ts';
import { record } from './tables.ts';
import { feature, type LayerFeature } from './write.ts';

/** A place as a way-point; a crossing leads from the country of the place before it into the other. */
function wayPoint({ properties, geometry }: LayerFeature, from: string, map: LaidOut): WayPoint {
  const { id, names, countries = [], precisionKm, sources } = properties;
  if (geometry.type !== 'Point') throw new Error(`${id}: a point expected`);
  return {
    id,
    name: names.en,
    point: map.plane.to(lonLat(geometry.coordinates)),
    countries: countries.toSorted((a, b) => Number(b === from) - Number(a === from)),
    precisionKm,
    sources,
  };
}

function wayPoints(
  ids: readonly string[],
  places: readonly LayerFeature[],
  map: LaidOut,
  where: string,
): WayPoint[] {
  return ids.reduce<WayPoint[]>((way, id) => {
    const place = places.find((one) => one.id === id);
    if (!place) throw new Error(`${where}: there is no place "${id}"`);
    return [...way, wayPoint(place, way.at(-1)?.countries.at(-1) ?? '', map)];
  }, []);
}

/**
 * The layer out of its table. No length of a way is published, so its precision is that of a line
 * which is longer than its drawing by the usual bend. Throws if a way names no two places that there are.
 */
export function tradeLayer(
  table: unknown,
  file: string,
  places: readonly LayerFeature[],
  map: LaidOut,
  namer: Namer,
): LayerFeature[] {
  return Object.entries(record(table, file)).map(([id, value]) => {
    const where = `${file}: ${id}`;
    const fields = record(value, where);
    const ids = textsOf(fields, 'through', where);
    if (ids.length < 2) throw new Error(`${where}: two places or more expected`);
    const parts = partsOf(wayPoints(ids, places, map, where), map);
    const legs = parts.flatMap((part) =>
      reaches(part, USUAL_BEND * part.legs.map(lengthOf).reduce((sum, km) => sum + km, 0)),
    );
    const facts = entryOf({ ...fields, kind: 'trade-way', located: 'reading' }, where, id);
    const route = textsOf(fields, 'route', where);
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
    return feature(properties, { type: 'LineString', coordinates }, LINE_DECIMALS);
  });
}
