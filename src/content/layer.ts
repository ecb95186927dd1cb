/** A layer's GeoJSON, checked. Build and tests only: the browser trusts what the build has let through. */
import type { LayerData } from '../model/atlas.ts';
import { checkEntry, checkProperties } from './entry.ts';
import { checkGeometry } from './geometry.ts';
import { problem, throwErrors, type Problem } from './problem.ts';
import { readFields, readList, readSlug, Value } from './value.ts';

/**
 * The layer that a JSON value is. Throws a ContentError with every problem; each names its feature
 * by id, or by index where it has none, and stands at line 1, for a JSON value has no lines.
 */
export function parseLayer(file: string, json: unknown): LayerData {
  const problems = checkLayer(file, json);
  throwErrors(problems);
  return json as LayerData;
}

/** Everything that keeps a JSON value from being a layer. */
export function checkLayer(file: string, json: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  const root = jsonValue(file, json, problems);
  if (root.at('type').raw !== 'FeatureCollection') {
    root.error('this is no GeoJSON layer', { expected: '`"type": "FeatureCollection"`' });
    return problems;
  }
  const seen = new Set<unknown>();
  readList(root.at('features'))?.forEach(({ raw }, index) => {
    const id = jsonValue(file, raw, []).at('id').raw;
    const called = typeof id === 'string' ? `\`${id}\`` : `number ${index}`;
    const feature = jsonValue(file, raw, problems, `feature ${called}: `);
    checkFeature(feature);
    if (id !== undefined && seen.has(id)) feature.error('there is another feature of this id');
    seen.add(id);
  });
  return problems;
}

/** A JSON value whose findings go to `problems`, each after a prefix that says what it is about. */
export function jsonValue(file: string, json: unknown, problems: Problem[], prefix = ''): Value {
  return new Value(json, [], (_, message, hints) => {
    problems.push(problem({ file, line: 1, column: 1 }, prefix + message, hints));
  });
}

function checkFeature(feature: Value): void {
  if (!readFields(feature)) return;
  if (feature.at('type').raw !== 'Feature') feature.at('type').mismatch('"Feature"');
  readSlug(feature.at('id'));
  const properties = feature.at('properties');
  if (properties.given && properties.at('id').raw !== feature.at('id').raw) {
    properties.at('id').mismatch('the id of the feature');
  }
  checkGeometry(feature.at('geometry'));
  checkEntry(properties);
  checkProperties(properties);
}
