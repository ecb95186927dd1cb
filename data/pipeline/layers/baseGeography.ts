/** Reads the base geography of `data/base`: countries and borders. */
import type { FeatureCollection, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import { parseText } from './entries.ts';
import type { Plane } from '../../../src/geo/azimuthal.ts';
import { toLonLat } from '../../../src/geo/geo.ts';
import type { Segment } from '../../../src/geo/plane.ts';
import { createCountryShape, type CountryShape } from './countryShape.ts';
import type { BaseMap } from './routes.ts';
import { readJson, parseRecord } from './tables.ts';

/** A country's land; `code` is ISO 3166-1 alpha-2, or null. */
export interface BaseCountry {
  readonly iso3: string;
  readonly code: string | null;
  /** Level of detail: fine in the region, coarse in the rest of the world. */
  readonly detail: 'region' | 'world';
  readonly area: MultiPolygon;
}

/** A border of one kind between two countries (ISO alpha-3); null for all remaining borders. */
export interface BaseBorder {
  readonly id: string;
  readonly a: string | null;
  readonly b: string | null;
  readonly kind: string;
  readonly line: MultiLineString;
}

/** Features of a base file. Throws if it is not a FeatureCollection. */
export function readFeatures<G extends Geometry = Geometry>(
  folder: string,
  file: string,
): FeatureCollection<G, Readonly<Record<string, unknown>>>['features'] {
  const collection = parseRecord(readJson(folder, file), file);
  if (collection.type !== 'FeatureCollection' || !Array.isArray(collection.features))
    throw new Error(`${file}: expected a FeatureCollection`);
  return collection.features as FeatureCollection<G, Readonly<Record<string, unknown>>>['features'];
}

function readTextOrNull(
  fields: Readonly<Record<string, unknown>>,
  name: string,
  where: string,
): string | null {
  return fields[name] === null ? null : parseText(fields, name, where);
}

export function readCountries(folder: string): BaseCountry[] {
  return readFeatures<MultiPolygon>(folder, 'countries.json').map((f) => ({
    iso3: parseText(f.properties, 'iso3', 'countries.json'),
    code: readTextOrNull(f.properties, 'iso2', 'countries.json'),
    detail: f.properties.detail === 'region' ? ('region' as const) : ('world' as const),
    area: f.geometry,
  }));
}

export function readBorders(folder: string): BaseBorder[] {
  return readFeatures<MultiLineString>(folder, 'borders.json').map((f) => ({
    id: String(f.id),
    a: readTextOrNull(f.properties, 'a', 'borders.json'),
    b: readTextOrNull(f.properties, 'b', 'borders.json'),
    kind: parseText(f.properties, 'kind', 'borders.json'),
    line: f.geometry,
  }));
}

function toSegments(lines: readonly Position[][], plane: Plane): Segment[] {
  return lines.flatMap((line) => {
    const points = line.map((p) => plane.to(toLonLat(p)));
    return points.slice(1).map((p, i): Segment => [points[i] as Segment[0], p]);
  });
}

/** Countries and borders projected on a plane, computed on first use. */
export class ProjectedBase implements BaseMap {
  readonly #shapes = new Map<string, CountryShape>();
  readonly #borders = new Map<string, readonly Segment[]>();

  constructor(
    readonly plane: Plane,
    readonly countries: readonly BaseCountry[],
    readonly borders: readonly BaseBorder[],
  ) {}

  /** A country by its ISO alpha-2 code. Throws if there is none. */
  country(code: string): BaseCountry {
    const found = this.countries.find((c) => c.code === code);
    if (!found) throw new Error(`the base map has no country ${code}`);
    return found;
  }

  shape(code: string): CountryShape {
    const known = this.#shapes.get(code);
    if (known) return known;
    const ground = createCountryShape(code, this.country(code).area, this.plane);
    this.#shapes.set(code, ground);
    return ground;
  }

  /** The border between two countries, of any kind. Throws if there is none. */
  border(a: string, b: string): readonly Segment[] {
    const pair = [this.country(a).iso3, this.country(b).iso3].sort();
    const key = pair.join();
    const known = this.#borders.get(key);
    if (known) return known;
    const lines = this.borders
      .filter((border) => [border.a, border.b].sort().join() === key)
      .flatMap((border) => toSegments(border.line.coordinates, this.plane));
    if (lines.length === 0) throw new Error(`the base map has no border between ${a} and ${b}`);
    this.#borders.set(key, lines);
    return lines;
  }
}
