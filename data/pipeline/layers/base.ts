/** The base geography as `data/base` holds it, ready to be asked for a country or a border. */
import type { FeatureCollection, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import { textOf } from './entries.ts';
import type { Segment } from './flat.ts';
import { groundOf, type Ground } from './ground.ts';
import { lonLat, type Plane } from './plane.ts';
import type { BaseMap } from './routes.ts';
import { readJson, record } from './tables.ts';

/** A country's land; `code` is ISO 3166-1 alpha-2, null for what has none. */
export interface BaseCountry {
  readonly iso3: string;
  readonly code: string | null;
  /** Drawn finely in the region, coarsely in the rest of the world. */
  readonly detail: 'region' | 'world';
  readonly area: MultiPolygon;
}

/** A border line by kind between two countries (ISO alpha-3), or between all others (null). */
export interface BaseBorder {
  readonly id: string;
  readonly a: string | null;
  readonly b: string | null;
  readonly kind: string;
  readonly line: MultiLineString;
}

/** Features of a base file; throws with the file's name if it is no FeatureCollection. */
export function readFeatures<G extends Geometry = Geometry>(
  folder: string,
  file: string,
): FeatureCollection<G, Readonly<Record<string, unknown>>>['features'] {
  const collection = record(readJson(folder, file), file);
  if (collection.type !== 'FeatureCollection' || !Array.isArray(collection.features))
    throw new Error(`${file}: a FeatureCollection expected`);
  return collection.features as FeatureCollection<G, Readonly<Record<string, unknown>>>['features'];
}

function textOrNull(
  fields: Readonly<Record<string, unknown>>,
  name: string,
  where: string,
): string | null {
  return fields[name] === null ? null : textOf(fields, name, where);
}

export function readCountries(folder: string): BaseCountry[] {
  return readFeatures<MultiPolygon>(folder, 'countries.json').map((f) => ({
    iso3: textOf(f.properties, 'iso3', 'countries.json'),
    code: textOrNull(f.properties, 'iso2', 'countries.json'),
    detail: f.properties.detail === 'region' ? ('region' as const) : ('world' as const),
    area: f.geometry,
  }));
}

export function readBorders(folder: string): BaseBorder[] {
  return readFeatures<MultiLineString>(folder, 'borders.json').map((f) => ({
    id: String(f.id),
    a: textOrNull(f.properties, 'a', 'borders.json'),
    b: textOrNull(f.properties, 'b', 'borders.json'),
    kind: textOf(f.properties, 'kind', 'borders.json'),
    line: f.geometry,
  }));
}

function edges(lines: readonly Position[][], plane: Plane): Segment[] {
  return lines.flatMap((line) => {
    const points = line.map((p) => plane.to(lonLat(p)));
    return points.slice(1).map((p, i): Segment => [points[i] as Segment[0], p]);
  });
}

/** Countries and their borders on a plane, each worked out when it is first asked for. */
export class LaidOut implements BaseMap {
  readonly #grounds = new Map<string, Ground>();
  readonly #borders = new Map<string, readonly Segment[]>();

  constructor(
    readonly plane: Plane,
    readonly countries: readonly BaseCountry[],
    readonly borders: readonly BaseBorder[],
  ) {}

  /** The land of a country by its ISO alpha-2 code; throws if the base map has none. */
  country(code: string): BaseCountry {
    const found = this.countries.find((c) => c.code === code);
    if (!found) throw new Error(`the base map has no country ${code}`);
    return found;
  }

  ground(code: string): Ground {
    const known = this.#grounds.get(code);
    if (known) return known;
    const ground = groundOf(code, this.country(code).area, this.plane);
    this.#grounds.set(code, ground);
    return ground;
  }

  /** The border of two countries, of whatever kind; throws if they have none. */
  border(a: string, b: string): readonly Segment[] {
    const pair = [this.country(a).iso3, this.country(b).iso3].sort();
    const key = pair.join();
    const known = this.#borders.get(key);
    if (known) return known;
    const lines = this.borders
      .filter((border) => [border.a, border.b].sort().join() === key)
      .flatMap((border) => edges(border.line.coordinates, this.plane));
    if (lines.length === 0) throw new Error(`the base map has no border between ${a} and ${b}`);
    this.#borders.set(key, lines);
    return lines;
  }
}
