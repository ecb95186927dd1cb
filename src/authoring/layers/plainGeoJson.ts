/** GeoJSON as other programs write it → records. Build only. */
import type { FeatureCollection } from 'geojson';
import { placesInJson } from '../json.ts';
import type { Reporter } from '../reporter.ts';
import { columnOf } from './fields.ts';
import type { Cell, RecordFile } from './record.ts';

/** Whether features are written as the atlas has them, with names by language and precision. */
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

/** Takes a feature collection apart; its own members may name it, its source and its licence. */
export function readPlainGeoJson(reporter: Reporter, json: FeatureCollection): RecordFile {
  const given = json as FeatureCollection & { readonly [member: string]: unknown };
  const unread = new Set<string>();
  let starts: readonly number[] | undefined;
  const startOf = (index: number): number => {
    starts ??= placesInJson(
      reporter.text,
      given.features.map((_, i) => ['features', i]),
    );
    return starts[index] ?? 0;
  };
  const records = given.features.map((feature, index) => {
    const start = () => startOf(index);
    const place = (key: string) => () =>
      Math.max(start(), reporter.text.indexOf(JSON.stringify(key), start()));
    const { properties, geometry } = feature;
    const cells = Object.entries(properties ?? {}).flatMap(([key, value]): Cell[] => {
      const column = columnOf(key);
      if (column === undefined) unread.add(key);
      return column === undefined || (typeof value !== 'string' && typeof value !== 'number')
        ? []
        : [{ ...column, text: String(value).trim(), at: place(key) }];
    });
    return { cells, geometry, at: start };
  });
  return {
    ...{ records, unread: [...unread] },
    ...text('name', given['name'] ?? given['title']),
    ...text('source', given['source']),
    ...text('licence', given['licence'] ?? given['license']),
  };
}

function text<K extends string>(key: K, value: unknown): Partial<{ [key in K]: string }> {
  return typeof value === 'string' && value.trim() !== ''
    ? ({ [key]: value.trim() } as { [key in K]: string })
    : {};
}
