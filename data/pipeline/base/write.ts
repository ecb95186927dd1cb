/** Writes JSON with one feature or entry per line, for reviewable diffs. */
import { writeFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';

/** Writes a feature collection with one feature per line. */
export function writeFeatures(file: string, { features }: FeatureCollection): void {
  const lines = features.map((f) => JSON.stringify(f)).join(',\n');
  writeFileSync(file, `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}

/** Writes any other value, indented. */
export function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
