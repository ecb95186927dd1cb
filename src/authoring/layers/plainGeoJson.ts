/** Reads GeoJSON from other programs as records. Build only. */
import type { FeatureCollection } from 'geojson';
import { locateJsonPaths } from '../json.ts';
import type { Reporter } from '../reporter.ts';
import { readColumnHeader } from './fields.ts';
import type { Cell, RecordFile } from './record.ts';

/** Whether features are in the format of the atlas, with names by language. */
export function isAtlasLayer(json: unknown): boolean {
  const { features } = Object(json) as { features?: unknown };
  return (
    Array.isArray(features) &&
    features.some((one: { properties?: { names?: unknown } } | null) => {
      const names = one?.properties?.names;
      return typeof names === 'object' && names !== null;
    })
  );
}

/** Reads a feature collection. Its own members may give a name, a source and a licence. */
export function readPlainGeoJson(reporter: Reporter, json: FeatureCollection): RecordFile {
  const collection = json as FeatureCollection & { readonly [member: string]: unknown };
  const ignored = new Set<string>();
  let starts: readonly number[] | undefined;
  const startOf = (index: number): number => {
    starts ??= locateJsonPaths(
      reporter.text,
      collection.features.map((_, i) => ['features', i]),
    );
    return starts[index] ?? 0;
  };
  const records = collection.features.map((feature, index) => {
    const start = () => startOf(index);
    const keyOffset = (key: string) => () =>
      Math.max(start(), reporter.text.indexOf(JSON.stringify(key), start()));
    const { properties, geometry } = feature;
    const cells = Object.entries(properties ?? {}).flatMap(([key, value]): Cell[] => {
      const column = readColumnHeader(key);
      if (column === undefined) ignored.add(key);
      return column === undefined || (typeof value !== 'string' && typeof value !== 'number')
        ? []
        : [{ ...column, text: String(value).trim(), at: keyOffset(key) }];
    });
    return { cells, geometry, at: start };
  });
  return {
    ...{ records, ignoredColumns: [...ignored] },
    ...optionalText('name', collection['name'] ?? collection['title']),
    ...optionalText('source', collection['source']),
    ...optionalText('licence', collection['licence'] ?? collection['license']),
  };
}

function optionalText<K extends string>(key: K, value: unknown): Partial<{ [key in K]: string }> {
  return typeof value === 'string' && value.trim() !== ''
    ? ({ [key]: value.trim() } as { [key in K]: string })
    : {};
}
