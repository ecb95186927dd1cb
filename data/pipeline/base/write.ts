/** Writes JSON so that a change can be reviewed: one feature, or one entry, a line. */
import { writeFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';

/** A feature collection with one feature per line. */
export function writeFeatures(file: string, { features }: FeatureCollection): void {
  const lines = features.map((f) => JSON.stringify(f)).join(',\n');
  writeFileSync(file, `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}

/** Any other value, indented. */
export function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
