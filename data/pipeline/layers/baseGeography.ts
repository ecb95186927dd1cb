/** Reads the base geography of `data/base`: countries and borders. */
import type { Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import * as v from 'valibot';
import type { Kind } from '../../../src/atlas/kinds.ts';
import { kind } from '../../../src/atlas/schema/feature.ts';
import { line, oneOf, record } from '../../../src/atlas/schema/values.ts';
import type { Plane } from '../../../src/geo/azimuthal.ts';
import { toLonLat } from '../../../src/geo/geo.ts';
import type { Segment } from '../../../src/geo/plane.ts';
import { createCountryShape, type CountryShape } from './countryShape.ts';
import type { BaseMap } from './routes.ts';
import { readFacts } from './tables.ts';

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
  readonly a: string | null;
  readonly b: string | null;
  readonly kind: Kind;
  readonly line: MultiLineString;
}

/** The geometry of one of these types. */
type GeometryOf<K> = Extract<Geometry, { type: K }>;

/** Features of a base file with these types of geometry and these properties. */
export function readFeatures<K extends Geometry['type'], const T extends v.ObjectEntries>(
  folder: string,
  file: string,
  types: readonly K[],
  properties: T,
) {
  const geometry = v.custom<GeometryOf<K>>(
    (one) => types.includes((Object(one) as Geometry).type as K),
    `a ${types.join(' or ')}`,
  );
  const feature = record({ properties: record(properties), geometry });
  const features = v.array(feature, 'a list');
  const collection = record({ type: v.literal('FeatureCollection'), features });
  return readFacts(folder, file, collection).features;
}

const code = v.nullable(line());

export function readCountries(folder: string): BaseCountry[] {
  const detail = oneOf(['region', 'world'], 'level of detail');
  return readFeatures(folder, 'countries.json', ['MultiPolygon'], {
    iso3: line(),
    iso2: code,
    detail,
  }).map(({ properties: { iso2, ...own }, geometry }) => ({ ...own, code: iso2, area: geometry }));
}

export function readBorders(folder: string): BaseBorder[] {
  return readFeatures(folder, 'borders.json', ['MultiLineString'], { a: code, b: code, kind }).map(
    ({ properties, geometry }) => ({ ...properties, line: geometry }),
  );
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
