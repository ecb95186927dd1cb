/** A mistake in one layer is reported for that layer only. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCheck } from '../../../scripts/check/run.ts';
import type { LayerData } from '../../../src/atlas/atlas.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';

let data = '';

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'layers-'));
  cpSync('data/layers', join(data, 'layers'), { recursive: true });
  cpSync('data/facts', join(data, 'facts'), { recursive: true });
});

afterEach(() => rmSync(data, { recursive: true }));

/** Formatted problems of all layers after a change to one of them. */
function messagesFor(layer: string, change: (features: LayerData['features']) => void): string[] {
  const file = join(data, 'layers', `${layer}.geojson`);
  const json = JSON.parse(readFileSync(file, 'utf8')) as LayerData;
  change(json.features);
  writeFileSync(file, JSON.stringify(json));
  const layers = readdirSync(join(data, 'layers')).filter((name) => name.endsWith('.geojson'));
  return createCheck(data)(...layers.map((name) => join(data, 'layers', name)))
    .map(formatProblem)
    .map((line) => line.slice(join(data, 'layers').length + 1));
}

it.each(['places', 'generation', 'wakhan'])(
  'reports a swapped point of %s in that layer only',
  (layer) => {
    const lines = messagesFor(layer, (features) => {
      const { geometry } = features.find((one) => one.geometry.type === 'Point') ?? {};
      if (geometry?.type === 'Point') geometry.coordinates.reverse();
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${layer}\\.geojson:1:\\d+: error: .*swapped`));
  },
);

it.each(['generation', 'trade'])('reports a duplicate id of %s', (layer) => {
  const lines = messagesFor(layer, ([first]) => {
    if (first)
      Object.assign(first, { id: 'dushanbe', properties: { ...first.properties, id: 'dushanbe' } });
  });
  expect(lines.every((line) => /^(?:generation|trade|atlas)\./.test(line))).toBe(true);
  expect(lines[0]).toMatch(
    new RegExp(
      `^${layer}\\.geojson:1:\\d+: error: the id \`dushanbe\` is already used for Dushanbe, in .*places\\.geojson`,
    ),
  );
});
