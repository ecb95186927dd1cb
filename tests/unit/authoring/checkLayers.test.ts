/** A mistake in one layer is told of that layer, and of no other. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkAgainst } from '../../../scripts/check/run.ts';
import type { LayerData } from '../../../src/atlas/atlas.ts';
import { formatProblem } from '../../../src/authoring/problem.ts';

let data = '';

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'layers-'));
  cpSync('data/layers', join(data, 'layers'), { recursive: true });
  cpSync('data/facts', join(data, 'facts'), { recursive: true });
});

afterEach(() => rmSync(data, { recursive: true }));

/** What is said of all layers once one of them has changed, by file. */
function said(layer: string, change: (features: LayerData['features']) => void): string[] {
  const file = join(data, 'layers', `${layer}.geojson`);
  const json = JSON.parse(readFileSync(file, 'utf8')) as LayerData;
  change(json.features);
  writeFileSync(file, JSON.stringify(json));
  const layers = readdirSync(join(data, 'layers')).filter((name) => name.endsWith('.geojson'));
  return checkAgainst(data)(...layers.map((name) => join(data, 'layers', name)))
    .map(formatProblem)
    .map((line) => line.slice(join(data, 'layers').length + 1));
}

it.each(['places', 'generation', 'wakhan'])('a swapped point of %s', (layer) => {
  const lines = said(layer, (features) => {
    const { geometry } = features.find((one) => one.geometry.type === 'Point') ?? {};
    if (geometry?.type === 'Point') geometry.coordinates.reverse();
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(new RegExp(`^${layer}\\.geojson:1:\\d+: error: .*swapped`));
});

it.each(['generation', 'trade'])('an id of %s that is taken', (layer) => {
  const lines = said(layer, ([first]) => {
    if (first)
      Object.assign(first, { id: 'dushanbe', properties: { ...first.properties, id: 'dushanbe' } });
  });
  expect(lines.every((line) => /^(?:generation|trade|atlas)\./.test(line))).toBe(true);
  expect(lines[0]).toMatch(
    new RegExp(
      `^${layer}\\.geojson:1:\\d+: error: the id \`dushanbe\` stands for something else already: Dushanbe, in .*places\\.geojson`,
    ),
  );
});
