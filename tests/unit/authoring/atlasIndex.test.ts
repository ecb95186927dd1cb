import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseIndex, referenceProblems } from '../../../src/authoring/atlasIndex.ts';
import { parseLayer } from '../../../src/authoring/layer.ts';
import type { AtlasIndex, LayerData } from '../../../src/atlas/atlas.ts';

function fixture(name: string): unknown {
  const file = new URL(`../../fixtures/content/layers/${name}`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const index = parseIndex('atlas.json', fixture('atlas.json'));
const [group] = index.groups;
const layers = {
  lines: parseLayer('lines', JSON.stringify(fixture('lines.geojson'))),
  places: parseLayer('places', JSON.stringify(fixture('places.geojson'))),
};

/** What is said once a feature's properties have changed. */
function said(change: object, changedIndex: AtlasIndex = index): string[] {
  const [first, ...more] = layers.lines.features;
  if (first === undefined) throw new Error('the fixture has no lines');
  const changed = { ...first, properties: { ...first.properties, ...change } };
  const lines: LayerData = { ...layers.lines, features: [changed, ...more] };
  return referenceProblems('atlas.json', changedIndex, { ...layers, lines }).map(
    ({ message, suggestion }) => `${message} | ${suggestion ?? ''}`,
  );
}

describe('parseIndex', () => {
  it.each([
    ['nothing', null, 'this is empty'],
    ['no layers', { ...index, layers: undefined }, '`layers` is missing'],
    ['a layer without file', { ...index, layers: [{ id: 'a' }] }, '`layers[0].file` is missing'],
    [
      'a group without members',
      { ...index, groups: [{ ...group, members: [] }] },
      'has no members',
    ],
    [
      'a group without names',
      { ...index, groups: [{ ...group, names: {} }] },
      '`groups[0].names.en` is missing',
    ],
    [
      'a source under another key',
      { ...index, sources: { we: index.sources['us'] } },
      '`sources.we.id` is “us”',
    ],
    [
      'a source’s script',
      { ...index, sources: { us: { ...index.sources['us'], url: 'javascript:x' } } },
      '`sources.us.url`',
    ],
  ])('refuses %s', (_, json, words) => {
    expect(() => parseIndex('atlas.json', json)).toThrow(words);
  });
});

describe('referenceProblems', () => {
  it('is silent where all fits', () => {
    expect(said({})).toEqual([]);
  });

  it.each([
    [{ sources: ['use'] }, '`line-north` names the source `use`, which is nowhere | us'],
    [{ group: 'lines' }, '`line-north` names the group `lines`, which is nowhere | line'],
    [{ river: 'panj' }, '`line-north` names the river `panj`, which is nowhere | '],
    [{ id: 'town' }, '`town` stands for two things | '],
    [{ id: 'line-nort' }, '`line` names the member `line-north`, which is nowhere | line-nort'],
  ])('reports %j', (change, words) => {
    expect(said(change)).toContain(words);
  });
});
